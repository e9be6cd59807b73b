import HTML
import Model

/// An XHTML page of a book, with its head and foot.
struct ContentPage {
  /// The language of its words.
  let language: LanguageTag

  /// The title in its head.
  let title: String

  /// The kind of its body, in the words of EPUB's structural semantics.
  let bodyType: String?

  func bytes(holding body: [UInt8]) -> [UInt8] {
    var page: [UInt8] = []
    page.reserveCapacity(body.count + 512)
    page.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!DOCTYPE html>\n")
    page.append("<html xmlns=\"http://www.w3.org/1999/xhtml\" xmlns:epub=\"http://www.idpf.org/2007/ops\"")
    let direction = language.direction.rawValue
    page.append(" lang=\"\(language.tag)\" xml:lang=\"\(language.tag)\" dir=\"\(direction)\">\n<head>\n")
    page.append("title", holding: title.isEmpty ? "–" : title)
    page.append("<link rel=\"stylesheet\" type=\"text/css\" href=\"style.css\"/>\n</head>\n")
    page.append(bodyType.map { "<body epub:type=\"\($0)\">\n" } ?? "<body>\n")
    page += body
    page.append("</body>\n</html>\n")
    return page
  }
}
