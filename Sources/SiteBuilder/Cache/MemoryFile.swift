#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif
import OutputManifest
import Diagnostics
import Model

/// The file in `.pamphlet/` that keeps what a build is remembered by.
///
/// It says which output it is of, and has two parts, of which the first alone tells whether anything has changed. Each
/// carries its sum; a file in which anything is not as it should be is as good as none, and so is one that cannot be read
/// or written. What the feeds say lies in a file beside it, since it is large and seldom asked for.
struct MemoryFile: Sendable {
  private let folder: String
  private let output: String
  private let name: String

  /// Where the first of some parts begins.
  private static func headSize(_ count: Int) -> Int { 8 + count * 16 }

  /// `pamphlet`, and the version of the file's form.
  private static let mark: UInt64 = 0x7465_6C68_706D_6170 ^ 3

  private static let prefix = "memory-"
  private static let feedSuffix = ".feed"

  /// Creates the file for a site's builds into one output.
  init(site: String, output: String) {
    folder = "\(site)/.pamphlet"
    self.output = output
    name = Self.prefix + Digest(of: Array(output.utf8)).description.prefix(16)
  }

  private var path: String { "\(folder)/\(name)" }
  private var feedPath: String { path + Self.feedSuffix }

  /// What was kept; `nil` when nothing was, or it is damaged.
  func kept() -> Kept? {
    guard let file = Self.opened(path), let sections = Self.sections(of: file, count: Self.partCount),
      sections[0].bytes(of: file) == Array(output.utf8), let state = sections[1].bytes(of: file)
    else { return nil }
    return Kept(file: file, state: state, rest: sections[2])
  }

  /// Keeps the two parts in the place of what was kept before, and forgets what was kept for outputs that are gone.
  ///
  /// - Parameters:
  ///   - state: Writes the first part.
  ///   - rest: Writes the second.
  func keep(
    state: (inout SectionWriter) throws(SystemFailure) -> Void,
    rest: (inout SectionWriter) throws(SystemFailure) -> Void
  ) {
    let isKept = write(Self.partCount, to: path) { (file) throws(SystemFailure) in
      try file.append(Array(output.utf8)[...])
      file.endSection()
      try state(&file)
      file.endSection()
      try rest(&file)
      file.endSection()
    }
    if isKept { forgetAbandoned() }
  }

  /// What the feeds were made of; `nil` when nothing was kept, or it is damaged.
  func keptFeed() -> FeedMemory? {
    guard let file = Self.opened(feedPath), let sections = Self.sections(of: file, count: 1),
      let bytes = sections[0].bytes(of: file)
    else { return nil }
    return try? FeedMemory(packed: bytes)
  }

  /// Keeps what the feeds are made of.
  func keep(feed: FeedMemory) {
    _ = write(1, to: feedPath) { (file) throws(SystemFailure) in
      try feed.write(to: &file)
      file.endSection()
    }
  }

  /// Forgets what was kept.
  func forget() {
    unsafe _ = unlink(path)
    unsafe _ = unlink(feedPath)
  }

  // MARK: - Outputs that are gone

  /// Forgets what was kept for outputs that are no longer there, and what cannot be read.
  private func forgetAbandoned() {
    let kept = ((try? FolderListing.names(in: folder)) ?? nil) ?? []
    let others = kept.filter { $0.hasPrefix(Self.prefix) && !$0.hasPrefix(name) }
    for other in others where Self.isAbandoned("\(folder)/\(other)") { unsafe _ = unlink("\(folder)/\(other)") }
  }

  /// Whether no build will ask for a file again.
  private static func isAbandoned(_ path: String) -> Bool {
    if path.hasSuffix(feedSuffix) { return FileStamp(at: String(path.dropLast(feedSuffix.count))) == .absent }
    guard let file = opened(path), let sections = sections(of: file, count: partCount),
      let output = sections[0].bytes(of: file)
    else { return true }
    return FileStamp(at: String(decoding: output, as: UTF8.self)) == .absent
  }

  // MARK: - Files in parts

  /// The parts of a memory: the output it is of, the state, and the rest.
  private static let partCount = 3

  private static func opened(_ path: String) -> Descriptor? {
    (try? Descriptor(opening: path, flags: O_RDONLY | O_NOFOLLOW | O_NONBLOCK)) ?? nil
  }

  /// Where the parts of a file lie; `nil` when it is not one of ours, or not whole.
  private static func sections(of file: borrowing Descriptor, count: Int) -> [Section]? {
    guard let status = try? file.status(), status.isRegularFile, status.st_size >= headSize(count),
      let head = file.bytes(from: 0, count: headSize(count))
    else { return nil }
    var words = Unpacker(head)
    guard (try? words.word()) == mark else { return nil }
    var sections: [Section] = []
    for _ in 0..<count {
      guard let section = Section(from: &words, after: sections.last?.range.upperBound ?? headSize(count)) else {
        return nil
      }
      sections.append(section)
    }
    return sections.last?.range.upperBound == Int(status.st_size) ? sections : nil
  }

  /// Writes a file, in the place of the one before.
  ///
  /// - Parameters:
  ///   - count: How many parts it has.
  ///   - path: Where it goes.
  ///   - parts: Writes them.
  private func write(
    _ count: Int, to path: String, _ parts: (inout SectionWriter) throws(SystemFailure) -> Void
  ) -> Bool {
    let waiting = "\(path).new"
    do throws(SystemFailure) {
      guard
        let file = try Descriptor(opening: waiting, flags: O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW, mode: 0o600)
      else { return false }
      var writer = SectionWriter(file, mark: Self.mark, count: count)
      try parts(&writer)
      try writer.finish()
    } catch {
      // A build without a memory is as good, only slower the next time.
      unsafe _ = unlink(waiting)
      return false
    }
    return unsafe rename(waiting, path) == 0
  }

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
    func rest() -> [UInt8]? { section.bytes(of: file) }
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

    /// The part; `nil` when it is damaged.
    func bytes(of file: borrowing Descriptor) -> [UInt8]? {
      guard let bytes = file.bytes(from: range.lowerBound, count: range.count),
        Fingerprint(of: bytes).value == sum
      else { return nil }
      return bytes
    }
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
