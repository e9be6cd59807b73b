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

    /// Its whole content for the feeds, when it is among the newest.
    let feedContent: [UInt8]?
  }

  let site: Site
  let reader: SiteReader
  let plan: BuildPlan
  let templates: TemplateSet
  let desk: WritingDesk
  let parser: MarkdownParser

  /// How many words are read in a minute.
  private static let readingSpeed = 230

  /// Renders a text.
  ///
  /// - Parameter index: Its place among the site's.
  func outcome(of index: Int) throws(BuildStop) -> Outcome {
    let text = site.texts[index]
    let source = try Press.tried { () throws(SystemFailure) in try reader.source(of: text) }
    let document = parser.document(in: source.value, of: text, in: site)
    let rendition = document.value.rendition(options(for: text))
    let minutes = max(1, (document.value.words + Self.readingSpeed / 2) / Self.readingSpeed)
    let page = plan.presenter.page(of: index, body: PageBody(rendition), minutes: minutes)

    var files: [OutputFile] = []
    for edition in plan.presenter.editions(of: text) {
      switch edition {
      case .html: files.append(try desk.file(at: text.page, templates.render(page, in: plan.presentation)))
      case .source: files.append(try desk.file(at: text.path(of: edition), source.value.bytes))
      }
    }
    return Outcome(
      diagnostics: source.diagnostics + document.diagnostics
        + OwnPlaces(of: text, names: rendition.identifiers).faults(in: document.value.crossReferences),
      files: files, minutes: minutes, places: PlaceSet(rendition.identifiers),
      crossReferences: document.value.crossReferences.filter { $0.page != nil },
      pictures: document.value.pictures,
      feedContent: plan.feedTexts.contains(index) ? feedContent(of: document.value, text) : nil)
  }

  /// How a text is written on its page.
  func options(for text: Text) -> RenditionOptions {
    RenditionOptions(
      language: text.frontMatter.language, isSmart: text.frontMatter.isSmart, notes: text.frontMatter.notes,
      page: text.page, links: site.settings.links)
  }

  /// A text as a feed carries it: every link absolute, its notes behind it, its ids its own among many texts.
  private func feedContent(of document: Document, _ text: Text) -> [UInt8] {
    var options = options(for: text)
    options.absoluteBase = plan.baseURL
    options.identifierPrefix = text.slug.name + "-"
    options.notes = .end
    let rendition = document.rendition(options)
    return rendition.text + rendition.notes
  }
}
