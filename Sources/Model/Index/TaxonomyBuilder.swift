/// A taxonomy under construction: the names found so far, and the texts listed under them.
struct TaxonomyBuilder {
  private var terms: [TaxonomyTerm] = []
  private var bySpelling: [String: Int32] = [:]
  private var byIdentity: [String: Int32] = [:]
  private var entriesOfTexts: [[Int32]] = []

  /// Lists the next text of the site under some names.
  ///
  /// Names that differ only in case, spacing or Unicode normalisation are one, with the spelling found first.
  ///
  /// - Parameters:
  ///   - names: The names as the text has them; empty for one that is not listed.
  ///   - term: Makes the term of a new name.
  mutating func list(under names: [String], term: (String) -> TaxonomyTerm) {
    var entries: [Int32] = []
    for name in names {
      let entry = entry(for: name, term: term)
      if let entry, !entries.contains(entry) { entries.append(entry) }
    }
    entriesOfTexts.append(entries)
  }

  private mutating func entry(for name: String, term: (String) -> TaxonomyTerm) -> Int32? {
    if let known = bySpelling[name] { return known }
    let spaced = name.singleSpaced
    guard !spaced.isEmpty else { return nil }
    let term = term(spaced)
    let identity = term.spelling.lowercased()
    let entry = byIdentity[identity] ?? Int32(terms.count)
    if byIdentity[identity] == nil {
      byIdentity[identity] = entry
      terms.append(term)
    }
    bySpelling[name] = entry
    return entry
  }

  /// Sorts the entries and assigns each its texts.
  ///
  /// - Parameters:
  ///   - kind: The property the texts are listed by.
  ///   - order: All texts in the order of the index.
  ///   - arranged: Sorts the texts of one entry.
  func taxonomy(
    _ kind: Taxonomy.Kind, order: [Int], arranged: ([Int]) -> [Int] = { $0 }
  ) -> Taxonomy {
    var texts = [[Int]](repeating: [], count: terms.count)
    for text in order {
      for entry in entriesOfTexts[text] { texts[Int(entry)].append(text) }
    }
    let sorted = terms.indices.sorted { terms[$0].isBefore(terms[$1]) }
    let slugs = TaxonomySlugs.slugs(for: terms.map(\.spelling))
    var indexOfTerm = [Int32](repeating: 0, count: terms.count)
    for (index, draft) in sorted.enumerated() { indexOfTerm[draft] = Int32(index) }
    return Taxonomy(
      kind: kind,
      entries: sorted.map { draft in
        Taxonomy.Entry(
          name: terms[draft].name, listedName: terms[draft].listedName, slug: slugs[draft],
          page: OutputPath("\(kind.rawValue)/\(slugs[draft].name)/index.html"), initial: terms[draft].key.initial,
          texts: arranged(texts[draft]))
      },
      hasPages: terms.contains { !$0.isPlaceholder },
      entriesOfTexts: entriesOfTexts.map { $0.map { indexOfTerm[Int($0)] } })
  }
}
