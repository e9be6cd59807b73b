import Citations
import Diagnostics
import Feeds
import HTML
import Ingestion
import Model
import SearchIndex
import Templating

/// Renders the texts of a site, except those whose earlier results still hold.
///
/// A pure function of the plan and the text's file, run for many texts at a time. Its results are small: neither the
/// text nor its page stays in memory.
struct TextRenderer: Sendable {
  let plan: BuildPlan
  private let inputs: SiteInputs
  let changes: Changes
  let reader: SiteReader
  private let writer: OutputWriter
  let exports: TextExports
  let parser: MarkdownParser

  /// The parser of texts of other libraries, whose HTML is never trusted.
  private let safeParser: MarkdownParser
  private let files: SiteFiles
  private let cited: CitedSite
  private let marksLines: Bool
  private let watchdog: Watchdog?
  private let feedTexts: Set<Int>
  private let inspector: (any TextInspector)?

  /// Whether the texts' words are gathered for the search index. When the output is only checked, they are needed only
  /// for the site's own templates.
  let gathersWords: Bool

  /// Whether nothing that a link leads to can have changed, so that no look-up need be asked again.
  private let areLookupTargetsUnchanged: Bool

  /// The newspapers that were made, by the indices of their texts among the site's.
  var newspapers: [Int: Newspaper] = [:]

  /// Failures of the disk while look-ups were answered; nothing made from such answers may be kept.
  let failures = IOErrorLog()

  /// The number of words read in a minute.
  private static let readingSpeed = 230

  /// Creates the renderer of a build's texts.
  init(_ build: PlannedBuild) {
    let setup = build.setup
    let plan = build.plan
    self.plan = plan
    inputs = build.inputs
    writer = build.writer
    watchdog = build.watchdog
    changes = build.cache.changes
    reader = build.reader
    files = reader.files(noting: failures)
    parser = MarkdownParser(
      rules: ParsingRules(plan.settings, keepsUnreferencedFootnotes: setup.options.includesDrafts), files: files)
    var safe = plan.settings
    safe.rawHTML = .safe
    safeParser = MarkdownParser(
      rules: ParsingRules(safe, keepsUnreferencedFootnotes: setup.options.includesDrafts), files: files)
    exports = TextExports(
      exporters: setup.exporters, reader: reader, writer: writer, assets: AssetKeys(changes.inputs),
      settings: plan.context.settings, address: plan.address)
    cited = CitedSite(plan.context.settings)
    marksLines = setup.options.marksLines
    inspector = setup.inspector
    gathersWords = plan.context.hasSearch && (setup.receiver == nil || inputs.hasTemplates)
    feedTexts = Set(plan.common.feedTexts)
    areLookupTargetsUnchanged =
      plan.lists == nil && changes.inputs.targets.isEmpty
      && plan.found.count { [edited = changes.edited] in edited.contains($0.source) } == changes.edited.count
  }

  // MARK: - A text

  /// Renders a text, or returns its outcome in an earlier build if that still holds.
  ///
  /// - Parameter index: The index of the text among the site's.
  func outcome(of index: Int) async throws -> TextOutcome {
    let text = plan.texts[index]
    let related = plan.related(of: index)
    let known = KnownText(text.record)
    let isUntouched = changes.isUntouched(text.source)
    if isUntouched, let known, let kept = try kept(index, known, related) { return kept }

    let source = try watched(text.source) { try reader.source(at: text.source) }
    guard let file = source.value else { return TextOutcome(faults: source.diagnostics) }
    let content = Checksum(of: file.bytes)
    if !isUntouched, let known, known.record.content == content, let kept = try kept(index, known, related) {
      return kept
    }
    return try await rendered(index, file, content, known, related)
  }

  /// Returns the outcome of an earlier build, when all keys are the recorded ones and all files as they were left; else
  /// `nil`.
  private func kept(_ index: Int, _ known: KnownText, _ related: RecordStore.Place?) throws -> TextOutcome? {
    let text = plan.texts[index]
    let result = known.result
    guard isStillAnswered(result.lookups) else { return nil }
    let keys = TextKeys(
      settings: plan.common.settings, text, content: known.record.content, lookups: result.lookups)
    var files: [OutputFile] = []
    for format in text.formats where format.isExported && !format.isOfSeveralTexts {
      guard let export = result.exports.first(where: { $0.format == format }) else {
        // A format that cannot be made on this machine need not be there.
        if exports.exporters.obstacle(to: format) != nil { continue }
        return nil
      }
      guard let kept = try exports.kept(export, keys, assets: result.assets) else { return nil }
      files += kept
    }
    let pageKey = keys.page(
      plan.common, related: related?.sum ?? .none, formats: result.formats, newspaper: newspapers[index])
    guard pageKey == result.key,
      let page = try writer.kept(at: text.page, key: result.key)
    else { return nil }
    if plan.context.hasSearch, known.record.search == nil { return nil }
    return TextOutcome(known.record, result, related: related, files: [page] + files)
  }

  private func rendered(
    _ index: Int, _ source: TextSource, _ content: Checksum, _ known: KnownText?, _ related: RecordStore.Place?
  ) async throws -> TextOutcome {
    let planned = plan.texts[index]
    let subject = try plan.subject(of: index)
    let text = subject.text
    let (parsed, document, renderedHTML) = watched(text.source) {
      let parsed = read(source, text)
      // The page prints the title; a text that begins with it must not print it twice.
      let document = parsed.value.withoutHeading(saying: text.frontMatter.title)
      return (parsed, document, document.renderedHTML(options(for: text)))
    }
    let lookups = LookupList(document.lookups)
    let keys = TextKeys(settings: plan.common.settings, planned, content: content, lookups: lookups)
    let exported = try await exports.results(
      ExportedText(
        text: subject.printed, document: document, source: source.bytes, settings: plan.context.settings,
        address: plan.address, pictures: []),
      in: planned.formats.filter { $0.isExported && !$0.isOfSeveralTexts }, keys, known?.result.exports ?? [])
    let key = keys.page(
      plan.common, related: related?.sum ?? .none, formats: exported.results.flatMap(\.files),
      newspaper: newspapers[index])
    let result = TextResult(
      key: key, minutes: max(1, (document.words + Self.readingSpeed / 2) / Self.readingSpeed), words: document.words,
      title: subject.printed.frontMatter.title, language: text.frontMatter.language,
      catalogued: catalogued(subject, document.words, exported.results.flatMap(\.files))[...],
      anchors: AnchorSet(renderedHTML.identifiers),
      crossReferences: document.crossReferences.filter { $0.page != nil }, assets: document.pictures,
      lookups: lookups,
      diagnostics: parsed.diagnostics
        + AnchorCheck(of: text, names: renderedHTML.identifiers).faults(in: document.crossReferences),
      exports: exported.results)

    var work = TextOutcome.Work(
      isParsed: true, exports: exported.made, isIncomplete: !exported.failures.isEmpty)
    var page = try writer.kept(at: text.page, key: key)
    if page == nil {
      var model = subject.related.page(
        of: subject.printed, on: cited, body: PageBody(renderedHTML), minutes: result.minutes, files: result.formats)
      if let newspaper = newspapers[index] { model.formats.append(newspaper.file) }
      page = try writer.file(at: text.page, inputs.templates.render(model, of: plan.context), key: key)
      work.isRendered = true
    }
    let search = gathersWords ? plan.store.add(indexed(subject.printed, renderedHTML).record) : nil
    var packer = Packer(capacity: 2048)
    packer.pack(result)
    let packed = packer.trimmed[...]
    // Read back, the result shares the memory of its bytes.
    var unpacker = Unpacker(packed)
    return TextOutcome(
      content: content, result: try unpacker.next(TextResult.self), packed: packed, related: related,
      files: [page].compactMap(\.self) + exported.files,
      feedContent: feedTexts.contains(index) ? plan.store.add(feedContent(of: document, text)) : nil,
      search: search, diagnostics: result.allDiagnostics + exported.failures, work: work)
  }

  /// The line of a text in the catalogue of the library; empty for a page that is no pamphlet.
  private func catalogued(_ subject: TextSubject, _ words: Int, _ made: [MadeFormat]) -> [UInt8] {
    let text = subject.printed
    guard !text.frontMatter.isPage else { return [] }
    let formats = Format.allCases.filter { format in
      format == .html || format.isReadable && made.contains { $0.format == format }
    }
    let versions =
      subject.related.translations.compactMap { $0.page?.path }
      + text.frontMatter.ownKeys.filter { $0.name == LinkedLibrary.addressKey }.map(\.value)
    return LibraryCatalogue.Entry(text, words: words, formats: formats, versions: versions)
      .line(in: plan.context.settings)
  }

  /// The text as the search index takes it.
  private func indexed(_ text: Text, _ renderedHTML: RenderedHTML) -> IndexedText {
    let records = plan.settings.authors
    return IndexedText(
      of: IndexedText.Content(
        text: text, body: renderedHTML.text, notes: renderedHTML.notes,
        otherNames: text.frontMatter.authors.flatMap { author in records[author].map { [$0.name] + $0.also } ?? [] }))
  }

  /// Reads a text again, and returns its words for the search index; none when it can no longer be read.
  func words(of index: Int) throws -> [UInt8] {
    let subject = try plan.subject(of: index)
    return try reread(subject.text) { _, parsed in
      indexed(subject.printed, parsed.value.renderedHTML(options(for: subject.text))).record
    } ?? []
  }

  /// Parses a text and has it inspected, without the warnings that its author switched off.
  func read(_ source: TextSource, _ text: Text) -> Diagnosed<Document> {
    let parsed = parser(of: text).document(in: source, of: text, in: plan.targets)
    inspector?.inspect(
      InspectedText(
        text: text, document: parsed.value, source: source.bytes, bodyStart: source.bodyStart, settings: plan.settings))
    let checks = text.frontMatter.checks
    return Diagnosed(parsed.value, parsed.diagnostics.filter { $0.severity == .error || checks.isOn($0.code) })
  }

  /// The parser of a text: one that treats its HTML as the settings say, or the safe one for a text of another library.
  func parser(of text: Text) -> MarkdownParser {
    text.frontMatter.ownKeys.contains { $0.name == LinkedLibrary.addressKey } ? safeParser : parser
  }

  func options(for text: Text) -> RenderingOptions {
    var options = RenderingOptions(for: text, settings: plan.settings)
    options.marksLines = marksLines
    return options
  }

  /// Whether all look-ups of a text would get the answers they got before.
  func isStillAnswered(_ lookups: LookupList) -> Bool {
    if areLookupTargetsUnchanged { return true }
    guard let lookups = lookups.all else { return false }
    return lookups.allSatisfy { lookup in
      var files = files
      if case .file(_, let size) = lookup.answer, changes.isUntouched(linked: lookup.question.path) {
        files = SiteFiles(exists: { _ in true }, pictureSize: { _ in size })
      }
      return plan.targets.answer(to: lookup.question, in: files) == lookup.answer
    }
  }

  /// Does work on a text's file while the watchdog watches, so that work that takes too long is ended.
  func watched<Value>(_ source: String, _ work: () throws -> Value) rethrows -> Value {
    watchdog?.begin(source)
    defer { watchdog?.finish(source) }
    return try work()
  }

  /// Reads and parses a text again, and does work with it. The heading that repeats its title is left out.
  ///
  /// - Returns: The result of the work; `nil` when the text can no longer be read.
  func reread<Value>(_ text: Text, _ work: (TextSource, Diagnosed<Document>) throws -> Value?) throws -> Value? {
    try watched(text.source) {
      guard let source = try reader.source(at: text.source).value else { return nil }
      let parsed = parser(of: text).document(in: source, of: text, in: plan.targets)
      let document = parsed.value.withoutHeading(saying: text.frontMatter.title)
      return try work(source, Diagnosed(document, parsed.diagnostics))
    }
  }

  // MARK: - Feeds

  /// The whole content of a text for the feeds; empty when the text can no longer be read.
  func feedContent(of index: Int) throws -> [UInt8] {
    let text = try plan.subject(of: index).text
    return try reread(text) { _, parsed in feedContent(of: parsed.value, text) } ?? []
  }

  /// A text as feeds carry it: all links absolute, the notes at its end, its ids kept apart from those of other texts
  /// by a prefix.
  private func feedContent(of document: Document, _ text: Text) -> [UInt8] {
    var options = RenderingOptions(for: text, settings: plan.settings)
    options.absoluteBase = plan.address?.base
    options.identifierPrefix = text.slug.name + "-"
    options.notes = .end
    let renderedHTML = document.restoringHeadingWithReferences.renderedHTML(options)
    return renderedHTML.text + renderedHTML.notes
  }
}

extension PageBody {
  /// Creates the body of a page from rendered HTML.
  init(_ renderedHTML: RenderedHTML) {
    self.init(
      text: renderedHTML.text, notes: renderedHTML.notes, contents: renderedHTML.contents,
      opening: renderedHTML.opening,
      hasNotes: renderedHTML.hasNotes)
    words = renderedHTML.words
    isBrief = renderedHTML.isBrief
    title = renderedHTML.title
  }
}
