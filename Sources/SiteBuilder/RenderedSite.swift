import Diagnostics
import Model

/// Everything a build rendered and copied, before files are moved into their places.
struct RenderedSite: Sendable {
  /// The outcomes of the texts, in the order of the site.
  let texts: [TextOutcome]

  /// The outcome of the text at the head of the index.
  let introduction: TextOutcome?

  /// All files but the list of their digests.
  var files: OutputFiles

  /// The places in the record store of contents that were rendered for the feeds alone, by the texts' indices.
  var feedContents: [Int: RecordStore.Place?] = [:]

  /// The lists' files.
  var lists: FileGroup?

  /// The results of the newspapers.
  var newspapers: [ExportResult] = []

  /// The summary of the search index, in bytes.
  var search: ArraySlice<UInt8> = []

  /// The paths of the books.
  var books: [OutputPath] = []

  /// The faults found.
  var diagnostics: [Diagnostic] = []

  /// Whether this machine can make all formats that are wanted.
  var isComplete = true

  /// Creates a site with the outcomes of its texts.
  init(texts: [TextOutcome], introduction: TextOutcome?, over table: OutputTable?) {
    self.texts = texts
    self.introduction = introduction
    files = OutputFiles(over: table ?? OutputTable())
    for text in texts { files.add(text.files) }
  }

  /// The files the texts show or link to, some of them perhaps more than once.
  var assets: [BundleFile] {
    (texts + [introduction].compactMap(\.self)).flatMap { $0.result?.assets ?? [] }
  }

  /// Adds the newspapers.
  mutating func addNewspapers(_ outcome: TextExports.Outcome) {
    newspapers = outcome.results
    files.add(outcome.files)
    diagnostics += outcome.results.flatMap(\.diagnostics) + outcome.failures
    if !outcome.failures.isEmpty { isComplete = false }
  }

  /// Adds the books.
  mutating func addBooks(_ made: Diagnosed<[OutputFile]>) {
    books = made.value.map(\.path)
    files.add(made.value)
    diagnostics += made.diagnostics
  }

  /// Throws the diagnostics when one of them is an error, which ends the build before the output changes.
  func stopOnErrors() throws {
    if diagnostics.hasErrors { throw BuildError.invalid(diagnostics.sorted()) }
  }
}

extension BuildPlan {
  /// The records of all texts that were found, for the next build.
  func records(_ site: RenderedSite) -> [TextRecord] {
    let feedTexts = Set(common.feedTexts)
    return found.map { text in
      let outcome = text.role == .introduction ? site.introduction : text.place.map { site.texts[$0] }
      let planned = text.role == .introduction ? introduction : text.place.map { texts[$0] }
      let content = text.place.flatMap { place in
        feedTexts.contains(place) ? site.feedContents[place] ?? outcome?.feedContent : nil
      }
      return TextRecord(
        role: text.role, source: text.source, files: text.files, size: text.size, metadata: text.metadata,
        page: planned?.page ?? OutputPath(""), formats: planned?.formats ?? [], related: outcome?.related,
        content: outcome?.content ?? .none, result: outcome?.packed ?? [], feedContent: content,
        search: outcome?.search)
    }
  }

  /// The paths of texts' files, by the paths of their pages.
  var sources: [OutputPath: String] {
    var sources: [OutputPath: String] = [:]
    sources.reserveCapacity(texts.count + 1)
    for text in texts { sources[text.page] = text.source }
    if let introduction { sources[introduction.page] = introduction.source }
    return sources
  }
}
