/// The preferences a PDF states for its printing (ISO 32000-1 §12.2): no scaling, and the edge sheets are turned over.
struct PrintPreferences: Hashable, Sendable {
  /// The edge a sheet is turned over to print its back; `nil` for one side only.
  enum Turn: String, Hashable, Sendable {
    case longEdge = "/DuplexFlipLongEdge"
    case shortEdge = "/DuplexFlipShortEdge"
  }

  let turn: Turn?

  /// Adds the preferences to a PDF as an incremental update at its end (§7.5.6).
  ///
  /// - Returns: The file as it was, when its catalogue cannot be found.
  func added(to pdf: [UInt8]) -> [UInt8] {
    guard let trailer = pdf.lastRange(of: "trailer"), let root = Self.number(after: "/Root", in: pdf, from: trailer),
      let size = Self.number(after: "/Size", in: pdf, from: trailer),
      let startxref = pdf.lastRange(of: "startxref"),
      let previous = Self.number(after: "startxref", in: pdf, from: startxref),
      let object = pdf.lastRange(of: "\n\(root) 0 obj"), let catalog = Self.dictionary(in: pdf, from: object)
    else { return pdf }
    let preferences = "/PrintScaling /None " + (turn.map { "/Duplex \($0.rawValue) " } ?? "/Duplex /Simplex ")
    var content = String(decoding: pdf[catalog], as: UTF8.self)
    if let existing = content.firstRange(of: "/ViewerPreferences"),
      let open = content[existing.upperBound...].firstRange(of: "<<")
    {
      content.insert(contentsOf: " " + preferences, at: open.upperBound)
    } else {
      content.removeLast(2)
      content += "  /ViewerPreferences << \(preferences)>>\n>>"
    }
    var result = pdf
    if result.last != 0x0A { result.append(0x0A) }
    let offset = result.count
    result += Array("\(root) 0 obj\n\(content)\nendobj\n".utf8)
    let table = result.count
    let entry = String(repeating: "0", count: max(0, 10 - String(offset).count)) + String(offset)
    var tail = "xref\n\(root) 1\n\(entry) 00000 n \ntrailer\n<<\n  /Size \(size)\n  /Root \(root) 0 R\n"
    for key in ["/Info", "/ID"] { tail += Self.entry(key, in: pdf, from: trailer).map { "  \(key) \($0)\n" } ?? "" }
    tail += "  /Prev \(previous)\n>>\nstartxref\n\(table)\n%%EOF\n"
    return result + Array(tail.utf8)
  }

  private static func number(after key: String, in pdf: [UInt8], from start: Int) -> Int? {
    let tail = String(decoding: pdf[start...], as: UTF8.self)
    guard let range = tail.firstRange(of: key) else { return nil }
    return Int(tail[range.upperBound...].drop { $0.isWhitespace }.prefix { $0.isASCII && $0.isNumber })
  }

  /// The value of a key in the trailer: a reference or an array.
  private static func entry(_ key: String, in pdf: [UInt8], from start: Int) -> String? {
    let tail = String(decoding: pdf[start...], as: UTF8.self)
    guard let range = tail.firstRange(of: key) else { return nil }
    let rest = tail[range.upperBound...].drop { $0.isWhitespace }
    if rest.first == "[" { return rest.firstIndex(of: "]").map { String(rest[...$0]) } }
    return rest.firstIndex(of: "R").map { String(rest[...$0]) }
  }

  /// The outermost dictionary that begins behind an index.
  private static func dictionary(in pdf: [UInt8], from start: Int) -> Range<Int>? {
    var depth = 0
    var begin: Int?
    var index = start
    while index + 1 < pdf.count {
      if pdf[index] == 0x3C, pdf[index + 1] == 0x3C {
        if depth == 0 { begin = index }
        depth += 1
        index += 2
      } else if pdf[index] == 0x3E, pdf[index + 1] == 0x3E {
        depth -= 1
        index += 2
        if depth == 0, let begin { return begin..<index }
      } else {
        index += 1
      }
    }
    return nil
  }
}

extension [UInt8] {
  /// The index at which a string occurs last.
  fileprivate func lastRange(of text: String) -> Int? {
    let bytes = Array(text.utf8)
    guard count >= bytes.count else { return nil }
    return (0...(count - bytes.count)).last { self[$0] == bytes[0] && self[$0..<$0 + bytes.count].elementsEqual(bytes) }
  }
}
