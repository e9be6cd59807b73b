import Catalogue
import Diagnostics
import Hypertext
import Ingestion
import Manuscript
import Templating

/// Renders one text: reads it, sets it on its page, and holds the page against the output.
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

    /// How long it takes to read, at least 1.
    let minutes: Int

    /// The places of its page that can be linked to.
    let places: PlaceSet

    /// Its links to places on other pages.
    let crossReferences: [CrossReference]

    /// The pictures it shows.
    let pictures: [BundleFile]

    /// Its whole content for the feeds, when it is among the newest and was rendered.
    let feedContent: [UInt8]?

    /// What it is remembered by; `nil` when it could not be read.
    let record: Record?
  }

  /// What a text is remembered by.
  struct Record: Sendable {
    /// The digest of its file.
    let content: Digest

    /// What came of it, in bytes.
    let packed: [UInt8]
  }

  private let site: Site
  private let reader: SiteReader
  private let plan: BuildPlan
  private let templates: TemplateSet
  private let desk: WritingDesk
  private let validity: Validity
  private let parser: MarkdownParser

  /// What the disk failed at while texts were read: nothing made by its answers may be kept.
  let trouble = DiskTrouble()

  /// Creates the work on the texts of a site.
  init(
    site: Site, reader: SiteReader, plan: BuildPlan, templates: TemplateSet, desk: WritingDesk, validity: Validity,
    includesDrafts: Bool
  ) {
    self.site = site
    self.reader = reader
    self.plan = plan
    self.templates = templates
    self.desk = desk
    self.validity = validity
    parser = MarkdownParser(
      rules: ParsingRules(site.settings, keepsUncalledNotes: includesDrafts), files: reader.files(noting: trouble))
  }

  /// How many words are read in a minute.
  private static let readingSpeed = 230

  /// Renders a text, unless what an earlier build made of it still holds.
  ///
  /// - Parameter index: Its place among the site's.
  func outcome(of index: Int) throws(BuildStop) -> Outcome {
    let text = site.texts[index]
    let record = validity.record(of: text) { around(of: index) }
    if let record, validity.isUntouched(text), let outcome = try outcome(of: text, by: record) { return outcome }
    let source = try Press.tried { () throws(SystemFailure) in try reader.source(of: text) }
    guard let bytes = source.value else { return Outcome(faults: source.diagnostics) }
    let content = Digest(of: bytes.bytes)
    if let record, record.content == content, let outcome = try outcome(of: text, by: record) { return outcome }

    let parsed = parser.document(in: bytes, of: text, in: site)
    // The page prints the title; a text that begins with it must not print it twice.
    let document = Diagnosed(parsed.value.withoutHeading(saying: text.frontMatter.title), parsed.diagnostics)
    var options = RenditionOptions(for: text, settings: site.settings)
    options.marksLines = plan.marksLines
    let rendition = document.value.rendition(options)
    let minutes = max(1, (document.value.words + Self.readingSpeed / 2) / Self.readingSpeed)
    let page = plan.presenter.page(of: index, body: PageBody(rendition), minutes: minutes)

    var files: [OutputFile] = []
    for edition in plan.presenter.editions(of: text) {
      switch edition {
      case .html: files.append(try desk.file(at: text.page, templates.render(page, of: plan.presentation)))
      case .source: files.append(try desk.file(at: text.path(of: edition), bytes.bytes, digest: content))
      }
    }
    let diagnostics =
      source.diagnostics + document.diagnostics
      + OwnPlaces(of: text, names: rendition.identifiers).faults(in: document.value.crossReferences)
    let made = TextOutcomeRecord(
      content: content, around: BuildKeys.around(page, of: plan.presentation),
      leadsIntoSite: document.value.leadsIntoSite, minutes: minutes, places: PlaceSet(rendition.identifiers),
      crossReferences: document.value.crossReferences.filter { $0.page != nil }, pictures: document.value.pictures,
      diagnostics: diagnostics)
    return Outcome(
      made, files: files, feedContent: plan.feedTexts.contains(index) ? feedContent(of: document.value, text) : nil)
  }

  /// What came of a text in an earlier build, when all its files lie in the output as they were left.
  private func outcome(of text: Text, by record: TextOutcomeRecord) throws(BuildStop) -> Outcome? {
    var files: [OutputFile] = []
    for edition in plan.presenter.editions(of: text) {
      guard let file = try desk.remembered(at: text.path(of: edition)) else { return nil }
      files.append(file)
    }
    return Outcome(record, files: files, feedContent: nil)
  }

  /// What the page of a text prints around it.
  private func around(of index: Int) -> Digest {
    BuildKeys.around(
      plan.presenter.page(of: index, body: PageBody(text: []), minutes: 1), of: plan.presentation)
  }

  /// The whole content for the feeds of a text that was not rendered; empty when it cannot be read any more.
  func feedContent(of index: Int) throws(BuildStop) -> [UInt8] {
    let text = site.texts[index]
    let source = try Press.tried { () throws(SystemFailure) in try reader.source(of: text) }
    guard let bytes = source.value else { return [] }
    let document = parser.document(in: bytes, of: text, in: site).value
    return feedContent(of: document.withoutHeading(saying: text.frontMatter.title), text)
  }

  /// What stands at the head of the index; `nil` when the site has no `content/index.md`.
  func introduction() throws(BuildStop) -> Diagnosed<Introduction?> {
    guard let text = site.introduction else { return Diagnosed(nil) }
    let source = try Press.tried { () throws(SystemFailure) in try reader.source(of: text) }
    guard let bytes = source.value else { return Diagnosed(nil, source.diagnostics) }
    let document = parser.document(in: bytes, of: text, in: site)
    var options = RenditionOptions(for: text, settings: site.settings)
    options.page = ListPlan.indexPage
    options.marksLines = plan.marksLines
    let rendition = document.value.rendition(options)
    let faults = OwnPlaces(of: text, names: rendition.identifiers).faults(in: document.value.crossReferences)
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

  /// A text as a feed carries it: every link absolute, its notes behind it, its ids its own among many texts.
  private func feedContent(of document: Document, _ text: Text) -> [UInt8] {
    var options = RenditionOptions(for: text, settings: site.settings)
    options.absoluteBase = plan.address?.base
    options.identifierPrefix = text.slug.name + "-"
    options.notes = .end
    let rendition = document.rendition(options)
    return rendition.text + rendition.notes
  }
}

extension TextWork.Outcome {
  /// What came of a text that could not be read.
  fileprivate init(faults: [Diagnostic]) {
    self.init(
      diagnostics: faults, files: [], minutes: 1, places: PlaceSet([]), crossReferences: [], pictures: [],
      feedContent: nil, record: nil)
  }

  /// What came of a text, with what it is remembered by.
  fileprivate init(_ record: TextOutcomeRecord, files: [OutputFile], feedContent: [UInt8]?) {
    self.init(
      diagnostics: record.diagnostics, files: files, minutes: record.minutes, places: record.places,
      crossReferences: record.crossReferences, pictures: record.pictures, feedContent: feedContent,
      record: TextWork.Record(content: record.content, packed: record.packed))
  }
}

extension PageBody {
  /// What a text says, in the pieces a page puts in their places.
  fileprivate init(_ rendition: Rendition) {
    self.init(
      text: rendition.text, notes: rendition.notes, contents: rendition.contents, opening: rendition.opening)
  }
}
