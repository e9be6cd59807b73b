import Diagnostics
import Model
import Templating
import Testing

/// A site, a text and its page to try templates on.
enum Sample {
  /// The built-in templates.
  static let templates = TemplateSet.loading().value

  /// A site with a base address and two feeds.
  static var site: SiteContext {
    var settings = SiteSettings()
    settings.title = "The Stapled Library"
    settings.baseURL = "https://example.org/library/"
    return SiteContext(
      settings: settings, lists: [.index, .taxonomy(.authors)],
      feeds: [.init(name: "Atom", path: OutputPath("feed.xml"), mediaType: "application/atom+xml")])
  }

  /// The page of a text.
  ///
  /// - Parameters:
  ///   - title: Its title.
  ///   - language: Its language.
  ///   - body: Its running text.
  ///   - describe: Changes its front matter.
  static func page(
    _ title: String = "Walden", in language: String = "en", body: String = "<p>I lived alone.</p>",
    _ describe: (inout FrontMatter) -> Void = { _ in }
  ) throws -> TextPage {
    var front = FrontMatter(title: title, language: LanguageTag(language) ?? .english)
    describe(&front)
    let slug = Slug("walden") ?? Slug(title: "walden")
    let text = Text(
      source: "content/walden.md", slug: try #require(slug), collection: [], frontMatter: front, sourceSize: 10)
    var page = TextPage(of: text, body: PageBody(text: Array(body.utf8)), minutes: 22)
    page.authors = front.authors.map { PageLink($0, page: nil) }
    page.topics = front.topics.map { PageLink($0, page: nil) }
    return page
  }

  /// A page in a string.
  static func html(_ page: TextPage, of site: SiteContext = site) -> String {
    String(decoding: templates.render(page, of: site), as: UTF8.self)
  }

  /// A page in a string.
  static func html(_ page: ListPage, of site: SiteContext = site) -> String {
    String(decoding: templates.render(page, of: site), as: UTF8.self)
  }

  /// A site's own template.
  static func file(_ name: String, _ content: String) -> TemplateFile {
    TemplateFile(name: name, source: "templates/\(name)", bytes: Array(content.utf8))
  }
}
