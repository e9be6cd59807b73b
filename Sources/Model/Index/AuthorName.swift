/// An author's name, as it is printed and as it is filed.
///
/// A person's name is filed under the family name if the script and the language have it so: *Thoreau, Henry David*. An
/// author can decide that by writing the name inverted: `García Márquez, Gabriel`. Names in other scripts, names of
/// organisations (*The Basement Group*) and single words are filed as they stand.
package struct AuthorName: Hashable, Sendable {
  /// The name as it is printed with a text: `Henry David Thoreau`.
  package let printed: String

  /// The name as lists have it: `Thoreau, Henry David`.
  package let filed: String

  /// The family name of a person: `Thoreau`; `nil` when the name is filed as it stands.
  package let family: String?

  /// The given name, with a particle that is not filed: `Henry David`, `Ludwig van`; `nil` where there is no family
  /// name.
  package let given: String?

  /// An addition to a name: `Jr.`, `III`, `(ed.)`.
  package let suffix: String?

  /// Creates a name from the front matter.
  ///
  /// - Parameters:
  ///   - name: The name, in direct or inverted order.
  ///   - language: The language of the text, which may put family names first.
  package init(_ name: String, language: LanguageTag) {
    let whole = name.singleSpaced
    let words = whole.words
    let parts =
      whole.utf8.contains(UInt8(ascii: ","))
      ? whole.utf8.split(separator: UInt8(ascii: ",")).map { String(Substring($0)).singleSpaced }.filter { !$0.isEmpty }
      : [whole]
    if parts.count > 1, !Self.isBody(words) {
      if Self.isSuffix(parts[parts.count - 1]), parts.count == 2 {
        self.init(
          person: parts[0].words, suffix: parts[1], printed: whole, language: language)
      } else if parts.count <= 3, parts.dropFirst(2).allSatisfy({ Self.isSuffix($0) }) {
        self.init(family: parts[0], given: parts[1], suffix: parts.count == 3 ? parts[2] : nil, printed: nil)
      } else {
        self.init(asItStands: whole)
      }
    } else if Self.isFiledAsItStands(words, language: language) {
      self.init(asItStands: whole)
    } else {
      self.init(person: words, suffix: nil, printed: whole, language: language, isKnownToTurn: true)
    }
  }

  /// Creates a name from the front matter, filed as the site's records say.
  ///
  /// - Parameters:
  ///   - name: The name, in direct or inverted order.
  ///   - language: The language of the text, which may put family names first.
  ///   - records: The site's records of authors.
  package init(_ name: String, language: LanguageTag, records: AuthorRecords) {
    guard let sort = records[name]?.sort?.singleSpaced else {
      self.init(name, language: language)
      return
    }
    let parts = sort.split(separator: ",", maxSplits: 1).map { String($0).singleSpaced }
    self.init(
      printed: name.singleSpaced, filed: sort, family: parts.count == 2 ? parts[0] : nil,
      given: parts.count == 2 ? parts[1] : nil)
  }

  private init(printed: String, filed: String, family: String?, given: String?) {
    self.printed = printed
    self.filed = filed
    self.family = family
    self.given = given
    self.suffix = nil
  }

  private init(asItStands name: String) {
    self.printed = name
    self.filed = name
    self.family = nil
    self.given = nil
    self.suffix = nil
  }

  private init(family: String, given: String, suffix: String?, printed: String?) {
    let isJoined = given.utf8.last == UInt8(ascii: "'") || given.hasSuffix("’")
    guard let suffix else {
      self.printed = printed ?? given + (isJoined ? "" : " ") + family
      self.filed = family + ", " + given
      self.family = family
      self.given = given
      self.suffix = nil
      return
    }
    let parts = [given + (isJoined ? "" : " ") + family, suffix]
    let separator = suffix.hasPrefix("(") ? " " : ", "
    self.printed = printed ?? parts.joined(separator: separator)
    self.filed = [family + ", " + given, suffix].joined(separator: separator)
    self.family = family
    self.given = given
    self.suffix = suffix
  }

  /// Inverts a person's name.
  ///
  /// - Parameter isKnownToTurn: Whether the name is known already not to be filed as it stands.
  private init(
    person words: [String], suffix: String?, printed: String, language: LanguageTag, isKnownToTurn: Bool = false
  ) {
    let count = words.count
    var words = words
    var suffix = suffix
    if suffix == nil, let bracket = words.firstIndex(where: { $0.utf8.first == UInt8(ascii: "(") }), bracket > 0 {
      suffix = words[bracket...].joined(separator: " ")
      words.removeSubrange(bracket...)
    } else if suffix == nil, words.count > 2, let last = words.last, Self.isSuffix(last) {
      suffix = words.removeLast()
    }
    let isTurned =
      isKnownToTurn && words.count == count || !Self.isFiledAsItStands(words, language: language)
    guard words.count > 1, isTurned else {
      self.init(asItStands: printed)
      return
    }
    var start = words.count - 1
    while start > 1, Self.stayingParticles.contains(words[start - 1]) { start -= 1 }
    var given = words[..<start].joined(separator: " ")
    var family = words[start...].joined(separator: " ")
    for elision in ["d’", "d'"]
    where start == words.count - 1 && family.utf8.first == UInt8(ascii: "d") && family.hasPrefix(elision) {
      given += " " + elision
      family.removeFirst(elision.count)
    }
    self.init(family: family, given: given, suffix: suffix, printed: printed)
  }

  /// Particles that are part of the family name: capitalised, or contracted with an article.
  private static let stayingParticles: Set<String> = [
    "Van", "Von", "De", "Di", "Da", "Del", "Della", "Dos", "Du", "Des", "La", "Le", "Les", "Lo", "Ter", "Ten", "Den",
    "Der", "O", "Mac", "Mc", "St.", "Saint", "San", "Santa", "Ibn", "Ben", "Bar", "du", "des", "la", "le", "ibn", "ben",
    "bin", "ap",
  ]

  /// Whether a word is a particle before family names: `von`, `de la`, `ibn`.
  static func isParticle(_ word: String) -> Bool {
    stayingParticles.contains(word) || movingParticles.contains(word)
  }

  /// Particles that are not filed with the family name.
  private static let movingParticles: Set<String> = [
    "von", "van", "zu", "zum", "zur", "vom", "de", "der", "den", "di", "da", "dos", "das", "do", "del", "della", "af",
    "av", "ter", "ten", "el", "al", "y", "d’", "d'", "dello", "dei", "degli", "lo", "'t", "’t", "op",
  ]

  /// Whether a word is a suffix of names: `Jr.`, `III`.
  static func isSuffix(_ word: String) -> Bool {
    word.utf8.count <= longestSuffix && suffixes.contains(word.lowercased())
  }

  /// The length of the longest suffix, in bytes.
  private static let longestSuffix = suffixes.map(\.utf8.count).max() ?? 0

  private static let suffixes: Set<String> = [
    "jr", "jr.", "sr", "sr.", "jnr", "snr", "esq", "esq.", "m.d.", "md", "phd", "ph.d.", "s.j.", "sj", "o.p.", "o.s.b.",
    "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "xi", "xii", "xiii", "xiv", "xv", "xvi", "xxiii",
  ]

  /// Whether the words name an organisation, or a person by a phrase: *Friends of the Earth*, *A Neighbor*.
  static func isBody(_ words: [String]) -> Bool {
    if let first = words.first, words.count > 1, openings.contains(first.lowercased()) { return true }
    return words.dropFirst().contains { linkingWords.contains($0) || bodies.contains($0.lowercased()) }
      || words.contains { $0.utf8.contains(where: \.isDigit) }
  }

  private static let openings: Set<String> = ["the", "a", "an", "les", "los", "las", "die", "das", "il", "gli"]

  private static let linkingWords: Set<String> = [
    "of", "the", "for", "and", "&", "und", "et", "e", "y", "für", "pour", "para", "per", "и",
  ]

  private static let bodies: Set<String> = [
    "group", "groupe", "gruppe", "grupo", "society", "press", "collective", "collectif", "kollektiv", "colectivo",
    "committee", "comité", "komitee", "union", "association", "club", "league", "company", "institute", "institut",
    "university", "party", "council", "federation", "congress", "front", "movement", "brigade", "faction", "library",
    "church", "army", "workers", "students", "women", "editors", "editorial", "publishers", "books", "verlag", "verein",
    "éditions", "project", "network", "office", "ministry", "department", "commission", "assembly", "international",
    "workshop", "cooperative", "co-operative", "museum", "archive", "archives", "foundation", "community", "inc.",
    "inc",
    "ltd.", "ltd", "llc", "co.", "gmbh",
  ]

  /// Whether a name is filed as it stands, without being inverted.
  private static func isFiledAsItStands(_ words: [String], language: LanguageTag) -> Bool {
    guard words.count > 1, let last = words.last else { return true }
    // In Hungarian and Vietnamese family names come first; in Icelandic there are hardly any.
    if unturnedLanguages.contains(language.language) { return true }
    let isTurnedScript = words.allSatisfy { word in
      word.unicodeScalars.allSatisfy {
        $0.value < 0x590 || (0x1E00...0x1FFF).contains($0.value) || !$0.properties.isAlphabetic
      }
    }
    if !isTurnedScript { return true }
    if words.allSatisfy({ $0.utf8.last == UInt8(ascii: ".") }) { return true }
    if words.count == 2, articles.contains(words[0]) { return true }
    if words.count == 2, last == "I" || last == "X" || isSuffix(last) { return true }
    return isBody(words)
  }

  private static let unturnedLanguages: Set<String> = ["hu", "vi", "is"]

  /// Articles that a name of two words begins with: *Le Corbusier*, *El Greco*.
  private static let articles: Set<String> = ["Le", "La", "El", "Il", "Al"]
}

extension String {
  /// The text with one space between its words, and none around it.
  package var singleSpaced: String {
    if isPlainlySpaced { return self }
    var spaced = ""
    var isAfterSpace = false
    var cursor = ScalarCursor(self)
    while let scalar = cursor.next() {
      if scalar.isASCII ? (0x09...0x0D).contains(scalar.value) || scalar == " " : scalar.properties.isWhitespace {
        isAfterSpace = true
      } else {
        if isAfterSpace, !spaced.isEmpty { spaced.unicodeScalars.append(" ") }
        isAfterSpace = false
        spaced.unicodeScalars.append(scalar)
      }
    }
    return spaced
  }

  /// Whether it is certainly single-spaced: ASCII throughout, with single spaces between its words.
  private var isPlainlySpaced: Bool {
    var previous = UInt8(ascii: " ")
    for byte in utf8 {
      guard byte >= 0x20, byte < 0x80, byte != 0x20 || previous != 0x20 else { return false }
      previous = byte
    }
    return previous != 0x20 || utf8.isEmpty
  }

  /// The words of a single-spaced text.
  fileprivate var words: [String] {
    utf8.split(separator: UInt8(ascii: " ")).map { String(Substring($0)) }
  }
}
