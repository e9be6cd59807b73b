/// The texts that are one text in several languages.
///
/// A translation is known by its file's name, which ends in the language it is in: `walden.fr.md` or
/// `walden.fr/index.md` beside `walden.md`. So are the texts that have one number in a series, each in a language of
/// its own.
struct Translations: Sendable {
  private let groups: [[Int32]]
  private let groupOfText: [Int32]

  /// Finds the translations among the texts of a site.
  init(texts: [Text], series: Taxonomy) {
    var groups: [[Int32]] = []
    var groupOfText = [Int32](repeating: -1, count: texts.count)
    func add(_ members: [Int]) {
      let unknown = members.filter { groupOfText[$0] < 0 }
      var languages: Set<LanguageTag> = []
      let group = unknown.filter { languages.insert(texts[$0].frontMatter.language).inserted }
      guard group.count > 1 else { return }
      for text in group { groupOfText[text] = Int32(groups.count) }
      groups.append(
        group.sorted { texts[$0].frontMatter.language.tag < texts[$1].frontMatter.language.tag }.map(Int32.init))
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
    self.groups = groups
    self.groupOfText = groupOfText
  }

  /// The same text in other languages, in the order of their tags.
  func others(than text: Int) -> [Int] {
    guard groupOfText[text] >= 0 else { return [] }
    return groups[Int(groupOfText[text])].lazy.map { Int($0) }.filter { $0 != text }
  }
}

extension Text {
  /// The source without `.md` or `/index.md`: what a translation's name begins with.
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
