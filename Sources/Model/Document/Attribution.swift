/// The line under a quotation that names its author or work: `— T. Carew, Cœlum Britannicum`.
package struct Attribution: Hashable, Sendable {
  /// The name, with the comma and space before the work; empty when only the work is named.
  package let name: [Inline]

  /// The work's title, without the emphasis around it; empty when only a name is given.
  package let work: [Inline]

  /// The rest after the title: a year, a page, footnote references.
  package let rest: [Inline]

  /// Reads a line as an attribution, which begins with a dash (`—`, `–`, `―`, `--`, `---`).
  ///
  /// - Returns: `nil` when the line begins with no dash, or is too long to be a name and a title.
  package init?(ofLine line: [Inline]) {
    guard let words = Self.withoutDash(line), Self.isShort(words) else { return nil }
    self.init(words)
  }

  /// Whether a line begins with a dash, as lines of dialogue do.
  ///
  /// - Parameter first: The first inline of the line.
  package static func speaks(_ first: Inline) -> Bool { withoutDash([first]) != nil }

  /// Creates an attribution from its line, without the dash.
  private init(_ line: [Inline]) {
    if let index = line.firstIndex(where: \.isEmphasis), case .emphasis(let title) = line[index] {
      (name, work, rest) = (Array(line[..<index]), title, Array(line[(index + 1)...]))
      return
    }
    for (index, inline) in line.enumerated() {
      guard case .text(let text) = inline, let comma = text.utf8.firstRange(of: ", ".utf8) else { continue }
      var title = Array(line[(index + 1)...])
      var rest: [Inline] = []
      let after = text[comma.upperBound...]
      if !after.isEmpty { title.insert(.text(String(after)), at: 0) }
      while let mark = title.last, case .footnoteReference = mark { rest.insert(title.removeLast(), at: 0) }
      if case .text(let words)? = title.last, let end = Self.startOfFigures(in: words) {
        rest.insert(.text(String(words[end...])), at: 0)
        title.removeLast()
        if end > words.startIndex { title.append(.text(String(words[..<end]))) }
      }
      guard !title.isEmpty else { break }
      (name, work) = (Array(line[..<index]) + [.text(String(text[..<comma.upperBound]))], title)
      self.rest = rest
      return
    }
    (name, work, rest) = (line, [], [])
  }

  /// The start of a year or page at the end, with the comma before it; that of the whole when it begins with a digit.
  private static func startOfFigures(in words: String) -> String.Index? {
    if words.utf8.first?.isDigit == true { return words.startIndex }
    guard let comma = words.utf8.lastIndex(of: UInt8(ascii: ",")) else { return nil }
    return words[comma...].utf8.dropFirst().first { $0 != 0x20 }?.isDigit == true ? comma : nil
  }

  /// The line without its dash and the space after it; `nil` when it begins with no dash or has nothing else.
  private static func withoutDash(_ line: [Inline]) -> [Inline]? {
    guard case .text(let text)? = line.first,
      let dash = ["—", "–", "―", "---", "--"].first(where: { text.utf8.starts(with: $0.utf8) })
    else { return nil }
    let rest = Substring(text.utf8.dropFirst(dash.utf8.count)).drop { $0 == " " || $0 == "\u{A0}" || $0 == "\u{2009}" }
    let words = (rest.isEmpty ? [] : [Inline.text(String(rest))]) + line.dropFirst()
    return words.isEmpty || rest.utf8.first == UInt8(ascii: "-") ? nil : words
  }

  /// Whether a line is short enough to be a name and a title.
  private static func isShort(_ line: [Inline]) -> Bool {
    var count = 0
    for case .text(let text) in line { count += text.utf8.count }
    return count <= 240
  }
}

extension Inline {
  fileprivate var isEmphasis: Bool {
    if case .emphasis = self { true } else { false }
  }
}
