import Diagnostics
import Model

/// A ``BuildMemory`` in its bytes, of which a few records are looked at and replaced.
struct StoredMemory: Sendable {
  /// What holds for all texts.
  let common: BuildMemory.Common

  private let bytes: [UInt8]

  /// Where each record lies, with how long it is before it.
  private let places: [Range<Int>]

  /// Finds the records.
  init(_ bytes: [UInt8]) throws(Unpacker.Damage) {
    var packed = Unpacker(bytes)
    common = try packed.common()
    let count = try packed.count()
    var places: [Range<Int>] = []
    places.reserveCapacity(count)
    for _ in 0..<count {
      let start = packed.offset
      _ = try packed.range()
      places.append(start..<packed.offset)
    }
    guard packed.offset == bytes.count else { throw Unpacker.Damage() }
    self.bytes = bytes
    self.places = places
  }

  /// The record at a place.
  func record(at place: Int) throws(Unpacker.Damage) -> BuildMemory.TextRecord {
    guard places.indices.contains(place) else { throw Unpacker.Damage() }
    var packed = Unpacker(bytes[places[place]])
    return try packed.record()
  }

  /// The places of the records of some texts, by their files.
  func places(of sources: Set<String>) throws(Unpacker.Damage) -> [String: Int] {
    var found: [String: Int] = [:]
    for (place, range) in places.enumerated() where found.count < sources.count {
      var packed = Unpacker(bytes[range])
      _ = try packed.number()
      let source = try packed.text()
      if sources.contains(source) { found[source] = place }
    }
    return found
  }

  /// Writes the bytes with other records at some places.
  func write(replacing records: [Int: BuildMemory.TextRecord], to file: inout SectionWriter) throws(SystemFailure) {
    var end = 0
    for (place, record) in records.sorted(by: { $0.key < $1.key }) {
      try file.append(bytes[end..<places[place].lowerBound])
      try file.pack { $0.pack(record) }
      end = places[place].upperBound
    }
    try file.append(bytes[end...])
  }
}
