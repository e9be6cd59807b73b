import FileSystem
import Model
import Synchronization

/// The words of all texts, as the index of the site is made of them, and the contents the feeds have, in a file of
/// `.pamphlet/`: one record behind the other.
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
  /// - Returns: `nil` when it cannot be written; a build without it is as good, only slower.
  func add(_ record: [UInt8]) -> Place? {
    let start = end.wrappingAdd(record.count, ordering: .relaxed).oldValue
    do {
      guard try file?.write(record[...], at: start) != nil else { return nil }
      return Place(start: start, count: record.count, sum: Checksum(of: record))
    } catch {
      return nil
    }
  }

  /// A record; `nil` when it is damaged.
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
    let wanted = texts.reduce(0) { $0 + ($1.search?.count ?? 0) + ($1.feedContent?.count ?? 0) }
    guard isKept, end.load(ordering: .relaxed) > wanted * 2 + Self.mostWaste else { return texts }
    let other = RecordStore("\(path).new", isKept: true, isKnown: false)
    var packed = texts
    for index in packed.indices {
      packed[index].search = packed[index].search.flatMap { record(at: $0) }.flatMap { other.add($0) }
      packed[index].feedContent = packed[index].feedContent.flatMap { record(at: $0) }.flatMap { other.add($0) }
    }
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
