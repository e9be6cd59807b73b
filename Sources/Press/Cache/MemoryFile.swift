#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif
import Catalogue
import Diagnostics
import Manuscript

/// The file in `.pamphlet/` that keeps what a build is remembered by.
///
/// It has two parts, of which the first alone tells whether anything has changed. Each carries its sum; a file in which
/// anything is not as it should be is as good as none, and so is one that cannot be read or written.
struct MemoryFile: Sendable {
  private let folder: String
  private let name: String

  /// Where the parts begin.
  private static let headSize = 40

  /// `pamphlet`, and the version of the file's form.
  private static let mark: UInt64 = 0x7465_6C68_706D_6170 ^ 1

  private static let prefix = "memory-"

  /// Creates the file for a site's builds into one output.
  init(site: String, output: String) {
    folder = "\(site)/.pamphlet"
    name = Self.prefix + Digest(of: Array(output.utf8)).description.prefix(16)
  }

  private var path: String { "\(folder)/\(name)" }

  /// What was kept; `nil` when nothing was, or it is damaged.
  func kept() -> Kept? {
    guard let file = (try? Descriptor(opening: path, flags: O_RDONLY | O_NOFOLLOW | O_NONBLOCK)) ?? nil,
      let status = try? file.status(), status.isRegularFile, status.st_size >= Self.headSize,
      let head = file.bytes(from: 0, count: Self.headSize)
    else { return nil }
    var words = Unpacker(head)
    guard (try? words.word()) == Self.mark, let first = Section(from: &words, after: Self.headSize),
      let second = Section(from: &words, after: first.range.upperBound),
      second.range.upperBound == Int(status.st_size),
      let state = file.bytes(from: first.range.lowerBound, count: first.range.count), first.holds(state)
    else { return nil }
    return Kept(file: file, state: state, rest: second)
  }

  /// Keeps the two parts in the place of what was kept before.
  func keep(state: [UInt8], rest: [UInt8]) {
    var head = Packer(capacity: Self.headSize)
    head.pack(word: Self.mark)
    for part in [state, rest] {
      head.pack(word: UInt64(part.count))
      head.pack(word: Fingerprint(of: part, in: 0..<part.count).value)
    }
    let waiting = "\(path).new"
    do throws(SystemFailure) {
      guard
        let file = try Descriptor(opening: waiting, flags: O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW, mode: 0o600)
      else { return }
      try file.write(head.bytes)
      try file.write(state)
      try file.write(rest)
    } catch {
      // A build without a memory is as good, only slower the next time.
      unsafe _ = unlink(waiting)
      return
    }
    unsafe _ = rename(waiting, path)
  }

  /// Forgets what was kept.
  func forget() { unsafe _ = unlink(path) }

  /// A kept memory, its first part read.
  struct Kept: ~Copyable {
    private let file: Descriptor

    /// The first part.
    let state: [UInt8]

    private let section: Section

    fileprivate init(file: consuming Descriptor, state: [UInt8], rest: Section) {
      self.file = file
      self.state = state
      self.section = rest
    }

    /// The second part; `nil` when it is damaged.
    func rest() -> [UInt8]? {
      guard let bytes = file.bytes(from: section.range.lowerBound, count: section.range.count), section.holds(bytes)
      else { return nil }
      return bytes
    }
  }

  /// Where a part lies, and its sum.
  fileprivate struct Section: Sendable {
    let range: Range<Int>
    let sum: UInt64

    init?(from words: inout Unpacker, after start: Int) {
      guard let length = try? words.word(), length < 1 << 40, let sum = try? words.word() else { return nil }
      range = start..<start + Int(length)
      self.sum = sum
    }

    func holds(_ bytes: [UInt8]) -> Bool { Fingerprint(of: bytes, in: 0..<bytes.count).value == sum }
  }
}

extension Descriptor {
  /// Reads a stretch of the file; `nil` when it is not there whole.
  fileprivate func bytes(from start: Int, count: Int) -> [UInt8]? {
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      while filled < count {
        let got = unsafe pread(number, buffer.baseAddress?.advanced(by: filled), count - filled, off_t(start + filled))
        if got < 0, errno == EINTR { continue }
        guard got > 0 else { return }
        filled += got
      }
    }
    return bytes.count == count ? bytes : nil
  }
}
