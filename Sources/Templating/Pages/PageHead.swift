import Manuscript

/// What the head of a page says of it, worked out once: templates ask for most of it several times.
struct PageHead {
  /// The title as windows and search engines show it.
  let title: String

  /// The title as it stands at the head of the page.
  let heading: String

  /// What the page is about, in a sentence.
  let description: String?

  /// The head of a text's page.
  init(of page: Held<TextPage>, in wording: Wording) {
    let heading = page.value.text.frontMatter.title
    let authors = page.value.printedAuthors
    if authors.isEmpty {
      title = heading
    } else {
      title = heading + (wording.by.isEmpty ? " · " : "\(wording.comma)\(wording.by) ") + wording.joined(authors)
    }
    let description = page.value.text.frontMatter.summary ?? page.value.body.opening
    self.heading = heading
    self.description = description.isEmpty ? nil : description
  }

  /// The head of a list's page.
  init(of list: Held<ListPage>, in wording: Wording, settings: SiteSettings) {
    let subject = list.value.subject
    let heading = Self.heading(of: subject, in: wording, settings: settings)
    var title = subject == .site ? "" : heading + " · "
    title += settings.title
    if list.value.number > 1 { title += " · " + wording.page(list.value.number) }
    self.title = title
    self.heading = heading
    self.description = Self.description(of: subject, in: wording, settings: settings)
  }

  /// The head of the page for wrong addresses.
  init(notFoundIn wording: Wording, settings: SiteSettings) {
    title = "\(wording.missingTitle) · \(settings.title)"
    heading = wording.missingTitle
    description = nil
  }

  private static func heading(
    of subject: ListPage.Subject, in wording: Wording, settings: SiteSettings
  ) -> String {
    switch subject {
    case .site: settings.title
    case .alphabet: wording.titles
    case .authors: wording.authors
    case .topics: wording.topics
    case .seriesList: wording.seriesPlural
    case .years: wording.years
    case .author(let name), .topic(let name), .series(let name), .year(let name), .collection(let name): name
    }
  }

  private static func description(
    of subject: ListPage.Subject, in wording: Wording, settings: SiteSettings
  ) -> String? {
    let title = settings.title
    return switch subject {
    case .site: settings.description ?? settings.subtitle
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
}

extension Wording {
  /// Several names in a row, as the language joins them.
  func joined(_ names: [String]) -> String {
    guard let last = names.last, names.count > 1 else { return names.first ?? "" }
    return names.dropLast().joined(separator: comma) + and + last
  }
}
