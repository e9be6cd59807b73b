import Model

/// The values of a page's head, computed once: templates use most of them several times.
struct PageHead {
  /// The title as windows and search engines show it.
  let title: String

  /// The title as it stands at the head of the page.
  let heading: String

  /// The subject of the page, in a sentence.
  let description: String?

  /// The head of a text's page.
  init(of page: Box<TextPage>, in words: Words) {
    let heading = page.value.text.frontMatter.title
    let authors = page.value.printedAuthors
    if authors.isEmpty {
      title = heading
    } else {
      title = heading + (words[.by].isEmpty ? " · " : "\(words[.comma])\(words[.by]) ") + words.list(authors)
    }
    let description = page.value.text.frontMatter.summary ?? page.value.body.opening
    self.heading = heading
    self.description = description.isEmpty ? nil : description
  }

  /// The head of a list's page.
  init(of list: Box<ListPage>, in words: Words, settings: SiteSettings) {
    let subject = list.value.subject
    let heading = Self.heading(of: subject, in: words, settings: settings)
    var title = subject == .index ? "" : heading + " · "
    title += settings.title
    if list.value.number > 1 { title += " · " + words.phrases.page(list.value.number) }
    self.title = title
    self.heading = heading
    self.description = Self.description(of: subject, in: words, settings: settings)
  }

  /// The head of the page for wrong addresses.
  init(notFoundIn words: Words, settings: SiteSettings) {
    title = "\(words[.missingTitle]) · \(settings.title)"
    heading = words[.missingTitle]
    description = nil
  }

  private static func heading(
    of subject: ListSubject, in words: Words, settings: SiteSettings
  ) -> String {
    switch subject {
    case .index: settings.title
    case .titles, .taxonomy, .term, .collection, .search, .concordance, .libraries, .library:
      subject.nameInMenu(words)
    }
  }

  private static func description(
    of subject: ListSubject, in words: Words, settings: SiteSettings
  ) -> String? {
    let title = settings.title
    return switch subject {
    case .index: settings.description ?? settings.subtitle
    case .titles, .taxonomy, .search, .concordance, .libraries, .library: "\(subject.nameInMenu(words)) · \(title)"
    case .term(.authors, let name): words.phrases.textsOf(name, title)
    case .term(let kind, let name): "\(words[kind.singular]): \(name) · \(title)"
    case .collection(let name): "\(words[.collection]): \(name) · \(title)"
    }
  }
}
