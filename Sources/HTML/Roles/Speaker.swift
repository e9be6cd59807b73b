import Model

/// The speaker named at the beginning of a paragraph in a conversation.
struct Speaker {
  /// The name with the punctuation after it: `Q:`, `HAMLET.`
  let name: String

  /// The form in which the name is set apart.
  let cue: SpeakerCue

  /// Reads the beginning of a paragraph.
  ///
  /// A name is a strong run that ends in `:`, `.` or no punctuation, or one to three words in capitals before `.`, `:`
  /// or `(`, or as many words of a script without capitals before `:`.
  ///
  /// - Returns: `nil` when nobody is named.
  init?(in inlines: Range<Int>, of nodes: NodeView) {
    guard let first = inlines.first else { return nil }
    switch nodes[first].kind {
    case .strong:
      let strong = nodes.children(of: first)
      let letters = nodes.plainLetters(of: strong)
      if letters.count <= Self.longestName, let last = letters.last,
        Self.isEnd(last) || Self.follows(":", nodes, nodes.end(of: first), until: inlines.upperBound)
          || Self.isName(letters, last) && Self.follows(" ", nodes, nodes.end(of: first), until: inlines.upperBound),
        letters.contains(where: \.isLetter)
      {
        (name, cue) = (letters, .strong)
        return
      }
      guard let text = strong.first, let length = Self.capitals(at: text, of: nodes) else { return nil }
      name = String(letters.utf8.prefix(length)) ?? letters
      cue = .prefix(utf8Count: length)
    case .text:
      guard let length = Self.capitals(at: first, of: nodes) else { return nil }
      name = String(nodes.plainLetters(of: first..<first + 1).utf8.prefix(length)) ?? ""
      cue = .prefix(utf8Count: length)
    default: return nil
    }
  }

  /// Whether the names at the beginnings of paragraphs are those of people talking to each other.
  ///
  /// Speakers recur. Names that occur once are items of a list, as in recipes, even if a few recur among them (*Tip:*);
  /// so are numbered names (*TOP 1:*, *TOP 2:*), and the keywords of minutes (*Decision:*).
  ///
  /// - Parameter names: The names in the order of their paragraphs.
  static func areSpeakers(_ names: [String]) -> Bool {
    let names = names.map(plain)
    if names.contains(where: { minutes.contains($0) }) { return false }
    var counts: [String: Int] = [:]
    for name in names { counts[name, default: 0] += 1 }
    let again = names.count { counts[$0, default: 0] > 1 }
    guard again * 5 >= names.count * 2 else { return false }
    // The numbers of names that occur once, by the words before them.
    var numbers: [Substring: [Int]] = [:]
    for name in names where counts[name] == 1 {
      let words = name.prefix { !$0.isWholeNumber }
      if let number = Int(name[words.endIndex...]) { numbers[words, default: []].append(number) }
    }
    return !numbers.values.contains { numbers in
      numbers.count >= 3 && numbers.count * 4 >= names.count && zip(numbers, numbers.dropFirst()).allSatisfy { $0 < $1 }
    }
  }

  /// A name in lower case without punctuation; a single letter, as in `Q1`, without its number.
  private static func plain(_ name: String) -> String {
    let name = name.lowercased().filter { $0.isLetter || $0.isWholeNumber }
    return name.first?.isLetter == true && name.dropFirst().allSatisfy(\.isWholeNumber) ? String(name.prefix(1)) : name
  }

  /// The keywords that paragraphs of minutes begin with.
  private static let minutes: Set<String> = [
    "action", "actions", "agreed", "decision", "decisions", "discussion", "resolved",
    "abstimmung", "beschluss", "beschluß", "diskussion", "ergebnis", "décision", "vote", "acuerdo", "acuerdos",
    "decisión", "decisione", "delibera", "decisão", "deliberação", "besluit", "besluiten", "discussie", "ustalenia",
    "uchwała", "слушали", "постановили", "решили", "решение", "ухвалили", "beslut", "beslutning", "决定", "決定", "決議",
    "决议", "결정", "القرار", "החלטה",
  ]

  /// The number of bytes of a speaker's name in capitals, with the punctuation after it; `nil` when there is none.
  private static func capitals(at index: Int, of nodes: NodeView) -> Int? {
    guard nodes[index].kind == .text else { return nil }
    let utf8 = unsafe nodes.utf8(nodes[index].text)
    // Most paragraphs begin with an ordinary word, whose second letter is lower case.
    if utf8.count > 1, unsafe utf8[0] < 0x80, unsafe (0x61...0x7A).contains(utf8[1]) { return nil }
    let letters = unsafe String(decoding: utf8.prefix(120), as: UTF8.self)
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
      case "0"..."9" where words > 0:
        isInWord = true
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

  /// Whether punctuation ends a name: any after capitals, a colon after letters of a script without capitals.
  private static func isEnd(of hasCapital: Bool, _ hasOther: Bool, _ punctuation: Unicode.Scalar) -> Bool {
    hasOther ? !hasCapital && (punctuation == ":" || punctuation == "：") : true
  }

  private static func isMark(_ properties: Unicode.Scalar.Properties) -> Bool {
    properties.generalCategory == .nonspacingMark
  }

  private static func isEnd(_ character: Character) -> Bool { [":", "：", "."].contains(character) }

  /// Whether a strong run may be a name without punctuation after it.
  private static func isName(_ letters: String, _ last: Character) -> Bool {
    (last.isLetter || last.isWholeNumber) && letters.split(separator: " ").count <= 3
  }

  private static func follows(_ punctuation: Unicode.Scalar, _ nodes: NodeView, _ index: Int, until end: Int) -> Bool {
    guard index < end, nodes[index].kind == .text else { return false }
    return unsafe nodes.utf8(nodes[index].text).first == UInt8(ascii: punctuation)
  }

  /// The most characters a name has.
  private static let longestName = 40
}
