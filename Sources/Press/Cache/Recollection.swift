import Catalogue
import Ingestion
import Manuscript

/// What of an earlier build still holds in this one.
struct Recollection: Sendable {
  private let texts: [String: BuildMemory.TextRecord]
  private let outputs: [PagePath: BuildState.Output]
  private let untouched: Set<String>
  private let base: Digest?
  private let site: Digest?
  private let surroundings: Digest?

  /// Nothing is remembered.
  static let none = Recollection(state: nil, memory: nil, snapshot: nil, base: .none)

  /// Holds what is remembered against how things are.
  ///
  /// - Parameters:
  ///   - state: How everything stood when the earlier build ended.
  ///   - memory: What came of its texts.
  ///   - snapshot: How everything stands.
  ///   - base: What all of the site is made from beside its texts; nothing is trusted where that has changed.
  init(state: BuildState?, memory: BuildMemory?, snapshot: InputSnapshot?, base: Digest) {
    guard let state, let memory, let snapshot, snapshot.isPlain, memory.base == base else {
      (texts, outputs, untouched) = ([:], [:], [])
      (self.base, site, surroundings) = (nil, nil, nil)
      return
    }
    texts = Dictionary(memory.texts.map { ($0.source, $0.record) }, uniquingKeysWith: { $1 })
    outputs = Dictionary(state.outputs.map { ($0.page, $0) }, uniquingKeysWith: { $1 })
    let known = Dictionary(state.inputs.map { ($0.path, $0.stamp) }, uniquingKeysWith: { $1 })
    var untouched: Set<String> = []
    untouched.reserveCapacity(snapshot.entries.count)
    for entry in snapshot.entries where entry.stamp != .unsteady && known[entry.path] == entry.stamp {
      untouched.insert(entry.path)
    }
    self.untouched = untouched
    self.base = memory.base
    site = memory.site
    surroundings = memory.surroundings
  }

  /// Whether anything is remembered.
  var isEmpty: Bool { base == nil }

  /// Whether a file of the site is as it was.
  func isUntouched(_ path: String) -> Bool { untouched.contains(path) }

  /// What a text says about itself, when neither it nor a file beside it has changed.
  func head(of source: String, files: [String]) -> (packed: [UInt8], size: Int)? {
    guard let record = texts[source], !record.head.isEmpty, record.files == files, isUntouched(source),
      files.allSatisfy(isUntouched)
    else { return nil }
    return (record.head, record.size)
  }

  /// What came of a text, whether or not it still holds.
  func outcome(of source: String) -> TextOutcomeRecord? {
    guard let record = texts[source], !record.outcome.isEmpty else { return nil }
    return try? TextOutcomeRecord(packed: record.outcome)
  }

  /// A file of the output as it was left.
  func output(_ page: PagePath) -> BuildState.Output? { outputs[page] }

  /// All files the output was left with.
  var pages: Set<PagePath> { Set(outputs.keys) }

  /// Whether all texts say of themselves what they said.
  func isSameSite(_ key: Digest) -> Bool { site == key }

  /// Whether links and pictures lead where they led.
  func isSameSurroundings(_ key: Digest) -> Bool { surroundings == key }
}
