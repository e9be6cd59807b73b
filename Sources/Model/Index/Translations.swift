/// The groups of texts that are one text in several languages.
///
/// A translation is recognised by its file's name, which ends in its language: `walden.fr.md` or `walden.fr/index.md`
/// beside `walden.md`. Texts with the same number in a series, each in another language, are also one, and so are those
/// that another library gives as such.
struct Translations: Sendable {
  /// The texts of each group, in the order of their languages' tags.
  private let groups: [[Int32]]
  private let groupOfText: [Int32]

  /// The texts of each group, the one that represents it first.
  private let byRank: [[Int32]]

  /// The most languages any text exists in.
  let largestGroupSize: Int

  /// Finds the translations among the texts of a site.
  ///
  /// - Parameters:
  ///   - texts: The texts.
  ///   - series: The series they belong to.
  ///   - known: Groups of texts known to be one for other reasons.
  ///   - language: The language of the site, in which a text is listed if it exists in it.
  init(texts: [Text], series: Taxonomy, known: [[Int]] = [], language: LanguageTag) {
    var groups: [[Int32]] = []
    var groupOfText = [Int32](repeating: -1, count: texts.count)
    func add(_ members: [Int]) {
      let known = members.lazy.map { groupOfText[$0] }.first { $0 >= 0 }
      var group = known.map { groups[Int($0)] } ?? []
      var languages = Set(group.map { texts[Int($0)].frontMatter.language })
      for text in members
      where groupOfText[text] < 0 && languages.insert(texts[text].frontMatter.language).inserted {
        group.append(Int32(text))
      }
      guard group.count > 1 else { return }
      let number = known ?? Int32(groups.count)
      for text in group { groupOfText[Int(text)] = number }
      group.sort { texts[Int($0)].frontMatter.language.tag < texts[Int($1)].frontMatter.language.tag }
      if known == nil { groups.append(group) } else { groups[Int(number)] = group }
    }

    var translated: [String: [Int]] = [:]
    for (index, text) in texts.enumerated() {
      if let original = text.nameWithoutLanguage { translated[original, default: []].append(index) }
    }
    if !translated.isEmpty {
      for (index, text) in texts.enumerated() {
        guard let others = translated.removeValue(forKey: text.nameOfOriginal) else { continue }
        add([index] + others)
      }
      for (_, members) in translated.sorted(by: { $0.value[0] < $1.value[0] }) { add(members) }
    }
    for entry in series.entries {
      for step in SeriesNeighbours.steps(of: entry.texts, among: texts) where step.count > 1 { add(Array(step)) }
    }
    for members in known { add(members) }
    self.groups = groups
    self.groupOfText = groupOfText
    largestGroupSize = groups.map(\.count).max() ?? 1
    byRank = groups.map { Self.ranked($0, texts: texts, language: language) }
  }

  /// The texts of a group, the one that represents it first.
  private static func ranked(_ group: [Int32], texts: [Text], language: LanguageTag) -> [Int32] {
    func rank(_ text: Int32) -> (Int, Int, Int32) {
      let own = texts[Int(text)].frontMatter.language
      return (
        own == language ? 0 : own.language == language.language ? 1 : 2,
        texts[Int(text)].nameWithoutLanguage == nil ? 0 : 1, text
      )
    }
    return group.sorted { rank($0) < rank($1) }
  }

  /// The groups, each with the indices of all its texts.
  var all: [[Int]] { groups.map { $0.map { Int($0) } } }

  /// The texts without those that another of them represents: the one in the site's language, or else the original.
  func works(among members: [Int]) -> [Int] {
    guard !groups.isEmpty else { return members }
    var present: [Int32: Set<Int32>] = [:]
    for text in members where groupOfText[text] >= 0 { present[groupOfText[text], default: []].insert(Int32(text)) }
    return members.filter { text in
      guard let others = present[groupOfText[text]] else { return true }
      return byRank[Int(groupOfText[text])].first { others.contains($0) } == Int32(text)
    }
  }

  /// The same text in other languages, in the order of their tags.
  func others(than text: Int) -> [Int] {
    guard groupOfText[text] >= 0 else { return [] }
    return groups[Int(groupOfText[text])].lazy.map { Int($0) }.filter { $0 != text }
  }
}

extension Text {
  /// The source without `.md` or `/index.md`, with which the names of its translations begin.
  fileprivate var nameOfOriginal: String {
    for ending in ["/index.md", ".md"] where source.hasSuffix(ending) {
      return String(source.unicodeScalars.dropLast(ending.count))
    }
    return source
  }

  /// The name of the original, when the text's own name ends in its language: `content/walden` for
  /// `content/walden.fr.md` in French.
  fileprivate var nameWithoutLanguage: String? {
    let name = nameOfOriginal
    guard let dot = name.utf8.lastIndex(of: UInt8(ascii: ".")),
      let tag = LanguageTag(String(name[name.utf8.index(after: dot)...])),
      tag == frontMatter.language || tag.tag == frontMatter.language.language
    else { return nil }
    return String(name[..<dot])
  }
}
