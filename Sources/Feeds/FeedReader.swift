import Model

/// Reads the texts of another library from its Atom or OPDS feed.
///
/// Only tags, attributes and text are read: a document type, which could define entities, is refused.
enum FeedReader {
  /// Reads a feed.
  static func library(
    in bytes: [UInt8], at address: String
  ) throws(CatalogueReader.Refusal) -> (library: LinkedLibrary, refused: Int) {
    var scanner = TagScanner(bytes)
    var library = LinkedLibrary(title: "", address: address)
    var entry: LinkedText?
    var refused = 0
    var open: [String] = []
    while let piece = scanner.next() {
      switch piece {
      case .declaration: throw CatalogueReader.Refusal(reason: "it has a document type, which no feed needs")
      case .start(let name, let attributes, let isEmpty):
        if open.isEmpty, name != "feed" { throw CatalogueReader.Refusal(reason: "it is no Atom or OPDS feed") }
        guard open.count < 50 else { throw CatalogueReader.Refusal(reason: "it is nested too deep") }
        if name == "entry" { entry = LinkedText(path: "", title: "") }
        if name == "link", let href = attributes["href"], let rel = Optional(attributes["rel"] ?? "alternate") {
          let whole = resolved(href, at: address)
          let isOwnPage = rel == "alternate" && attributes["hreflang"] == nil
          if isOwnPage || (entry?.address == nil && (rel == "alternate" || rel.contains("acquisition"))) {
            entry?.address = whole
          }
        }
        if name == "category", let term = attributes["label"] ?? attributes["term"] {
          let words = CatalogueReader.words(term)
          if !words.isEmpty, (entry?.topics.count ?? 50) < 50 { entry?.topics.append(words) }
        }
        if !isEmpty { open.append(name) }
      case .text(let text):
        let words = CatalogueReader.words(text)
        guard !words.isEmpty, let inner = open.last else { continue }
        if entry == nil {
          if inner == "title", open.count == 2 { library.title = words }
          continue
        }
        switch inner {
        case "title": entry?.title += words
        case "name" where open.dropLast().last == "author": entry?.authors.append(words)
        case "dc:language", "dcterms:language": entry?.language = words
        case "dc:issued", "dcterms:issued": entry?.date = words
        case "published" where entry?.date == nil: entry?.date = String(words.prefix(4))
        case "rights", "dc:rights": entry?.rights = words
        default: break
        }
      case .end(let name):
        if let position = open.lastIndex(of: name) { open.removeSubrange(position...) }
        guard name == "entry", var text = entry else { continue }
        entry = nil
        guard let address = text.address, CatalogueReader.isWebAddress(address), !text.title.isEmpty,
          library.texts.count < CatalogueReader.mostTexts
        else {
          refused += 1
          continue
        }
        text.path = "elsewhere/\(library.texts.count + 1)/index.html"
        library.texts.append(text)
      }
    }
    guard !library.title.isEmpty else { throw CatalogueReader.Refusal(reason: "it is no feed, or has no title") }
    return (library, refused)
  }

  /// A link's address, resolved against the feed's.
  private static func resolved(_ href: String, at base: String) -> String {
    if href.hasPrefix("https://") || href.hasPrefix("http://") { return href }
    if href.contains(":") { return "" }
    if href.hasPrefix("/") {
      let scheme = base.prefix { $0 != ":" }
      let host = base.dropFirst(scheme.count + 3).prefix { $0 != "/" }
      return href.hasPrefix("//") ? "\(scheme):\(href)" : "\(scheme)://\(host)\(href)"
    }
    var parts = base.split(separator: "/", omittingEmptySubsequences: false).dropLast().map(String.init)
    for part in href.split(separator: "/", omittingEmptySubsequences: false) {
      if part == ".." { if parts.count > 3 { parts.removeLast() } } else if part != "." { parts.append(String(part)) }
    }
    return parts.joined(separator: "/")
  }
}
