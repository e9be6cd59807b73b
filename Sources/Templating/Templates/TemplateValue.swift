import Model

/// The value of a variable on one page.
enum TemplateValue {
  /// No value.
  case nothing
  /// Plain text, not yet escaped.
  case text(String)
  /// Plain text, if there is any.
  static func text(_ words: String?) -> TemplateValue { words.map { .text($0) } ?? .nothing }
  /// The relative address of a file of the output.
  case address(OutputPath)
  /// The relative address of a file, if there is one.
  static func address(_ file: OutputPath?) -> TemplateValue { file.map { .address($0) } ?? .nothing }
  /// HTML.
  case html(String)
  /// HTML in UTF-8.
  case bytes([UInt8])
  /// Yes or no.
  case flag(Bool)
  /// One value with variables of its own.
  case group(TemplateFrame)
  /// One link, if there is one.
  static func group(_ link: PageLink?) -> TemplateValue {
    link.map { .group(.one(of: .links([$0]), 0)) } ?? .nothing
  }
  /// Several items.
  case list(TemplateRow)

  /// Whether a section over it is printed.
  func isThere(on page: PageContext) -> Bool {
    switch self {
    case .nothing: false
    case .text(let words): !words.isEmpty
    case .html(let html): !html.isEmpty
    case .bytes(let bytes): !bytes.isEmpty
    case .flag(let flag): flag
    case .address, .group: true
    case .list(let row): row.count(on: page) > 0
    }
  }
}
