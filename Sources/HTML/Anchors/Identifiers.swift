import Model

/// The ids assigned so far: no two alike, and each the same until its words change.
struct Identifiers: ~Copyable {
  /// The ids with their prefix, a zero byte after each.
  private var names: ByteBuffer

  /// A hash table of the digests, with open addressing and linear probing; 0 marks an empty slot.
  private var slots: [UInt64]

  /// The digests in the order in which the ids were assigned.
  private var digests: [UInt64] = []

  private let prefix: String
  private let mustBeNames: Bool
  private var repetitions: [UInt64: Int] = [:]

  /// - Parameters:
  ///   - prefix: The prefix of every id.
  ///   - mustBeNames: Whether an id has to be an XML name, which begins with no digit.
  ///   - capacity: The number of ids expected.
  init(prefix: String, mustBeNames: Bool, capacity: Int) {
    var size = 64
    while size < capacity * 2 { size *= 2 }
    slots = [UInt64](repeating: 0, count: size)
    digests.reserveCapacity(capacity)
    names = ByteBuffer(capacity: capacity * 32)
    self.prefix = prefix
    self.mustBeNames = mustBeNames
  }

  /// All assigned ids.
  var given: AnchorNames { AnchorNames(digests: digests, names: names.bytes) }

  /// The bytes of an id, valid until the next is assigned.
  func bytes(of identifier: Identifier) -> UnsafeBufferPointer<UInt8> {
    unsafe names.bytes(in: identifier.start..<(identifier.start + identifier.count))
  }

  /// The form of an id here: with the prefix, and as an XML name where it must be one.
  func spelling(of identifier: String) -> String {
    if !mustBeNames { return prefix.isEmpty ? identifier : prefix + identifier }
    return Self.spelling(of: identifier, prefix: prefix)
  }

  /// The form of an id with a prefix, as an XML name.
  static func spelling(of identifier: String, prefix: String) -> String {
    let spelling = prefix.isEmpty ? identifier : prefix + identifier
    guard let first = spelling.utf8.first, beginsNoName(first) else { return spelling }
    return "_" + spelling
  }

  /// Assigns an id; `-2`, `-3` … is added if it is in use already.
  ///
  /// - Parameter write: Writes the preferred id.
  /// - Returns: `nil` when `write` writes nothing.
  mutating func claim(_ write: (inout ByteBuffer) -> Void) -> Identifier? {
    let start = names.count
    names.append(unescaped: prefix)
    let wanted = names.count
    write(&names)
    guard names.count > wanted else {
      names.shorten(to: start)
      return nil
    }
    makeName(from: start)
    if insert(digest(from: start)) { return end(from: start) }
    return claimNext(from: start)
  }

  /// Assigns an id; `-2`, `-3` … is added if it is in use already.
  mutating func claim(_ wanted: String) -> Identifier? { claim { $0.append(unescaped: wanted) } }

  /// Assigns an id exactly as it is.
  ///
  /// - Returns: Whether it was still free.
  mutating func claimExactly(_ wanted: String) -> Bool {
    let start = names.count
    names.append(unescaped: spelling(of: wanted))
    guard PageAnchor(rawValue: wanted) == nil, insert(digest(from: start)) else {
      names.shorten(to: start)
      return false
    }
    _ = end(from: start)
    return true
  }

  /// Assigns one of the ids reserved for parts of the page; the second time, with a number added.
  mutating func claimReserved(_ wanted: PageAnchor) -> Identifier {
    let start = names.count
    names.append(unescaped: spelling(of: wanted.rawValue))
    return insert(digest(from: start)) ? end(from: start) : claimNext(from: start)
  }

  /// Records an id that is written as it is, without the prefix.
  mutating func claimUnchanged(_ identifier: String) {
    let start = names.count
    names.append(unescaped: identifier)
    if insert(digest(from: start)) { _ = end(from: start) } else { names.shorten(to: start) }
  }

  /// Assigns the id at the end of the buffer, with the first free number added.
  private mutating func claimNext(from start: Int) -> Identifier {
    let wanted = digest(from: start)
    let length = names.count
    var number = repetitions[wanted, default: 1]
    repeat {
      number += 1
      names.shorten(to: length)
      names.append(UInt8(ascii: "-"))
      names.append(number: number)
    } while !insert(digest(from: start))
    repetitions[wanted] = number
    return end(from: start)
  }

  private mutating func end(from start: Int) -> Identifier {
    let identifier = Identifier(start: start, count: names.count - start)
    names.append(0)
    return identifier
  }

  private mutating func makeName(from start: Int) {
    guard mustBeNames else { return }
    let first = unsafe names.bytes(in: start..<names.count).first
    if let first, Self.beginsNoName(first) { names.replace(start..<start, with: "_") }
  }

  private static func beginsNoName(_ byte: UInt8) -> Bool { byte.isDigit || byte == 0x2D || byte == 0x2E }

  private func digest(from start: Int) -> UInt64 {
    unsafe AnchorNames.digest(of: names.bytes(in: start..<names.count))
  }

  /// - Returns: Whether the digest was new.
  private mutating func insert(_ digest: UInt64) -> Bool {
    if digests.count * 2 >= slots.count { grow() }
    var slot = Int(truncatingIfNeeded: digest) & (slots.count - 1)
    while slots[slot] != 0 {
      if slots[slot] == digest { return false }
      slot = (slot + 1) & (slots.count - 1)
    }
    slots[slot] = digest
    digests.append(digest)
    return true
  }

  private mutating func grow() {
    slots = [UInt64](repeating: 0, count: slots.count * 2)
    let known = digests
    digests.removeAll(keepingCapacity: true)
    for digest in known { _ = insert(digest) }
  }
}
