import HTML
import Model

/// The redirecting pages at old addresses of texts, and the list of them that some hosts read.
struct RedirectPages {
  /// The path of the list.
  static let list = OutputPath("_redirects")

  private let texts: [Text]
  private let address: PublishedAddress?

  /// Creates the pages of a site's texts.
  ///
  /// - Parameter address: The address the site is published under; `nil` when it is not known.
  init(of texts: [Text], address: PublishedAddress?) {
    self.texts = texts
    self.address = address
  }

  /// The pages and their list; none where no text has an old address.
  var files: [(path: OutputPath, bytes: [UInt8])] {
    var files: [(path: OutputPath, bytes: [UInt8])] = []
    var lines = ""
    for text in texts {
      for old in Self.aliases(of: text) {
        files.append((old, page(at: old, leadingTo: text)))
        lines += "\(rootAddress(of: old)) \(rootAddress(of: text.page)) 301\n"
      }
    }
    if !lines.isEmpty { files.append((Self.list, Array(lines.utf8))) }
    return files
  }

  /// The old addresses of a text, each once, without its present one.
  static func aliases(of text: Text) -> [OutputPath] {
    var seen: Set<OutputPath> = [text.page]
    return text.frontMatter.aliases.map(\.path).filter { seen.insert($0).inserted }
  }

  private func page(at old: OutputPath, leadingTo text: Text) -> [UInt8] {
    let link = old.relativeAddress(of: text.page)
    var bytes: [UInt8] = []
    func add(_ markup: String) { bytes += markup.utf8 }
    func add(_ words: String, _ context: EscapingContext) { bytes.append(words, escapedFor: context) }
    add("<!DOCTYPE html>\n<html lang=\"")
    add(text.frontMatter.language.tag, .attribute)
    add("\">\n<head>\n<meta charset=\"utf-8\">\n<title>")
    add(text.frontMatter.title, .text)
    add("</title>\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
    add("<meta name=\"robots\" content=\"noindex\">\n<meta http-equiv=\"refresh\" content=\"0; url=")
    add(link, .path)
    add("\">\n")
    if let address {
      add("<link rel=\"canonical\" href=\"")
      add(address.address(of: text.page), .address)
      add("\">\n")
    }
    add("</head>\n<body>\n<main><h1><a href=\"")
    add(link, .path)
    add("\">")
    add(text.frontMatter.title, .text)
    add("</a></h1></main>\n</body>\n</html>\n")
    return bytes
  }

  /// A file's address from the host's root.
  private func rootAddress(of path: OutputPath) -> String {
    let base = address ?? PublishedAddress("https://localhost/")
    let whole = base.address(of: path)
    let rest = whole.utf8.dropFirst("https://".utf8.count).drop { $0 != UInt8(ascii: "/") }
    return String(decoding: Array(rest), as: UTF8.self)
  }
}
