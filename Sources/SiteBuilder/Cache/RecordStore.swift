import FileSystem
import Model
import Synchronization

/// The records of texts that few builds need, in a file of `.pamphlet/`, one after another: the words of the texts, the
/// links to other texts on their pages, and their contents for the feeds.
///
/// Records are only appended, and the cache says where they lie, so that a build reads and writes few. A record that is
/// damaged or missing counts as none: it can be made again from its text.
final class RecordStore: Sendable {
  /// The position of a record in the file, and its checksum.
  struct Place: Hashable, Sendable {
    let start: Int
    let count: Int
    let sum: Checksum
  }

  private let path: String
  private let isKept: Bool
  private let file: Descriptor?
  private let end: Atomic<Int>

  /// Opens a store.
  ///
  /// - Parameters:
  ///   - path: The path of the store's file.
  ///   - isKept: Whether the file stays for the next build; if not, it is removed at once and lasts as long as it is
  ///     open.
  ///   - isKnown: Whether the records in the file may be read; if not, the store begins empty.
  init(_ path: String, isKept: Bool, isKnown: Bool) {
    self.path = path
    self.isKept = isKept
    let own = isKept ? path : "\(path).new"
    // Begin a new file, so that no place recorded for the old one leads into it.
    if !isKnown || !isKept { try? FileOperations.removeFile(own) }
    let file = try? Descriptor(own, for: .updating, isPrivate: true)
    if !isKept { try? FileOperations.removeFile(own) }
    end = Atomic((try? file?.status().size) ?? 0)
    self.file = file
  }

  /// Adds a record. May be called from any thread.
  ///
  /// - Returns: Its place. Where the record could not be written, reading that place gives `nil`.
  func add(_ record: [UInt8]) -> Place {
    let place = Place(
      start: end.wrappingAdd(record.count, ordering: .relaxed).oldValue, count: record.count,
      sum: Checksum(of: record))
    try? file?.write(record[...], at: place.start)
    return place
  }

  /// Reads a record; `nil` when it is damaged or missing.
  func record(at place: Place) -> [UInt8]? {
    guard let bytes = try? file?.bytes(from: place.start, count: place.count), bytes.count == place.count,
      Checksum(of: bytes) == place.sum
    else { return nil }
    return bytes
  }

  /// The bytes of unused records, beyond the size of the used ones, from which on the file is rewritten.
  private static let mostWaste = 1 << 20

  /// Rewrites the file where most of it is unused, and returns the texts' records with their new places.
  func packed(_ texts: [TextRecord]) -> [TextRecord] {
    let wanted = texts.lazy.flatMap(\.places).reduce(0) { $0 + $1.count }
    guard isKept, end.load(ordering: .relaxed) > wanted * 2 + Self.mostWaste else { return texts }
    let other = RecordStore("\(path).new", isKept: true, isKnown: false)
    // A record that cannot be read keeps its place, where the new file has nothing with its sum.
    let packed = texts.map { text in text.moving { place in record(at: place).map { other.add($0) } ?? place } }
    do {
      try FileOperations.move("\(path).new", to: path)
      return packed
    } catch {
      return texts
    }
  }
}

extension RecordStore.Place: Packable {
  func pack(into packer: inout Packer) { packer.pack(start, count, sum) }

  init(from packed: inout Unpacker) throws(Unpacker.Damage) {
    self.init(start: try packed.next(), count: try packed.next(), sum: try packed.next())
    // An impossible place must not be read.
    guard start >= 0, count >= 0, count < 1 << 32, start < 1 << 48 else { throw Unpacker.Damage() }
  }
}
