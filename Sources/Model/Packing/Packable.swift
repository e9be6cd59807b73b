/// A value that can be serialised as bytes and read back.
///
/// A type with several fields packs them one after another and reads them into its memberwise initialiser, so that a
/// field left out there does not compile.
public protocol Packable {
  /// Writes the value.
  func pack(into packer: inout Packer)

  /// Reads a value back.
  init(from packed: inout Unpacker) throws(Unpacker.Damage)
}

extension Packer {
  /// Writes values one after another.
  @inlinable public mutating func pack<each Value: Packable>(_ value: repeat each Value) {
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

extension ArraySlice<UInt8>: Packable {
  /// Writes the value.
  @inlinable public func pack(into packer: inout Packer) {
    packer.append(number: count)
    packer.append(contentsOf: self)
  }

  /// Reads the value.
  @inlinable public init(from packed: inout Unpacker) throws(Unpacker.Damage) { self = try packed.slice() }
}

extension Optional: Packable where Wrapped: Packable {
  /// Writes the value.
  @inlinable public func pack(into packer: inout Packer) {
    packer.append(self == nil ? 0 : 1)
    if let self { self.pack(into: &packer) }
  }

  /// Reads the value.
  @inlinable public init(from packed: inout Unpacker) throws(Unpacker.Damage) {
    self = try packed.flag() ? try Wrapped(from: &packed) : nil
  }
}

extension Array: Packable where Element: Packable {
  /// Writes the value.
  @inlinable public func pack(into packer: inout Packer) {
    packer.append(number: count)
    for element in self { element.pack(into: &packer) }
  }

  /// Reads the value.
  @inlinable public init(from packed: inout Unpacker) throws(Unpacker.Damage) {
    let count = try packed.count()
    self = []
    reserveCapacity(count)
    for _ in 0..<count { append(try Element(from: &packed)) }
  }
}

/// A value of an enum with raw strings, stored by name.
extension Packable where Self: RawRepresentable<String> {
  /// Writes the value.
  @inlinable public func pack(into packer: inout Packer) { rawValue.pack(into: &packer) }

  /// Reads the value.
  @inlinable public init(from packed: inout Unpacker) throws(Unpacker.Damage) {
    guard let value = Self(rawValue: try packed.text()) else { throw Unpacker.Damage() }
    self = value
  }
}
