import Manuscript

/// Lists of this target's values, written where the compiler sees both the list and what is done with each value; across
/// targets every value costs a look at its type.
extension Packer {
  /// Writes values, and how many they are.
  mutating func pack<Element>(list values: [Element], _ write: (inout Packer, Element) -> Void) {
    pack(values.count)
    for value in values { write(&self, value) }
  }

  /// Writes what may not be there.
  mutating func pack<Value>(optional value: Value?, _ write: (inout Packer, Value) -> Void) {
    pack(value != nil)
    if let value { write(&self, value) }
  }
}

extension Unpacker {
  /// Reads values.
  mutating func list<Value>(_ read: (inout Unpacker) throws(Damage) -> Value) throws(Damage) -> [Value] {
    let count = try count()
    var values: [Value] = []
    values.reserveCapacity(count)
    for _ in 0..<count { values.append(try read(&self)) }
    return values
  }

  /// Reads what may not be there.
  mutating func optional<Value>(_ read: (inout Unpacker) throws(Damage) -> Value) throws(Damage) -> Value? {
    try flag() ? try read(&self) : nil
  }
}
