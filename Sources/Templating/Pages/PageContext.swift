import Manuscript

/// A page and what is known around it: where it is, its language, the site.
///
/// A class, since every value printed on the page is worked out with it, and a copy of it would cost more than most
/// values do. Nothing in it changes.
final class PageContext: Sendable {
  /// What all pages of the site have in common.
  let site: SitePresentation

  /// Where the page goes.
  let path: PagePath

  /// The language the page is in.
  let language: LanguageTag

  /// The program's own words in that language.
  let wording: Wording

  /// The page, when it is a text's.
  let text: TextPage?

  /// The page, when it is a list's.
  let list: ListPage?

  /// Creates the surroundings of a text's page.
  convenience init(_ page: TextPage, of site: SitePresentation) {
    self.init(
      site: site, path: page.text.page, language: page.text.frontMatter.language, text: page, list: nil)
  }

  /// Creates the surroundings of a list's page.
  convenience init(_ page: ListPage, of site: SitePresentation) {
    self.init(site: site, path: page.path, language: site.settings.language, text: nil, list: page)
  }

  /// Creates the surroundings of the page for wrong addresses.
  convenience init(notFoundIn site: SitePresentation) {
    self.init(site: site, path: PagePath("404.html"), language: site.settings.language, text: nil, list: nil)
  }

  private init(site: SitePresentation, path: PagePath, language: LanguageTag, text: TextPage?, list: ListPage?) {
    self.site = site
    self.path = path
    self.language = language
    self.wording = Wording(for: language)
    self.text = text
    self.list = list
  }

  // MARK: Addresses

  /// How a file of the output is written in a link on this page.
  func address(of file: PagePath) -> String {
    WebAddress.encoded(path: path.relativeAddress(of: file, style: site.settings.links))
  }

  /// The same, where there is such a file.
  func address(of file: PagePath?) -> TemplateValue {
    file.map { .text(address(of: $0)) } ?? .nothing
  }

  /// The whole address of a file of the output; `nil` when the site does not say where it is published. A folder's page
  /// goes by the folder.
  func absoluteAddress(of file: PagePath) -> String? {
    site.settings.baseURL.map { base in
      let path = file.name == "index.html" ? String(file.folder) : file.path
      return (base.hasSuffix("/") ? base : base + "/") + WebAddress.asciiEncoded(path: path)
    }
  }

  /// The page's own whole address.
  var canonicalAddress: String? { absoluteAddress(of: path) }

  // MARK: Languages

  /// ` lang="…" dir="…"` for something in another language than the page. `en` and `en-US` are one language.
  func attributes(of other: LanguageTag?) -> String {
    guard let other, other != language, !other.hasSameReaders(as: language) else { return "" }
    let turns = other.direction != language.direction
    return " lang=\"\(other.tag)\"" + (turns ? " dir=\"\(other.direction.rawValue)\"" : "")
  }

  // MARK: What the page is about

  /// The title as windows and search engines show it.
  var title: String {
    if let text {
      let front = text.text.frontMatter
      if front.authors.isEmpty { return front.title }
      let by = wording.by.isEmpty ? " · " : "\(wording.comma)\(wording.by) "
      return front.title + by + wording.joined(front.printedAuthors)
    }
    if let list {
      var title = list.subject == .site ? "" : heading(of: list.subject) + " · "
      title += site.settings.title
      if list.number > 1 { title += " · " + wording.page(list.number) }
      return title
    }
    return "\(wording.missingTitle) · \(site.settings.title)"
  }

  /// The title as it stands at the head of the page.
  var heading: String {
    if let text { return text.text.frontMatter.title }
    return list.map { heading(of: $0.subject) } ?? wording.missingTitle
  }

  /// What the page is about, in a sentence.
  var description: String? {
    if let text {
      let words = text.text.frontMatter.summary ?? text.body.opening
      return words.isEmpty ? nil : words
    }
    guard let list else { return nil }
    let title = site.settings.title
    return switch list.subject {
    case .site: site.settings.description ?? site.settings.subtitle
    case .alphabet: "\(wording.titles) · \(title)"
    case .authors: "\(wording.authors) · \(title)"
    case .topics: "\(wording.topics) · \(title)"
    case .seriesList: "\(wording.seriesPlural) · \(title)"
    case .years: "\(wording.years) · \(title)"
    case .author(let name): wording.textsOf(name, title)
    case .topic(let name): "\(wording.topic): \(name) · \(title)"
    case .series(let name): "\(wording.series): \(name) · \(title)"
    case .year(let name): "\(wording.year): \(name) · \(title)"
    case .collection(let name): "\(wording.collection): \(name) · \(title)"
    }
  }

  private func heading(of subject: ListPage.Subject) -> String {
    switch subject {
    case .site: site.settings.title
    case .alphabet: wording.titles
    case .authors: wording.authors
    case .topics: wording.topics
    case .seriesList: wording.seriesPlural
    case .years: wording.years
    case .author(let name), .topic(let name), .series(let name), .year(let name), .collection(let name): name
    }
  }
}

extension Wording {
  /// Several names in a row, as the language joins them.
  func joined(_ names: [String]) -> String {
    guard let last = names.last, names.count > 1 else { return names.first ?? "" }
    return names.dropLast().joined(separator: comma) + and + last
  }
}

extension LanguageTag {
  /// Whether one tag only adds a region to the other.
  fileprivate func hasSameReaders(as other: LanguageTag) -> Bool {
    let (short, long) = tag.utf8.count < other.tag.utf8.count ? (tag, other.tag) : (other.tag, tag)
    return long.hasPrefix(short) && long.dropFirst(short.count).utf8.count == 3
  }
}
