import Diagnostics
import HTML
import Ingestion
import Model
import Templating

/// Does the work on the texts of a site: reads each, renders it, and holds it against the output.
///
/// A pure function of the site and the text's file, done for many texts at a time. What it gives back is small: neither
/// the text nor its page stays in memory.
struct TextWork: Sendable {
  /// What came of one text.
  struct Outcome: Sendable {
    /// What was found wrong with it.
    let diagnostics: [Diagnostic]

    /// Its page and its other forms.
    let files: [OutputFile]

    /// Its files in other formats.
    let formats: [MadeFormat]

    /// How long it takes to read, at least 1.
    let minutes: Int

    /// The places of its page that can be linked to.
    let places: AnchorSet

    /// Its links to places on other pages.
    let crossReferences: [CrossReference]

    /// The pictures it shows.
    let pictures: [BundleFile]

    /// Its whole content for the feeds, when it is among the newest and was rendered.
    let feedContent: [UInt8]?

    /// Whether all of this is what an earlier build made.
    let isRemembered: Bool

    /// What it is remembered by; `nil` when it could not be read.
    let record: Record?
  }

  /// What a text is remembered by.
  struct Record: Sendable {
    /// The sum of its file.
    let content: ContentHash

    /// What came of it, in bytes.
    let packed: ArraySlice<UInt8>

    /// What its page prints around it, in bytes.
    let frame: ArraySlice<UInt8>
  }

  private let site: Site
  private let reader: SiteReader
  private let plan: BuildPlan
  private let desk: OutputWriter
  private let validity: Validity
  private let rendering: TextRendering
  private let watch: Watchdog?
  private let feedTexts: Set<Int>

  /// What the disk failed at while texts were read: nothing made by its answers may be kept.
  let trouble = IOErrorLog()

  /// Creates the work on the texts of a site.
  init(
    site: Site, reader: SiteReader, plan: BuildPlan, templates: TemplateSet, desk: OutputWriter, validity: Validity,
    exporters: ExporterList, includesDrafts: Bool, watch: Watchdog?
  ) {
    self.site = site
    self.reader = reader
    self.plan = plan
    self.desk = desk
    self.validity = validity
    self.watch = watch
    feedTexts = Set(plan.feedTexts)
    rendering = TextRendering(
      parser: MarkdownParser(
        rules: ParsingRules(site.settings, keepsUncalledNotes: includesDrafts), files: reader.files(noting: trouble)),
      templates: templates, desk: desk, presentation: plan.presentation, settings: site.settings,
      marksLines: plan.marksLines,
      export: TextExport(
        exporters: exporters, reader: reader, settings: plan.presentation.settings, address: plan.address))
  }

  /// Renders a text, unless what an earlier build made of it still holds.
  ///
  /// - Parameter index: Its place among the site's.
  func outcome(of index: Int) async throws(BuildStop) -> Outcome {
    let text = site.texts[index]
    let record = validity.record(of: index, text) { plan.presenter.frame(of: index).packed(for: text) }
    if let record, validity.isUntouched(text), let outcome = try outcome(of: text, by: record) { return outcome }
    watch?.begin(text.source)
    defer { watch?.finish(text.source) }
    let source = try SiteBuilder.tried { () throws(SystemFailure) in try reader.source(of: text) }
    guard let bytes = source.value else { return Outcome(faults: source.diagnostics) }
    let content = ContentHash(of: bytes.bytes)
    if let record, record.content == content, let outcome = try outcome(of: text, by: record) { return outcome }

    let subject = TextRendering.Subject(
      text: text, printed: plan.presenter.site.texts[index], formats: plan.presenter.formats(of: text),
      frame: plan.presenter.frame(of: index))
    let rendered = try await rendering.rendered(subject, from: bytes, content: content, in: site)
    return Outcome(
      rendered.record, files: rendered.files,
      feedContent: feedTexts.contains(index)
        ? rendering.feedContent(of: rendered.document, text, address: plan.address) : nil,
      isRemembered: false)
  }

  /// What came of a text in an earlier build, when all its files lie in the output as they were left.
  private func outcome(of text: Text, by record: TextRecord) throws(BuildStop) -> Outcome? {
    var files: [OutputFile] = []
    for path in [text.page] + record.formats.map(\.path) {
      guard let file = try desk.remembered(at: path) else { return nil }
      files.append(file)
    }
    return Outcome(record, files: files, feedContent: nil, isRemembered: true)
  }

  /// The whole content for the feeds of a text that was not rendered; empty when it cannot be read any more.
  func feedContent(of index: Int) throws(BuildStop) -> [UInt8] {
    let text = site.texts[index]
    let source = try SiteBuilder.tried { () throws(SystemFailure) in try reader.source(of: text) }
    guard let bytes = source.value else { return [] }
    let document = rendering.parser.document(in: bytes, of: text, in: site).value
    return rendering.feedContent(
      of: document.withoutHeading(saying: text.frontMatter.title), text, address: plan.address)
  }

  /// What stands at the head of the index; `nil` when the site has no `content/index.md`.
  func introduction() throws(BuildStop) -> Diagnosed<Introduction?> {
    guard let text = site.introduction else { return Diagnosed(nil) }
    let source = try SiteBuilder.tried { () throws(SystemFailure) in try reader.source(of: text) }
    guard let bytes = source.value else { return Diagnosed(nil, source.diagnostics) }
    let document = rendering.parser.document(in: bytes, of: text, in: site)
    var options = RenderingOptions(for: text, settings: site.settings)
    options.page = .index
    options.marksLines = plan.marksLines
    let rendition = document.value.rendition(options)
    let faults = AnchorCheck(of: text, names: rendition.identifiers).faults(in: document.value.crossReferences)
    return Diagnosed(
      Introduction(body: PageBody(rendition), pictures: document.value.pictures),
      source.diagnostics + document.diagnostics + faults)
  }

  /// What stands at the head of the index.
  struct Introduction: Sendable {
    /// What it says.
    let body: PageBody

    /// The pictures it shows.
    let pictures: [BundleFile]
  }
}

extension TextWork.Outcome {
  /// What came of a text that could not be read.
  fileprivate init(faults: [Diagnostic]) {
    self.init(
      diagnostics: faults, files: [], formats: [], minutes: 1, places: AnchorSet(.none), crossReferences: [],
      pictures: [],
      feedContent: nil, isRemembered: false, record: nil)
  }

  /// What came of a text, with what it is remembered by.
  fileprivate init(_ record: TextRecord, files: [OutputFile], feedContent: [UInt8]?, isRemembered: Bool) {
    self.init(
      diagnostics: record.diagnostics, files: files, formats: record.formats, minutes: record.minutes,
      places: record.places,
      crossReferences: record.crossReferences, pictures: record.pictures, feedContent: feedContent,
      isRemembered: isRemembered,
      record: TextWork.Record(content: record.content, packed: record.packed, frame: record.frame))
  }
}
