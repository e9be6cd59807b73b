import FileSystem
import Model
import Synchronization

/// What is kept of the texts and few builds ask for, in a file of `.pamphlet/`, one record after another: their words, the
/// links to other texts on their pages, and their contents as the feeds have them.
///
/// Records are only added, and the cache says where they lie, so that a build reads and writes few. One that is damaged or
/// gone is as good as none: its text can be read once more.
final class RecordStore: Sendable {
  /// The place of a record.
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
  ///   - path: The path of its file.
  ///   - isKept: Whether the next build may read it; else it is gone with this one.
  ///   - isKnown: Whether what is in it may be read; else it begins anew.
  init(_ path: String, isKept: Bool, isKnown: Bool) {
    self.path = path
    self.isKept = isKept
    let own = isKept ? path : "\(path).new"
    // Another file, so that nothing that is known of this one leads into it.
    if !isKnown || !isKept { try? FileOperations.removeFile(own) }
    let file = try? Descriptor(own, for: .updating, isPrivate: true)
    if !isKept { try? FileOperations.removeFile(own) }
    end = Atomic((try? file?.status().size) ?? 0)
    self.file = file
  }

  /// Adds a record. May be called from any thread.
  ///
  /// - Returns: Its place; where it could not be written, nothing is found there.
  func add(_ record: [UInt8]) -> Place {
    let place = Place(
      start: end.wrappingAdd(record.count, ordering: .relaxed).oldValue, count: record.count,
      sum: Checksum(of: record))
    try? file?.write(record[...], at: place.start)
    return place
  }

  /// A record; `nil` when it is damaged or gone.
  func record(at place: Place) -> [UInt8]? {
    guard let bytes = try? file?.bytes(from: place.start, count: place.count), bytes.count == place.count,
      Checksum(of: bytes) == place.sum
    else { return nil }
    return bytes
  }

  /// The bytes of records nobody asks for that are left before the file is written anew.
  private static let mostWaste = 1 << 20

  /// The records of texts with the places of what they have in a file that is not mostly others.
  func packed(_ texts: [TextRecord]) -> [TextRecord] {
    let wanted = texts.lazy.flatMap(\.places).reduce(0) { $0 + $1.count }
    guard isKept, end.load(ordering: .relaxed) > wanted * 2 + Self.mostWaste else { return texts }
    let other = RecordStore("\(path).new", isKept: true, isKnown: false)
    let packed = texts.map { text in text.moving { other.add(record(at: $0) ?? []) } }
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
    // A place that is none must not be asked for.
    guard start >= 0, count >= 0, count < 1 << 32, start < 1 << 48 else { throw Unpacker.Damage() }
  }
}
