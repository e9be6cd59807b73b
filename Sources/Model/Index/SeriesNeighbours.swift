/// The texts before and after each text in its series.
struct SeriesNeighbours: Sendable {
  private var previous: [Int32]
  private var next: [Int32]

  /// Finds the neighbours of the texts of each series.
  ///
  /// Texts with the same number in different languages are one step of the series: the neighbour of each is the text of
  /// the next step in its own language, or else the first.
  init(texts: [Text], series: Taxonomy) {
    previous = [Int32](repeating: -1, count: texts.count)
    next = previous
    for entry in series.entries {
      let steps = Self.steps(of: entry.texts, among: texts)
      for (earlier, later) in zip(steps, steps.dropFirst()) {
        tie(from: earlier, to: later, among: texts, &next)
        tie(from: later, to: earlier, among: texts, &previous)
      }
    }
  }

  /// The texts before and after a text.
  func neighbours(of text: Int) -> (previous: Int?, next: Int?) {
    (previous[text] < 0 ? nil : Int(previous[text]), next[text] < 0 ? nil : Int(next[text]))
  }

  /// The steps of a series: single texts, or texts with the same number in several languages.
  static func steps(of members: [Int], among texts: [Text]) -> [ArraySlice<Int>] {
    var steps: [ArraySlice<Int>] = []
    var rest = members[...]
    while let first = rest.first {
      let number = texts[first].frontMatter.series?.number
      let run = number == nil ? rest.prefix(1) : rest.prefix { texts[$0].frontMatter.series?.number == number }
      var languages: Set<LanguageTag> = []
      if run.allSatisfy({ languages.insert(texts[$0].frontMatter.language).inserted }) {
        steps.append(run)
      } else {
        steps += run.indices.map { run[$0...$0] }
      }
      rest = rest[run.endIndex...]
    }
    return steps
  }

  private func tie(from: ArraySlice<Int>, to: ArraySlice<Int>, among texts: [Text], _ ties: inout [Int32]) {
    guard let first = to.first else { return }
    var byLanguage: [LanguageTag: Int] = [:]
    if to.count > 1 { for text in to { byLanguage[texts[text].frontMatter.language] = text } }
    for text in from { ties[text] = Int32(byLanguage[texts[text].frontMatter.language] ?? first) }
  }
}
