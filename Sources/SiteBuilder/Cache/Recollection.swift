import OutputManifest
import Ingestion
import Model

/// What of an earlier build still holds in this one.
struct Recollection: Sendable {
  /// What held for all texts; `nil` when nothing is remembered.
  let common: BuildMemory.Common?

  private let texts: [String: BuildMemory.TextRecord]
  private let outputs: [OutputPath: BuildState.Output]
  private let untouched: Set<String>

  /// Nothing is remembered.
  static let none = Recollection(state: nil, memory: nil, snapshot: .none, base: .none)

  /// Holds what is remembered against how things are.
  ///
  /// - Parameters:
  ///   - state: How everything stood when the earlier build ended.
  ///   - memory: What came of its texts.
  ///   - snapshot: How everything stands.
  ///   - base: What all of the site is made from beside its texts; nothing is trusted where that has changed.
  init(state: BuildState?, memory: BuildMemory?, snapshot: InputSnapshot, base: Digest) {
    guard let state, let memory, snapshot.isPlain, memory.common.base == base else {
      (texts, outputs, untouched) = ([:], [:], [])
      common = nil
      return
    }
    common = memory.common
    texts = Dictionary(memory.texts.map { ($0.source, $0) }, uniquingKeysWith: { $1 })
    outputs = Dictionary(state.outputs.map { ($0.page, $0) }, uniquingKeysWith: { $1 })
    let known = Dictionary(state.inputs.map { ($0.path, $0) }, uniquingKeysWith: { $1 })
    var untouched: Set<String> = []
    untouched.reserveCapacity(snapshot.entries.count)
    for entry in snapshot.entries {
      if let known = known[entry.path], entry.isSurely(known) { untouched.insert(entry.path) }
    }
    self.untouched = untouched
  }

  /// Whether anything is remembered.
  var isEmpty: Bool { common == nil }

  /// Whether a file of the site is as it was.
  func isUntouched(_ path: String) -> Bool { untouched.contains(path) }

  /// What is remembered of a text.
  func text(_ source: String) -> BuildMemory.TextRecord? { texts[source] }

  /// What a text says about itself, when neither it nor a file beside it has changed.
  func head(of source: String, files: [String]) -> (packed: ArraySlice<UInt8>, size: Int)? {
    guard let record = texts[source], !record.head.isEmpty, record.files == files, isUntouched(source),
      files.allSatisfy(isUntouched)
    else { return nil }
    return (record.head, record.size)
  }

  /// A file of the output as it was left.
  func output(_ page: OutputPath) -> BuildState.Output? { outputs[page] }

  /// All files the output was left with.
  var pages: Set<OutputPath> { Set(outputs.keys) }
}

extension InputSnapshot.Entry {
  /// Whether it is what it was, and cannot have changed unseen.
  fileprivate func isSurely(_ other: InputSnapshot.Entry) -> Bool {
    stamp == other.stamp && stamp != .unsteady && target == other.target && target?.stamp != .unsteady
  }
}
