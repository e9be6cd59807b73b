import Model

/// The speaker, as a paragraph of a conversation names them at its beginning.
struct Speaker {
  /// The name, with the sign behind it: `Q:`, `HAMLET.`
  let name: String

  /// The way it is set apart from what is said.
  let cue: SpeakerCue

  /// Reads the beginning of a paragraph.
  ///
  /// - Returns: `nil` when nobody is named: neither in strong letters that end in `:` or `.`, nor in one to three words
  ///   in capitals before `.`, `:` or `(`, nor in as many words of a script without capitals before `:`.
  init?(in inlines: Range<Int>, of nodes: NodeView) {
    guard let first = inlines.first else { return nil }
    switch nodes[first].kind {
    case .strong:
      let strong = nodes.children(of: first)
      let letters = nodes.plainLetters(of: strong)
      if letters.count <= Self.longestName, let last = letters.last,
        Self.isEnd(last) || Self.followsColon(nodes, nodes.end(of: first), until: inlines.upperBound),
        letters.contains(where: \.isLetter)
      {
        (name, cue) = (letters, .strong)
        return
      }
      guard let text = strong.first, let length = Self.capitals(at: text, of: nodes) else { return nil }
      name = String(letters.utf8.prefix(length)) ?? letters
      cue = .utf8(length)
    case .text:
      guard let length = Self.capitals(at: first, of: nodes) else { return nil }
      name = String(nodes.plainLetters(of: first..<first + 1).utf8.prefix(length)) ?? ""
      cue = .utf8(length)
    default: return nil
    }
  }

  /// The number of bytes of letters that name a speaker in capitals, the sign behind them included.
  private static func capitals(at index: Int, of nodes: NodeView) -> Int? {
    guard nodes[index].kind == .text else { return nil }
    let letters = unsafe String(decoding: nodes.utf8(nodes[index].text).prefix(120), as: UTF8.self)
    var hasCapital = false
    var hasOther = false
    var words = 0
    var count = 0
    var isInWord = false
    for scalar in letters.unicodeScalars.prefix(longestName) {
      let length = UTF8.width(scalar)
      switch scalar {
      case ":", "：", ".", "(":
        guard words > 0, isInWord || scalar == "(", isEnd(of: hasCapital, hasOther, scalar) else { return nil }
        let name = letters.unicodeScalars.prefix { $0 != scalar }
        if scalar == ".", name.allSatisfy({ "IVXLCDM ".unicodeScalars.contains($0) }) { return nil }
        return scalar == "(" ? count - (isInWord ? 0 : 1) : count + length
      case " ":
        isInWord = false
      case "'", "’", "-":
        guard isInWord else { return nil }
      default:
        let properties = scalar.properties
        guard properties.isAlphabetic || isMark(properties), !properties.isLowercase else { return nil }
        if properties.isUppercase { hasCapital = true } else if properties.isAlphabetic { hasOther = true }
        if !isInWord { words += 1 }
        guard words <= 3 else { return nil }
        isInWord = true
      }
      count += length
    }
    return nil
  }

  /// Whether a sign ends a name: any of them behind capitals, a colon behind letters that have none.
  private static func isEnd(of hasCapital: Bool, _ hasOther: Bool, _ sign: Unicode.Scalar) -> Bool {
    hasOther ? !hasCapital && (sign == ":" || sign == "：") : true
  }

  private static func isMark(_ properties: Unicode.Scalar.Properties) -> Bool {
    properties.generalCategory == .nonspacingMark
  }

  private static func isEnd(_ character: Character) -> Bool { [":", "：", "."].contains(character) }

  private static func followsColon(_ nodes: NodeView, _ index: Int, until end: Int) -> Bool {
    guard index < end, nodes[index].kind == .text else { return false }
    return unsafe nodes.utf8(nodes[index].text).first == UInt8(ascii: ":")
  }

  /// The number of characters a name has at most.
  private static let longestName = 40
}
