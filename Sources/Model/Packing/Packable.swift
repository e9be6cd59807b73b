/// A value that can be serialised as bytes, to be summed up in a key.
public protocol KeyPart {
  /// Writes the value.
  func pack(into packer: inout Packer)
}

/// A value that can be serialised as bytes and read back.
///
/// A type with several fields packs them one after another and reads them into its memberwise initialiser, so that a
/// field left out there does not compile.
public protocol Packable: KeyPart {
  /// Reads a value back.
  init(from packed: inout Unpacker) throws(Unpacker.Damage)
}

extension Packer {
  /// Writes values one after another.
  @inlinable public mutating func pack<each Value: KeyPart>(_ value: repeat each Value) {
    repeat (each value).pack(into: &self)
  }
}

extension Unpacker {
  /// Reads the next value.
  @inlinable public mutating func next<Value: Packable>(
    _ type: Value.Type = Value.self
  ) throws(Damage) -> Value { try Value(from: &self) }
}

extension Int: Packable {
  /// Writes the value.
  @inlinable public func pack(into packer: inout Packer) { packer.append(number: self) }

  /// Reads the value.
  @inlinable public init(from packed: inout Unpacker) throws(Unpacker.Damage) { self = try packed.number() }
}

extension Bool: Packable {
  /// Writes the value.
  @inlinable public func pack(into packer: inout Packer) { packer.append(self ? 1 : 0) }

  /// Reads the value.
  @inlinable public init(from packed: inout Unpacker) throws(Unpacker.Damage) { self = try packed.flag() }
}

extension String: Packable {
  /// Writes the value.
  @inlinable public func pack(into packer: inout Packer) {
    packer.append(number: utf8.count)
    packer.append(text: self)
  }

  /// Reads the value.
  @inlinable public init(from packed: inout Unpacker) throws(Unpacker.Damage) { self = try packed.text() }
}

extension ArraySlice<UInt8>: KeyPart {
  /// Writes the value.
  @inlinable public func pack(into packer: inout Packer) {
    packer.append(number: count)
    packer.append(contentsOf: self)
  }
}

extension ArraySlice<UInt8>: Packable {
  /// Reads the value.
  @inlinable public init(from packed: inout Unpacker) throws(Unpacker.Damage) { self = try packed.slice() }
}

extension Optional: KeyPart where Wrapped: KeyPart {
  /// Writes the value.
  @inlinable public func pack(into packer: inout Packer) {
    packer.append(self == nil ? 0 : 1)
    if let self { self.pack(into: &packer) }
  }
}

extension Optional: Packable where Wrapped: Packable {
  /// Reads the value.
  @inlinable public init(from packed: inout Unpacker) throws(Unpacker.Damage) {
    self = try packed.flag() ? try Wrapped(from: &packed) : nil
  }
}

extension Array: KeyPart where Element: KeyPart {
  /// Writes the value.
  @inlinable public func pack(into packer: inout Packer) {
    packer.append(number: count)
    for element in self { element.pack(into: &packer) }
  }
}

extension Array: Packable where Element: Packable {
  /// Reads the value.
  @inlinable public init(from packed: inout Unpacker) throws(Unpacker.Damage) {
    let count = try packed.count()
    self = []
    reserveCapacity(count)
    for _ in 0..<count { append(try Element(from: &packed)) }
  }
}

/// A value of an enum with raw strings, stored by name.
extension KeyPart where Self: RawRepresentable<String> {
  /// Writes the value.
  @inlinable public func pack(into packer: inout Packer) { rawValue.pack(into: &packer) }
}

extension Packable where Self: RawRepresentable<String> {
  /// Reads the value.
  @inlinable public init(from packed: inout Unpacker) throws(Unpacker.Damage) {
    guard let value = Self(rawValue: try packed.text()) else { throw Unpacker.Damage() }
    self = value
  }
}
