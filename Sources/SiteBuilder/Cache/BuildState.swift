import OutputManifest
import Diagnostics
import Model

/// How everything stood when a build ended: enough to tell that nothing has to be done.
///
/// It stays in the bytes it is kept in, so that nothing has to be taken apart to be held against the disk.
struct BuildState: Sendable {
  /// A file of the output.
  struct Output: Sendable {
    /// Where it lies.
    let page: OutputPath

    /// What the system said of it.
    var stamp: FileStamp

    /// Its bytes' digest.
    var digest: Digest

    /// What it was made from, where that can be told in a digest.
    var key: Digest

    /// The text it is the page of.
    let source: String?
  }

  /// By what program and with what options, from where and to where it was built.
  let setting: Digest

  /// How many texts the site had.
  let texts: Int

  /// The warnings, which are told each time.
  let diagnostics: [Diagnostic]

  /// How many files and folders of the site could have been read.
  let inputCount: Int

  /// How many files the output had from the build.
  let outputCount: Int

  /// The state in bytes.
  let packed: [UInt8]

  /// Where the first input, the first output and the diagnostics begin.
  private let starts: (inputs: Int, outputs: Int, diagnostics: Int)

  /// Writes how everything stands, entry by entry, as a state is read back.
  ///
  /// - Parameters:
  ///   - inputs: What could have been read.
  ///   - outputs: What the output had from the build.
  ///   - count: How many these are.
  static func write(
    setting: Digest, texts: Int, diagnostics: [Diagnostic], inputs: [InputSnapshot.Entry],
    outputs: some Sequence<Output>, count: Int, to file: inout SectionWriter
  ) throws(SystemFailure) {
    try file.pack {
      $0.pack(setting)
      for number in [texts, inputs.count, count] { $0.pack(word: UInt64(number)) }
    }
    var starts = [file.position]
    for input in inputs { try file.pack { $0.pack(input) } }
    starts.append(file.position)
    for output in outputs { try file.pack { $0.pack(output) } }
    starts.append(file.position)
    try file.pack {
      $0.pack(list: diagnostics) { $0.pack($1) }
      for start in starts { $0.pack(word: UInt64(start)) }
    }
  }

  /// How many bytes say, at the end, where the parts begin.
  private static let trailer = 24

  /// Reads a state back; what lies behind its beginning is looked at only when it is asked for.
  init(packed bytes: [UInt8]) throws(Unpacker.Damage) {
    var head = Unpacker(bytes)
    setting = try head.digest()
    texts = Int(truncatingIfNeeded: try head.word())
    inputCount = Int(truncatingIfNeeded: try head.word())
    outputCount = Int(truncatingIfNeeded: try head.word())
    let end = bytes.count - Self.trailer
    guard end >= head.offset else { throw Unpacker.Damage() }
    var trailer = Unpacker(bytes, in: end..<bytes.count)
    let (inputs, outputs) = (Int(truncatingIfNeeded: try trailer.word()), Int(truncatingIfNeeded: try trailer.word()))
    let diagnosticsStart = Int(truncatingIfNeeded: try trailer.word())
    guard inputs == head.offset, inputs <= outputs, outputs <= diagnosticsStart, diagnosticsStart <= end,
      (0...bytes.count).contains(inputCount), (0...bytes.count).contains(outputCount)
    else { throw Unpacker.Damage() }
    var rest = Unpacker(bytes, in: diagnosticsStart..<end)
    diagnostics = try rest.list { (packed) throws(Unpacker.Damage) in try packed.diagnostic() }
    starts = (inputs, outputs, diagnosticsStart)
    packed = bytes
  }

  // MARK: - Box against the disk

  /// What is not as it was.
  struct Difference: Sendable {
    /// The files of the site whose bytes may be others, and what the system says of them now.
    var inputs: [(file: StoredInput, stamp: FileStamp)] = []

    /// Whether more has changed in the site than the bytes of files.
    var isRearranged = false

    /// The files of the output that were touched, changed or taken away, by their places.
    var outputs: [Int] = []

    /// Whether everything stands as it did.
    var isNone: Bool { inputs.isEmpty && !isRearranged && outputs.isEmpty }
  }

  /// Holds the state against the disk.
  ///
  /// - Parameters:
  ///   - source: The site's folder.
  ///   - output: The output.
  func difference(source: String, output: OutputFolder) -> Difference {
    var difference = Difference()
    guard let site = (try? FolderDescriptor(opening: source)) ?? nil,
      let pages = (try? FolderDescriptor(opening: output.path)) ?? nil,
      pages.stamp(at: StagingFolder.folderName) == .absent
    else {
      difference.isRearranged = true
      difference.outputs = Array(0..<outputCount)
      return difference
    }
    var inputs = StoredEntries(packed, from: starts.inputs, to: starts.outputs)
    while let input = inputs.nextInput() {
      let (stamp, isFile) = site.look(at: input.path, in: packed)
      if stamp != input.stamp || stamp == .unsteady {
        if input.kind == .file, isFile {
          difference.inputs.append((input, stamp))
        } else {
          difference.isRearranged = true
        }
      } else if input.kind == .link, input.target != LinkTarget(of: "\(source)/\(input.path(in: packed))") {
        difference.isRearranged = true
      }
    }
    var outputs = StoredEntries(packed, from: starts.outputs, to: starts.diagnostics)
    var place = 0
    while let output = outputs.nextOutput() {
      let (stamp, _) = pages.look(at: output.page, in: packed)
      if stamp != output.stamp || stamp == .unsteady { difference.outputs.append(place) }
      place += 1
    }
    if inputs.isDamaged || outputs.isDamaged || place != outputCount { difference.isRearranged = true }
    return difference
  }

  // MARK: - Taken apart

  /// What could have been read.
  var inputs: [InputSnapshot.Entry] {
    var entries: [InputSnapshot.Entry] = []
    entries.reserveCapacity(inputCount)
    var stored = StoredEntries(packed, from: starts.inputs, to: starts.outputs)
    while let input = stored.nextInput() {
      entries.append(
        InputSnapshot.Entry(
          path: input.path(in: packed), stamp: input.stamp, kind: input.kind, target: input.target))
    }
    return entries
  }

  /// What the output had from the build.
  var outputs: [Output] {
    var outputs: [Output] = []
    outputs.reserveCapacity(outputCount)
    var stored = StoredEntries(packed, from: starts.outputs, to: starts.diagnostics)
    while let output = stored.nextOutput() { outputs.append(output.output(in: packed)) }
    return outputs
  }

  /// The stored forms of some files of the output, by their pages.
  func outputs(at pages: Set<OutputPath>) -> [OutputPath: StoredOutput] {
    var found: [OutputPath: StoredOutput] = [:]
    var wanted: [Int: [OutputPath]] = [:]
    for page in pages { wanted[page.path.utf8.count, default: []].append(page) }
    var stored = StoredEntries(packed, from: starts.outputs, to: starts.diagnostics)
    while let output = stored.nextOutput(), found.count < pages.count {
      guard let candidates = wanted[output.page.count] else { continue }
      for page in candidates where page.path.utf8.elementsEqual(packed[output.page]) { found[page] = output }
    }
    return found
  }

  /// The same state but for some stamps and digests, and for the warnings.
  ///
  /// - Parameters:
  ///   - inputs: Files of the site, with what the system says of them.
  ///   - outputs: Files of the output, each with how it was stored.
  ///   - diagnostics: The warnings.
  func replacing(
    inputs: [(file: StoredInput, stamp: FileStamp)], outputs: [(file: StoredOutput, now: Output)],
    diagnostics: [Diagnostic]
  ) -> [UInt8] {
    var packer = Packer()
    packer.pack(list: diagnostics) { $0.pack($1) }
    for start in [starts.inputs, starts.outputs, starts.diagnostics] { packer.pack(word: UInt64(start)) }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(starts.diagnostics + packer.bytes.count)
    bytes += packed[..<starts.diagnostics]
    bytes += packer.bytes
    for input in inputs { bytes.overwrite(input.stamp, at: input.file.start) }
    for output in outputs {
      bytes.overwrite(output.now.stamp, at: output.file.start)
      bytes.overwrite(output.now.digest, at: output.file.start + FileStamp.size)
      bytes.overwrite(output.now.key, at: output.file.start + FileStamp.size + 32)
    }
    return bytes
  }
}

extension Packer {
  /// Writes a digest.
  mutating func pack(_ digest: Digest) {
    let words = digest.words
    pack(word: words.0)
    pack(word: words.1)
    pack(word: words.2)
    pack(word: words.3)
  }
}

extension Unpacker {
  /// Reads a digest.
  mutating func digest() throws(Damage) -> Digest {
    Digest(words: (try word(), try word(), try word(), try word()))
  }
}

extension [UInt8] {
  fileprivate mutating func overwrite(word: UInt64, at offset: Int) {
    unsafe withUnsafeMutableBytes { unsafe $0.storeBytes(of: word.littleEndian, toByteOffset: offset, as: UInt64.self) }
  }

  fileprivate mutating func overwrite(_ stamp: FileStamp, at offset: Int) {
    for (place, word) in stamp.words.enumerated() { overwrite(word: word, at: offset + place * 8) }
  }

  fileprivate mutating func overwrite(_ digest: Digest, at offset: Int) {
    let words = digest.words
    for (place, word) in [words.0, words.1, words.2, words.3].enumerated() {
      overwrite(word: word, at: offset + place * 8)
    }
  }
}
