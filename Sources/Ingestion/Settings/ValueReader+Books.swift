import Diagnostics
import Model

extension ValueReader {
  /// The keys of a book.
  private enum BookKey: String, CaseIterable {
    case title, subtitle, author, lang, summary, publisher, date, rights, collection, series, texts
  }

  /// The books of a site: a list, each with a title and the collection, series or texts it contains.
  mutating func books(_ entry: YAMLEntry) -> [BookSettings] {
    switch entry.value.content {
    case .text(let text) where text.allSatisfy(\.isWhitespace): return []
    case .list(let items): return items.compactMap { book($0) }
    case .mapping, .text:
      report(.badBook(at: location(entry.value.position)))
      return []
    }
  }

  private mutating func book(_ value: YAMLValue) -> BookSettings? {
    guard case .mapping(let entries) = value.content else {
      report(.badBook(at: location(value.position)))
      return nil
    }
    var title: String?
    var selections: [BookSettings.Selection] = []
    var book = BookSettings(title: "", selection: .texts([]), line: value.position.line)
    for entry in entries {
      switch BookKey(rawValue: entry.key) {
      case .title: title = text(entry)
      case .subtitle: book.subtitle = text(entry)
      case .author: book.authors = texts(entry)
      case .lang: book.language = language(entry)
      case .summary: book.summary = text(entry)
      case .publisher: book.publisher = text(entry)
      case .date: book.date = date(entry, book.language ?? .english)
      case .rights: book.rights = text(entry)
      case .collection: if let name = text(entry) { selections.append(.collection(Self.folder(name))) }
      case .series: if let name = text(entry) { selections.append(.series(name)) }
      case .texts: selections.append(.texts(texts(entry)))
      case nil:
        unknownKey(entry, among: BookKey.self) { key, _ in ["name": .ours("title"), "authors": .ours("author")][key] }
      }
    }
    guard let title, selections.count == 1 else {
      report(.badBook(at: location(value.position)))
      return nil
    }
    book.title = title
    book.selection = selections[0]
    return book
  }

  /// A folder of `content/`, without `content/` before it and a slash after it.
  private static func folder(_ name: String) -> String {
    let parts = name.split(separator: "/").map(String.init)
    return (parts.first == "content" ? Array(parts.dropFirst()) : parts).joined(separator: "/")
  }
}

extension Diagnostic {
  /// A book without a title or a choice of texts.
  static func badBook(at location: SourceLocation) -> Diagnostic {
    .error(
      .wrongValue, at: location, "a book has a title and one of 'collection', 'series' and 'texts'",
      hint: "write each as - title: All the Walks, and under it collection: walks")
  }
}
