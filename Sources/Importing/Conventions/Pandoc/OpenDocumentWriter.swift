import Escaping

/// Rewrites the XML of an OpenDocument text, with what pandoc ignores in a form that it reads.
struct OpenDocumentWriter {
  let styles: OpenDocumentStyles

  /// The facts of its title page, and the numbers of tracked changes and comments.
  private(set) var metadata: [(key: String, value: String)] = []

  /// The text being written, and above it on the stack an open frame or line of the title page.
  private var buffers: [String] = [""]

  /// The text frames of the paragraph, to be written after it.
  private var frames = ""

  /// The name of the element being left out, and the number of open elements of that name.
  private var skipped: (name: String, depth: Int)?

  /// For each open paragraph, the element it is written as, its role, and whether its text is bold.
  private var paragraphs: [(element: String, role: OpenDocumentStyles.Role, isBold: Bool)] = []
  private var tables = 0
  private var lists = 0

  /// The number of open table heads, whose rows are written in bold so that they are recognised.
  private var headRows = 0
  private var notes = 0

  /// For each open frame, its picture and its description.
  private var pictures: [String] = []
  private var descriptions: [String] = []
  private var isInDescription = false

  /// The number of paragraphs outside the title page, and whether the open one has words.
  private var textParagraphs = 0
  private var hasWords = false
  private var hasStyles = false
  private var counts: [String: Int] = [:]

  init(styles: OpenDocumentStyles) { self.styles = styles }

  /// Elements left out with their content.
  private static let dropped: Set<String> = [
    "text:tracked-changes", "office:annotation", "office:annotation-end", "text:page-number", "text:page-count",
    "text:sequence-decls", "text:variable-decls", "text:user-field-decls", "text:table-of-content", "office:scripts",
    "office:forms", "text:hidden-text", "text:hidden-paragraph", "office:binary-data", "text:ruby-text",
    "text:soft-page-break", "text:note-continuation-notice-forward",
  ]

  /// Elements left out while their content stays.
  private static let unwrapped: Set<String> = [
    "text:section", "table:table-rows", "table:table-row-group", "text:date", "text:time",
    "text:author-name", "text:author-initials", "text:title", "text:subject", "text:description", "text:keywords",
    "text:chapter", "text:file-name", "text:sequence", "text:user-defined", "text:variable-get", "text:variable-set",
    "text:user-field-get", "text:placeholder", "text:conditional-text", "text:meta", "text:meta-field", "text:ruby",
    "text:ruby-base", "text:creation-date", "text:creation-time", "text:modification-date", "text:initial-creator",
    "text:creator", "text:expression", "text:text-input", "text:numbered-paragraph", "text:sender-lastname",
    "text:sender-firstname", "text:index-body", "text:alphabetical-index", "text:bibliography",
    "text:bibliography-mark",
    "text:illustration-index", "text:table-index", "text:user-index", "text:object-index", "text:sequence-ref",
    "text:script", "text:measure", "text:dde-connection", "text:database-display", "draw:g", "draw:custom-shape",
  ]

  private static let boldStyle = "Pamphlet_Bold"
  private static let quotationStyle = "Pamphlet_Quotation"
  private static let ownStyles = """
    <style:style style:name="\(boldStyle)" style:family="text"><style:text-properties fo:font-weight="bold"/>\
    </style:style><style:style style:name="\(quotationStyle)" style:family="paragraph"><style:paragraph-properties \
    fo:margin-left="20mm"/></style:style>
    """

  /// Returns the XML with another root element.
  mutating func renamed(_ xml: [UInt8], root: String) -> [UInt8] {
    for token in MarkupScanner(xml) {
      switch token {
      case .open(let name, let attributes): put(open: name == "office:document" ? root : name, attributes)
      case .close(let name): put("</\(name == "office:document" ? root : name)>")
      case .text(let text): put(text.string.escaped())
      }
    }
    return OpenDocumentWriter.declaration + Array(buffers[0].utf8)
  }

  /// Returns the text in the form that pandoc reads.
  mutating func rewritten(_ xml: [UInt8], root: String) -> [UInt8] {
    for token in MarkupScanner(xml) {
      if let skipped {
        switch token {
        case .open(skipped.name, _): self.skipped?.depth += 1
        case .close(skipped.name): self.skipped = skipped.depth > 1 ? (skipped.name, skipped.depth - 1) : nil
        case .open(let name, _): count(name)
        default: break
        }
        continue
      }
      switch token {
      case .open(let name, let attributes): open(name == "office:document" ? root : name, attributes)
      case .close(let name): close(name == "office:document" ? root : name)
      case .text(let text):
        if isInDescription {
          descriptions[descriptions.count - 1] += text.string
        } else {
          if text.contains(where: { !$0.isBlank }) { hasWords = true }
          put(text.string.escaped())
        }
      }
    }
    metadata.append((OpenDocumentFacts.quotations, "joined"))
    for (key, count) in counts.sorted(by: { $0.key < $1.key }) { metadata.append((key, String(count))) }
    return OpenDocumentWriter.declaration + Array(buffers.joined().utf8)
  }

  private static let declaration = Array("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n".utf8)

  private mutating func count(_ name: String) {
    let keys = [
      "office:annotation": OpenDocumentFacts.comments, "text:insertion": OpenDocumentFacts.insertions,
      "text:deletion": OpenDocumentFacts.deletions,
    ]
    if let key = keys[name] { counts[key, default: 0] += 1 }
  }

  private mutating func open(_ name: String, _ attributes: [String: String]) {
    if OpenDocumentWriter.dropped.contains(name) {
      count(name)
      skipped = (name, 1)
      return
    }
    guard !OpenDocumentWriter.unwrapped.contains(name) else { return }
    switch name {
    case "text:p", "text:h": openParagraph(name, attributes)
    case "table:table-header-rows": headRows += 1
    case "draw:text-box": buffers.append("")
    case "svg:title", "svg:desc":
      guard !descriptions.isEmpty else { break }
      // The description comes after the title and says more.
      descriptions[descriptions.count - 1] = ""
      isInDescription = true
    case "text:list-header": put("<text:list-item>")
    case "office:body":
      if !hasStyles { put("<office:automatic-styles>\(OpenDocumentWriter.ownStyles)</office:automatic-styles>") }
      put(open: name, attributes)
    default:
      switch name {
      case "draw:frame":
        descriptions.append("")
        pictures.append("")
      case "draw:image":
        if !pictures.isEmpty { pictures[pictures.count - 1] = attributes["xlink:href"] ?? "" }
      case "table:table": tables += 1
      case "text:list": lists += 1
      case "text:note": notes += 1
      default: break
      }
      put(open: name, attributes)
    }
  }

  private mutating func close(_ name: String) {
    guard !OpenDocumentWriter.dropped.contains(name), !OpenDocumentWriter.unwrapped.contains(name) else { return }
    switch name {
    case "text:p", "text:h": closeParagraph()
    case "table:table-header-rows": headRows -= 1
    case "draw:text-box":
      if buffers.count > 1 { frames += buffers.removeLast() }
    case "svg:title", "svg:desc": isInDescription = false
    case "text:list-header": put("</text:list-item>")
    case "office:automatic-styles":
      if !hasStyles { put(OpenDocumentWriter.ownStyles) }
      hasStyles = true
      put("</\(name)>")
    case "draw:frame":
      let picture = pictures.popLast() ?? ""
      let words = descriptions.popLast()?.split(whereSeparator: \.isWhitespace).joined(separator: " ") ?? ""
      if !words.isEmpty, !picture.isEmpty { metadata.append((OpenDocumentFacts.description, "\(picture) \(words)")) }
      put("</\(name)>")
      if paragraphs.isEmpty { flushFrames() }
    default:
      switch name {
      case "table:table": tables -= 1
      case "text:list": lists -= 1
      case "text:note": notes -= 1
      default: break
      }
      put("</\(name)>")
    }
  }

  private mutating func openParagraph(_ name: String, _ attributes: [String: String]) {
    let style = attributes["text:style-name"] ?? ""
    // A title page may have a line or two of other text above it or in it.
    let isAtStart = textParagraphs < 3
    hasWords = false
    let isOwn = paragraphs.isEmpty && tables == 0 && notes == 0
    var role = isOwn && name == "text:p" ? styles.role(of: style) : .plain
    if lists > 0, role != .plain { role = .plain }
    switch role {
    case .title where isAtStart, .subtitle where isAtStart, .author where isAtStart, .date where isAtStart:
      // Only after all its words are read can they be put into the metadata.
      buffers.append("")
      paragraphs.append((name, role, false))
      return
    case .title: role = .heading(1)
    case .subtitle, .author, .date: role = .plain
    default: break
    }
    switch role {
    case .heading(let level):
      put("<text:h text:outline-level=\"\(level)\">")
      paragraphs.append(("text:h", role, false))
      return
    default: break
    }
    var attributes = attributes
    if role == .quotation { attributes["text:style-name"] = OpenDocumentWriter.quotationStyle }
    let isBold = name == "text:p" && (isOwn && styles.isBold(style) || headRows > 0 && notes == 0)
    put(open: name, attributes)
    if isBold { put("<text:span text:style-name=\"\(OpenDocumentWriter.boldStyle)\">") }
    paragraphs.append((name, role, isBold))
  }

  private mutating func closeParagraph() {
    guard let (element, role, isBold) = paragraphs.popLast() else { return }
    switch role {
    case .title, .subtitle, .author, .date: closeTitle(role)
    default:
      if paragraphs.isEmpty, hasWords { textParagraphs += 1 }
      put((isBold ? "</text:span>" : "") + "</\(element)>")
    }
    if paragraphs.isEmpty { flushFrames() }
  }

  /// Puts a line of the title page into the metadata; one with a note or a picture stays where it is.
  private mutating func closeTitle(_ role: OpenDocumentStyles.Role) {
    guard buffers.count > 1 else { return }
    let words = buffers.removeLast()
    let isPlain = !words.contains("<text:note") && !words.contains("<draw:")
    let text = OpenDocumentWriter.words(of: words)
    guard !text.isEmpty else { return }
    guard isPlain else {
      put("<text:p>\(words)</text:p>")
      return
    }
    let key =
      switch role {
      case .title: "title"
      case .subtitle: "subtitle"
      case .author: "author"
      default: "date"
      }
    if let index = metadata.firstIndex(where: { $0.key == key }), key != "author" {
      metadata[index].value += (key == "title" ? " " : "; ") + text
    } else {
      metadata.append((key, text))
    }
  }

  private mutating func flushFrames() {
    guard !frames.isEmpty else { return }
    put(frames)
    frames = ""
  }

  private mutating func put(_ text: String) { buffers[buffers.count - 1] += text }

  private mutating func put(open name: String, _ attributes: [String: String]) {
    let list = attributes.sorted { $0.key < $1.key }.map { " \($0.key)=\"\($0.value.escaped())\"" }
    put("<\(name)\(list.joined())>")
  }

  /// The words of a piece of XML.
  private static func words(of xml: String) -> String {
    var text = ""
    for token in MarkupScanner(Array(xml.utf8)) {
      switch token {
      case .text(let letters): text += letters.string
      case .open("text:line-break", _), .open("text:tab", _), .open("text:s", _): text += " "
      default: break
      }
    }
    return text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
