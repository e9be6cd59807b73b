/// What a variable is on one page.
enum TemplateValue {
  /// There is no such thing here.
  case nothing
  /// Words, not yet escaped.
  case text(String)
  /// Words, when there are any.
  static func text(_ words: String?) -> TemplateValue { words.map { .text($0) } ?? .nothing }
  /// HTML.
  case html(String)
  /// HTML in UTF-8.
  case bytes([UInt8])
  /// Yes or no.
  case flag(Bool)
  /// One thing with variables of its own.
  case group(TemplateFrame)
  /// Several; what is known of each on a page is worked out when it is its turn.
  case list(count: Int, (Int, PageContext) -> TemplateFrame)

  /// Whether a section over it is printed.
  var isThere: Bool {
    switch self {
    case .nothing: false
    case .text(let words): !words.isEmpty
    case .html(let html): !html.isEmpty
    case .bytes(let bytes): !bytes.isEmpty
    case .flag(let flag): flag
    case .group: true
    case .list(let count, _): count > 0
    }
  }
}
