/// The parts of a citation in HTML, each ended by a full stop unless it ends with a stop of its own.
struct Sentences {
  /// The bytes written so far.
  private(set) var html: [UInt8]
  private var isFirst = true

  /// Begins a citation after the bytes written so far.
  init(after html: consuming [UInt8]) {
    self.html = html
  }

  /// Adds a part.
  ///
  /// - Parameter write: Writes the part, as HTML.
  mutating func add(_ write: (inout [UInt8]) -> Void) {
    if !isFirst { html.append(UInt8(ascii: " ")) }
    isFirst = false
    let start = html.count
    write(&html)
    if !isEnded(from: start) { html.append(UInt8(ascii: ".")) }
  }

  /// Whether the part that begins at an index has no words or ends with a stop, such as `.`, `!` or `?`.
  private func isEnded(from start: Int) -> Bool {
    var end = html.count
    while end > start, html[end - 1] == UInt8(ascii: ">"),
      let tag = html[start..<end].lastIndex(of: UInt8(ascii: "<"))
    {
      end = tag
    }
    let words = html[start..<end]
    guard let last = words.last else { return true }
    switch last {
    case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"): return true
    case 0..<0x80: return false
    default: return Self.stops.contains { words.suffix($0.count).elementsEqual($0) }
    }
  }

  /// The stops of other scripts, in UTF-8.
  private static let stops = ["…", "。", "！", "？", "؟", "۔"].map { Array($0.utf8) }
}
