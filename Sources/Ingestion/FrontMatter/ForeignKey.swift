/// A key of another program that this one does not have, with what to write instead.
enum ForeignKey: Hashable {
  /// The key of this program with the same meaning.
  case ours(String)
  /// Advice in words.
  case advice(String)

  /// Looks up a key of a text's front matter.
  ///
  /// - Parameters:
  ///   - key: The key as it is written.
  ///   - value: Its value, if that is a single text.
  init?(inFrontMatter key: String, value: String?) {
    let key = key.lowercased()
    if key == "published", let value {
      switch value.asFlag {
      case false: self = .advice("write draft: true to keep the text back")
      case true: self = .advice("take it out: a text without draft: true is published")
      case nil: self = .ours("date")
      }
      return
    }
    guard let found = Self.texts[key] else { return nil }
    self = found
  }

  /// Looks up a key of `site.yml`.
  init?(inSettings key: String) {
    guard let found = Self.settings[key.lowercased()] else { return nil }
    self = found
  }

  /// The advice as a hint.
  var hint: String {
    switch self {
    case .ours(let name): "did you mean '\(name)'?"
    case .advice(let words): words
    }
  }

  private static let leaveOut = ForeignKey.advice("take it out, or call it 'x-…' when it is for your own templates")
  private static let look = ForeignKey.advice("take it out: every text has the look of the site's templates")
  private static let contents = ForeignKey.advice("take it out: a text with three headings gets its contents")

  /// Keys of texts in Hugo, Jekyll, Zola, Eleventy, Pandoc and similar programs.
  private static let texts: [String: ForeignKey] = [
    "authors": .ours("author"), "by": .ours("author"), "byline": .ours("author"), "creator": .ours("author"),
    "writer": .ours("author"), "tags": .ours("topics"), "tag": .ours("topics"), "topic": .ours("topics"),
    "keywords": .ours("topics"), "categories": .ours("topics"), "category": .ours("topics"), "subject": .ours("topics"),
    "subjects": .ours("topics"), "language": .ours("lang"), "locale": .ours("lang"), "description": .ours("summary"),
    "abstract": .ours("summary"), "excerpt": .ours("summary"), "teaser": .ours("summary"), "license": .ours("rights"),
    "licence": .ours("rights"), "copyright": .ours("rights"), "translators": .ours("translator"),
    "year": .ours("date"), "pubdate": .ours("date"), "publishdate": .ours("date"), "issued": .ours("date"),
    "format": .ours("formats"), "outputs": .ours("formats"), "footnotes": .ours("notes"), "name": .ours("title"),
    "headline": .ours("title"), "tagline": .ours("subtitle"), "linktitle": leaveOut, "origin": .ours("source"),
    "alias": .ours("aliases"), "redirect_from": .ours("aliases"),
    "permalink": .advice("write slug: and the last part of the address"),
    "url": .advice("write slug: and the last part of the address"),
    "path": .advice("write slug: and the last part of the address"),
    "lastmod": .advice("take it out: a text has one date, that of its publication, as date:"),
    "modified": .advice("take it out: a text has one date, that of its publication, as date:"),
    "updated": .advice("take it out: a text has one date, that of its publication, as date:"),
    "last_modified_at": .advice("take it out: a text has one date, that of its publication, as date:"),
    "expirydate": leaveOut, "hidden": .ours("draft"), "unlisted": .ours("page"),
    "eleventyexcludefromcollections": .ours("page"), "date-meta": leaveOut, "title-meta": leaveOut,
    "layout": look, "template": look, "theme": look, "type": look, "documentclass": look, "classoption": look,
    "geometry": look, "fontsize": look, "mainfont": look, "papersize": look, "linestretch": look, "css": look,
    "header-includes": look, "include-before": look, "toc": contents, "tableofcontents": contents,
    "toc-depth": contents, "numbersections": leaveOut, "weight": leaveOut, "extra": leaveOut,
    "taxonomies": .advice(
      "write topics: [one, another]"),
    "params": leaveOut, "menu": .advice("take it out: the menu stands in site.yml"),
    "eleventynavigation": .advice("take it out: the menu stands in site.yml"),
    "comments": leaveOut, "image": leaveOut, "cover": leaveOut, "thumbnail": leaveOut, "banner": leaveOut,
    "featured": leaveOut, "pin": leaveOut, "math": leaveOut, "mermaid": leaveOut, "sitemap": leaveOut,
    "render_with_liquid": leaveOut, "showtoc": contents, "show_toc": contents, "insert_anchor_links": leaveOut,
    "bibliography": .advice("take it out and write the sources as footnotes: [^1]"),
    "csl": .advice("take it out and write the sources as footnotes: [^1]"),
    "nocite": .advice("take it out and write the sources as footnotes: [^1]"),
    "institute": .advice("take it out, or name it in publisher:"), "affiliation": leaveOut,
  ]

  /// Keys of site settings.
  private static let settings: [String: ForeignKey] = [
    "name": .ours("title"), "language": .ours("lang"), "locale": .ours("lang"), "languagecode": .ours("lang"),
    "default_language": .ours("lang"), "url": .ours("base_url"), "baseurl": .ours("base_url"),
    "site_url": .ours("base_url"), "address": .ours("base_url"), "tagline": .ours("subtitle"),
    "summary": .ours("description"), "license": .ours("rights"), "licence": .ours("rights"),
    "copyright": .ours("rights"), "format": .ours("formats"), "footnotes": .ours("notes"), "html": .ours("raw_html"),
    "paginate": .ours("per_page"), "navigation": .ours("menu"), "nav": .ours("menu"), "deploy": .ours("publish"),
    "style": .ours("theme"), "plugins": leaveOut, "markdown": leaveOut,
    "permalink": leaveOut, "params": leaveOut, "extra": leaveOut,
    "collections": .advice(
      "take it out: every folder in content/ is a collection"),
    "exclude": .advice("take it out: only what lies in content/ is published"),
  ]
}
