import Manuscript

extension PageContext {
  /// The menu as it stands on this page: the site's lists, then the owner's entries.
  var menu: [MenuEntry] {
    var menu = site.lists.map { list in
      MenuEntry(
        name: name(of: list), address: address(of: list.page), lang: attributesOfWords, isHere: list.page == path,
        isAbove: self.list?.subject.list == list)
    }
    for entry in site.settings.menu {
      let target: (address: String, page: PagePath?) =
        switch entry.destination {
        case .address(let written): (WebAddress.encoded(written: written), nil)
        case .fragment(let id): ("#" + WebAddress.encoded(path: id), nil)
        case .page(let page, let id): (address(of: page) + (id.map { "#" + WebAddress.encoded(path: $0) } ?? ""), page)
        case .file(let file): (address(of: file.page), nil)
        }
      menu.append(
        MenuEntry(
          name: entry.title, address: target.address, lang: attributes(of: site.settings.language),
          isHere: target.page == path, isAbove: false))
    }
    return menu
  }

  private func name(of list: SiteList) -> String {
    switch list {
    case .titles: wording.titles
    case .authors: wording.authors
    case .topics: wording.topics
    case .series: wording.seriesPlural
    case .years: wording.years
    }
  }

  /// The text in all its languages, this one first; empty when there is only this one.
  var allLanguages: [PageLink] {
    guard let text, !text.translations.isEmpty else { return [] }
    return [PageLink(text.text.frontMatter.title, page: path, language: language)] + text.translations
  }

  /// Whether the page has notes or contents, which the script sets in the margin.
  var needsScript: Bool {
    if let text { return text.body.hasNotes || !text.body.contents.isEmpty }
    return list?.introduction?.hasNotes ?? false
  }

  /// The attributes of the program's own words, where there are none in the page's language.
  var attributesOfWords: String {
    wording.language.language == language.language ? "" : attributes(of: wording.language)
  }

  /// Words with the web addresses among them as links.
  func linked(_ words: String) -> String { words.linked(isMirrored: language.direction == .rightToLeft) }
}

extension ListPage.Subject {
  /// The list of the menu a page is a part of, without being its first page.
  fileprivate var list: SiteList? {
    switch self {
    case .site, .alphabet: .titles
    case .authors, .author: .authors
    case .topics, .topic: .topics
    case .seriesList, .series: .series
    case .years, .year: .years
    case .collection: nil
    }
  }
}

extension Array {
  /// The things as the value of a variable.
  func listed<Variable: ScopeVariable>(as _: Variable.Type) -> TemplateValue where Variable.Subject == Element {
    isEmpty ? .nothing : .list(count: count) { TemplateFrame(Variable.self, of: self[$0], on: $1) }
  }
}

extension [PageLink] {
  /// The links as the value of a variable.
  var listed: TemplateValue {
    guard !isEmpty else { return .nothing }
    return .list(count: count) { index, page in
      TemplateFrame(LinkVariable.self, of: LinkPlace(link: self[index], following: count - index - 1), on: page)
    }
  }
}

extension PageLink? {
  /// The link as the value of a variable.
  func grouped(on page: PageContext) -> TemplateValue {
    map { .group(TemplateFrame(LinkVariable.self, of: LinkPlace(link: $0, following: 0), on: page)) } ?? .nothing
  }
}

extension PublicationDate {
  /// The date as the `time` element takes it (HTML §2.3.5), which knows no year 0.
  var htmlDate: String? { year > 0 ? iso8601 : nil }

  /// The date as reference managers take it: `1854/08/09`.
  var citationDate: String? { htmlDate.map { $0.split(separator: "-").joined(separator: "/") } }
}

extension [UInt8] {
  /// How often some ASCII text occurs.
  func count(of text: String) -> Int {
    let pattern = Array(text.utf8)
    guard let first = pattern.first, count >= pattern.count else { return 0 }
    return (0...count - pattern.count).count {
      self[$0] == first && self[$0..<$0 + pattern.count].elementsEqual(pattern)
    }
  }
}
