/// The order of the index: by date, the undated last; within one date by series and number, then by title.
///
/// A text without a series is sorted among the series of its date by its own title.
struct ChronologicalOrder {
  /// The indices of the texts within the site's.
  let texts: [Int]

  private struct SortKey {
    let date: Int32
    let number: Int32
    let rank: Int32
    let group: FilingKey
  }

  /// Sorts texts.
  ///
  /// - Parameters:
  ///   - texts: The texts.
  ///   - alphabetical: The indices of the texts by title.
  ///   - keys: The filing keys of their titles.
  ///   - alphabet: The alphabet of the site's lists.
  init(texts: [Text], alphabetical: [Int], keys: [FilingKey], alphabet: FilingAlphabet) {
    var ranks = [Int32](repeating: 0, count: texts.count)
    for (rank, text) in alphabetical.enumerated() { ranks[text] = Int32(rank) }
    var seriesKeys: [String: FilingKey] = [:]
    let sortKeys = texts.indices.map { index in
      let frontMatter = texts[index].frontMatter
      let date = frontMatter.date?.filingNumber
      var group = keys[index]
      if let name = frontMatter.series?.name {
        group = seriesKeys[name] ?? FilingKey(title: name, language: frontMatter.language, alphabet: alphabet)
        seriesKeys[name] = group
      }
      return SortKey(
        date: date ?? .max, number: Int32(clamping: frontMatter.series?.number ?? .max), rank: ranks[index],
        group: group)
    }
    self.texts = alphabetical.sorted { left, right in
      let (left, right) = (sortKeys[left], sortKeys[right])
      if left.date != right.date { return left.date < right.date }
      if left.group != right.group { return left.group < right.group }
      return (left.number, left.rank) < (right.number, right.rank)
    }
  }
}
