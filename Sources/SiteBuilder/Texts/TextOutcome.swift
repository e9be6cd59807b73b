import Diagnostics
import Model

/// The outcome of rendering one text and its files. A class, since it is handed on often: only a reference is copied.
final class TextOutcome: Sendable {
  /// The sum of its file.
  let content: Checksum

  /// The result of rendering it, now or in an earlier build; `nil` when it could not be read.
  let result: TextResult?

  /// The result in bytes.
  let packed: ArraySlice<UInt8>

  /// The place in the record store of the links to other texts on its page; `nil` when it has no page.
  let related: RecordStore.Place?

  /// Its page and the files of its other formats.
  let files: [OutputFile]

  /// The place in the record store of its whole content for the feeds; `nil` when the store has none.
  let feedContent: RecordStore.Place?

  /// The place in the record store of its words for the search index; `nil` when the store has none.
  let search: RecordStore.Place?

  /// The faults found in it.
  let diagnostics: [Diagnostic]

  /// The work done for it.
  let work: Work

  /// Creates an outcome.
  init(
    content: Checksum, result: TextResult?, packed: ArraySlice<UInt8>, related: RecordStore.Place?,
    files: [OutputFile], feedContent: RecordStore.Place?, search: RecordStore.Place?, diagnostics: [Diagnostic],
    work: Work
  ) {
    self.content = content
    self.result = result
    self.packed = packed
    self.related = related
    self.files = files
    self.feedContent = feedContent
    self.search = search
    self.diagnostics = diagnostics
    self.work = work
  }

  /// The work done for a text.
  struct Work: Sendable {
    /// Whether its Markdown was parsed.
    var isParsed = false

    /// Whether its page was rendered.
    var isRendered = false

    /// The number of other formats that were made.
    var exports = 0

    /// Whether a format it is wanted in could not be made.
    var isIncomplete = false
  }
}

extension TextOutcome {
  /// Creates the outcome of a text that could not be read.
  convenience init(faults: [Diagnostic]) {
    self.init(
      content: .none, result: nil, packed: [], related: nil, files: [], feedContent: nil, search: nil,
      diagnostics: faults, work: Work())
  }

  /// Creates the outcome of a text whose earlier result still holds.
  convenience init(_ record: TextRecord, _ result: TextResult, related: RecordStore.Place?, files: [OutputFile]) {
    self.init(
      content: record.content, result: result, packed: record.result, related: related, files: files,
      feedContent: record.feedContent, search: record.search,
      diagnostics: result.allDiagnostics, work: Work())
  }
}

extension TextResult {
  /// The faults of the text and of its other formats.
  var allDiagnostics: [Diagnostic] { diagnostics + exports.flatMap(\.diagnostics) }
}
