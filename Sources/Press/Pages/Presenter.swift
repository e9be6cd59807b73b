import Catalogue
import Hypertext
import Manuscript
import Templating

/// Says of each text what pages print around it: names with their pages, neighbours, forms.
struct Presenter: Sendable {
  /// Everything known of the site before a body is read.
  let site: Site

  /// The lists its texts are found by.
  let registers: Registers

  /// The forms every text is made in, whatever it says; `nil` for what each says.
  let editions: [Edition]?

  /// The program's words in the site's language.
  let wording: Wording

  /// How many more texts are named at the end of a text, for its authors and for its topics.
  private static let moreTexts = 5

  /// Creates a presenter.
  init(site: Site, registers: Registers, editions: [Edition]?) {
    self.site = site
    self.registers = registers
    self.editions = editions
    wording = Wording(for: site.settings.language)
  }

  /// The forms a text is made in, the page first.
  func editions(of text: Text) -> [Edition] { Self.editions(of: text, asked: editions) }

  /// The forms a text is made in, the page first.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - asked: The forms every text is made in, whatever it says; `nil` for what each says.
  static func editions(of text: Text, asked: [Edition]?) -> [Edition] {
    let wanted = asked ?? text.frontMatter.editions
    // The page is how a text is found: it is always made.
    return Edition.allCases.filter { $0 == .html || wanted.contains($0) }
  }

  /// What the page of a text prints around it.
  ///
  /// - Parameter index: The text's place among the site's.
  func frame(of index: Int) -> PageFrame {
    let text = site.texts[index]
    var frame = PageFrame()
    frame.editions = files(of: text)
    frame.authors = registers.authors.entries(of: index).map(link)
    frame.topics = registers.topics.entries(of: index).map(link)
    frame.series = registers.series.entries(of: index).first.map(link)
    let neighbours = registers.neighbours(of: index)
    frame.previous = neighbours.previous.map(link)
    frame.next = neighbours.next.map(link)
    frame.translations = registers.translations(of: index).map(link)
    frame.more = more(for: index)
    return frame
  }

  /// A text in a list, with everything a list can say of it.
  ///
  /// - Parameters:
  ///   - index: The text's place among the site's.
  ///   - minutes: How long it takes to read.
  func entry(of index: Int, minutes: Int) -> TextEntry {
    let text = site.texts[index]
    let frontMatter = text.frontMatter
    var entry = TextEntry(frontMatter.title, page: text.page, language: frontMatter.language)
    entry.authors = registers.authors.entries(of: index).map { name(of: $0) }
    entry.date = frontMatter.date
    entry.summary = frontMatter.summary
    entry.minutes = minutes
    entry.editions = files(of: text)
    entry.number = frontMatter.series?.number
    entry.isDraft = frontMatter.isDraft
    entry.ownKeys = frontMatter.ownKeys
    return entry
  }

  /// A text by its title alone.
  func titleEntry(of index: Int) -> TextEntry {
    let text = site.texts[index]
    return TextEntry(text.frontMatter.title, page: text.page, language: text.frontMatter.language)
  }

  /// An entry of a register as a link to its page.
  func link(_ entry: Register.Entry) -> PageLink { PageLink(name(of: entry), page: entry.page) }

  private func name(of entry: Register.Entry) -> String { entry.heading.name(in: wording) }

  private func link(_ index: Int) -> PageLink {
    let text = site.texts[index]
    return PageLink(text.frontMatter.title, page: text.page, language: text.frontMatter.language)
  }

  /// Whether the size of a text's source is printed on some page.
  func printsSize(of text: Text) -> Bool { editions(of: text).contains(.source) }

  private func files(of text: Text) -> [EditionFile] {
    editions(of: text).compactMap { edition in
      switch edition {
      case .html: nil
      case .source:
        EditionFile(
          edition, path: text.path(of: edition),
          detail: Wording(for: text.frontMatter.language).fileSize(text.sourceSize))
      }
    }
  }

  private func more(for index: Int) -> [MoreTexts] {
    let byAuthors = registers.others(byAuthorsOf: index, limit: Self.moreTexts)
    let onTopics = registers.others(onTopicsOf: index, except: byAuthors, limit: Self.moreTexts)
    var rows: [MoreTexts] = []
    if let author = registers.authors.entries(of: index).first, !byAuthors.isEmpty {
      rows.append(MoreTexts(.author, link(author), texts: byAuthors.map(link)))
    }
    if let topic = registers.topics.entries(of: index).first, !onTopics.isEmpty {
      rows.append(MoreTexts(.topic, link(topic), texts: onTopics.map(link)))
    }
    return rows
  }
}
