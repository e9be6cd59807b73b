/// The styles of an OpenDocument text, which tell the role of a paragraph by the names and the margins of its style
/// and that style's parents.
struct OpenDocumentStyles {
  /// The role a style gives a paragraph.
  enum Role: Hashable, Sendable {
    case title, subtitle, author, date, quotation, heading(Int), plain
  }

  private struct Style {
    var names: [String] = []
    var parent = ""
    var level: Int?
    var isBold: Bool?
    var isCentred = false
    /// The left margin in millimetres.
    var margin: Double?
  }

  private var styles: [String: Style] = [:]

  /// Whether most paragraphs are indented, so that an indent does not mean a quotation.
  private var setsAllIn = false

  /// Reads the styles of a document: the named ones, then the automatic ones of its paragraphs.
  init(_ named: [UInt8], _ content: [UInt8]) {
    for part in [named, content] { read(part) }
    var setIn = 0
    var total = 0
    for part in [named, content] {
      for token in MarkupScanner(part) {
        guard case .open("text:p", let attributes) = token else { continue }
        total += 1
        if margin(of: attributes["text:style-name"] ?? "") >= 7 { setIn += 1 }
      }
    }
    setsAllIn = setIn * 2 > total
  }

  private mutating func read(_ part: [UInt8]) {
    var current: String?
    for token in MarkupScanner(part) {
      switch token {
      case .open("style:style", let attributes):
        current = nil
        guard let name = attributes["style:name"],
          ["paragraph", "text"].contains(attributes["style:family"] ?? "")
        else { break }
        current = name
        let names = [name.replacing("_20_", with: " "), attributes["style:display-name"] ?? ""]
        styles[name] = Style(
          names: names.map { $0.lowercased() }, parent: attributes["style:parent-style-name"] ?? "",
          level: Int(attributes["style:default-outline-level"] ?? ""))
      case .open("style:text-properties", let attributes):
        guard let current, let weight = attributes["fo:font-weight"] else { break }
        styles[current]?.isBold = weight == "bold" || (Int(weight) ?? 0) >= 600
      case .open("style:paragraph-properties", let attributes):
        guard let current else { break }
        styles[current]?.margin = attributes["fo:margin-left"].flatMap(OpenDocumentStyles.millimetres)
      case .close("style:style"): current = nil
      default: break
      }
    }
  }

  /// Returns a style followed by its parents.
  private func chain(_ name: String) -> [Style] {
    var found: [Style] = []
    var next = name
    while found.count < 20, !next.isEmpty {
      // A style that every word processor knows need not be in the file.
      let style = styles[next] ?? Style(names: [next.replacing("_20_", with: " ").lowercased()])
      found.append(style)
      next = style.parent
    }
    return found
  }

  private func margin(of name: String) -> Double { chain(name).lazy.compactMap(\.margin).first ?? 0 }

  /// Whether a style sets its text in bold.
  func isBold(_ name: String) -> Bool { chain(name).lazy.compactMap(\.isBold).first ?? false }

  /// The role of a paragraph with a style.
  func role(of name: String) -> Role {
    for style in chain(name) {
      for own in style.names {
        switch own {
        case "title": return .title
        case "subtitle": return .subtitle
        case "author": return .author
        case "date": return .date
        case "quotations", "quotation", "quote", "intense quote", "block text", "block quotation", "blockquote":
          return .quotation
        case "footnote", "endnote", "caption", "table contents", "list", "signature": return .plain
        default: break
        }
      }
      if let level = style.level, level > 0 { return .heading(level) }
    }
    return margin(of: name) >= 7 && !setsAllIn ? .quotation : .plain
  }

  /// A length in millimetres.
  private static func millimetres(_ length: String) -> Double? {
    let units: [(String, Double)] = [
      ("mm", 1), ("cm", 10), ("in", 25.4), ("pt", 0.3528), ("pc", 4.233), ("px", 0.2646),
    ]
    for (unit, size) in units where length.hasSuffix(unit) {
      return Double(length.dropLast(unit.count)).map { $0 * size }
    }
    return nil
  }
}
