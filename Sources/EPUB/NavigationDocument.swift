import HTML
import Model

/// The navigation document: the table of contents as e-readers show it, and the landmarks (EPUB 3.3 §7).
struct NavigationDocument {
  let book: Book
  let contents: BookContents
  let links: ContentLinks

  var bytes: [UInt8] {
    let words = Words.of(book.frontMatter.language)
    var body: [UInt8] = []
    body.append("<nav epub:type=\"toc\" role=\"doc-toc\" id=\"toc\" aria-labelledby=\"toc-title\">\n")
    body.append("h1", attributes: " id=\"toc-title\"", holding: words[.contents])
    writeEntries(to: &body)
    body.append("</nav>\n")
    body.append("<nav epub:type=\"landmarks\" hidden=\"hidden\">\n<ol>\n")
    let title = book.frontMatter.title
    landmark("cover", "cover.xhtml", title, to: &body)
    if let first = contents.files.first { landmark("bodymatter", first.name, title, to: &body) }
    body.append("</ol>\n</nav>\n")
    return ContentPage(language: book.frontMatter.language, title: title, bodyType: nil).bytes(holding: body)
  }

  private func landmark(_ type: String, _ address: String, _ title: String, to body: inout [UInt8]) {
    body.append("<li><a epub:type=\"\(type)\" href=\"\(address)\">")
    body.append(title, escapedFor: .text)
    body.append("</a></li>\n")
  }

  private func writeEntries(to body: inout [UInt8]) {
    /// The levels whose lists are open, outermost first.
    var levels: [Int] = []
    for entry in contents.entries {
      while levels.count > 1, levels[levels.count - 2] >= entry.level {
        levels.removeLast()
        body.append("</li>\n</ol>\n")
      }
      if let last = levels.last, last >= entry.level {
        levels[levels.count - 1] = entry.level
        body.append("</li>\n")
      } else {
        body.append("<ol>\n")
        levels.append(entry.level)
      }
      let file = links.file(of: entry.identifier, among: contents.files) ?? contents.files.first?.name ?? ""
      let language = entry.language == book.frontMatter.language ? "" : " lang=\"\(entry.language.tag)\""
      var identifier: [UInt8] = []
      identifier.append(entry.identifier, escapedFor: .fragment)
      body.append("<li><a href=\"\(file)#\(String(decoding: identifier, as: UTF8.self))\"\(language)>")
      body.append(entry.title.isEmpty ? "–" : entry.title, escapedFor: .text)
      body.append("</a>")
    }
    for _ in levels { body.append("</li>\n</ol>\n") }
  }
}
