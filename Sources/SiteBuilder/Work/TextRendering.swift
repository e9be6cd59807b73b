import Citations
import Feeds
import Diagnostics
import HTML
import Ingestion
import Model
import Templating

/// Renders a text that has been read, and holds what comes of it against the output.
struct TextRendering: Sendable {
  /// What came of a text.
  struct Rendered: Sendable {
    /// What it is remembered by.
    let record: TextRecord

    /// Its page and its other forms.
    let files: [OutputFile]

    /// What it says.
    let document: Document
  }

  /// A text with what is printed around it.
  struct Subject: Sendable {
    /// The text, as its author wrote what it says about itself.
    let text: Text

    /// The same, set as it is printed.
    let printed: Text

    /// The forms it is made in.
    let formats: [Format]

    /// What its page prints around it.
    let frame: RelatedLinks
  }

  /// Reads Markdown by the site's rules.
  let parser: MarkdownParser

  /// Prints pages.
  let templates: TemplateSet

  /// Where the files go.
  let desk: OutputWriter

  /// What all pages have in common.
  let presentation: SiteContext

  /// What all citations have in common.
  let cited: CitedSite

  /// What `site.yml` says, as its author wrote it.
  let settings: SiteSettings

  /// Whether pages say of every block the line of its text it begins on.
  let marksLines: Bool

  /// Makes the other formats.
  let export: TextExport

  /// How many words are read in a minute.
  private static let readingSpeed = 230

  /// Creates what renders the texts of a site.
  init(
    parser: MarkdownParser, templates: TemplateSet, desk: OutputWriter, presentation: SiteContext,
    settings: SiteSettings, marksLines: Bool, export: TextExport
  ) {
    self.export = export
    self.parser = parser
    self.templates = templates
    self.desk = desk
    self.presentation = presentation
    self.cited = CitedSite(presentation.settings)
    self.settings = settings
    self.marksLines = marksLines
  }

  /// Renders a text.
  ///
  /// - Parameters:
  ///   - subject: The text.
  ///   - source: Its file.
  ///   - content: The sum of its file.
  ///   - site: The site its links lead into.
  func rendered(
    _ subject: Subject, from source: TextSource, content: ContentHash, in site: Site
  ) async throws(BuildStop) -> Rendered {
    let text = subject.text
    let parsed = parser.document(in: source, of: text, in: site)
    // The page prints the title; a text that begins with it must not print it twice.
    let document = parsed.value.withoutHeading(saying: text.frontMatter.title)
    var options = RenderingOptions(for: text, settings: settings)
    options.marksLines = marksLines
    let rendition = document.rendition(options)
    let minutes = max(1, (document.words + Self.readingSpeed / 2) / Self.readingSpeed)
    let exported = try await export.files(
      of: subject.printed, document, source: source.bytes, in: subject.formats.filter(\.isExported), to: desk)
    let page = subject.frame.page(
      of: subject.printed, on: cited, body: PageBody(rendition), minutes: minutes, files: exported.value.formats)
    let files = [try desk.file(at: text.page, templates.render(page, of: presentation))] + exported.value.files
    let record = TextRecord(
      content: content, leadsIntoSite: document.leadsIntoSite, minutes: minutes,
      places: AnchorSet(rendition.identifiers), crossReferences: document.crossReferences.filter { $0.page != nil },
      pictures: document.pictures, formats: exported.value.formats,
      diagnostics: parsed.diagnostics + exported.diagnostics
        + AnchorCheck(of: text, names: rendition.identifiers).faults(in: document.crossReferences),
      frame: subject.frame.packed(for: text))
    return Rendered(record: record, files: files, document: document)
  }

  /// A text as a feed carries it: every link absolute, its notes behind it, its ids its own among many texts.
  ///
  /// - Parameters:
  ///   - document: What the text says.
  ///   - text: The text.
  ///   - address: Where the site is published.
  func feedContent(of document: Document, _ text: Text, address: PublishedAddress?) -> [UInt8] {
    var options = RenderingOptions(for: text, settings: settings)
    options.absoluteBase = address?.base
    options.identifierPrefix = text.slug.name + "-"
    options.notes = .end
    let rendition = document.rendition(options)
    return rendition.text + rendition.notes
  }
}

extension PageBody {
  /// What a text says, in the pieces a page puts in their places.
  init(_ rendition: RenderedHTML) {
    self.init(
      text: rendition.text, notes: rendition.notes, contents: rendition.contents, opening: rendition.opening)
    title = rendition.title
  }
}
