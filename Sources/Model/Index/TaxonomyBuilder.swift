/// A taxonomy while it is being gathered: names as they are met, and who is listed under them.
struct TaxonomyBuilder {
  private(set) var headings: [Taxonomy.Heading] = []
  private var bySpelling: [String: Int32] = [:]
  private var byIdentity: [String: Int32] = [:]
  private var entriesOfTexts: [[Int32]] = []

  /// Lists the next text of the site under some names.
  ///
  /// Names that differ only in case, in spaces or in how accents are encoded are one, spelled as it is met first.
  ///
  /// - Parameters:
  ///   - names: The names as the text has them.
  ///   - heading: Makes the heading of a name that is new.
  mutating func list(under names: some Sequence<String>, heading: (String) -> Taxonomy.Heading) {
    var entries: [Int32] = []
    for name in names {
      let entry = entry(for: name, heading: heading)
      if let entry, !entries.contains(entry) { entries.append(entry) }
    }
    entriesOfTexts.append(entries)
  }

  private mutating func entry(for name: String, heading: (String) -> Taxonomy.Heading) -> Int32? {
    if let known = bySpelling[name] { return known }
    let spaced = name.singleSpaced
    guard !spaced.isEmpty else { return nil }
    let heading = heading(spaced)
    let identity = heading.spelling.lowercased()
    let entry = byIdentity[identity] ?? Int32(headings.count)
    if byIdentity[identity] == nil {
      byIdentity[identity] = entry
      headings.append(heading)
    }
    bySpelling[name] = entry
    return entry
  }

  /// Puts the entries in order and gives each its texts.
  ///
  /// - Parameters:
  ///   - kind: What the texts are listed by.
  ///   - order: All texts as the index has them.
  ///   - alphabet: The alphabet of the site's lists.
  ///   - language: The language of the site's lists.
  ///   - arranged: Puts the texts of one entry in their order.
  func taxonomy(
    _ kind: Taxonomy.Kind, order: [Int], alphabet: FilingAlphabet, language: LanguageTag,
    arranged: ([Int]) -> [Int] = { $0 }
  ) -> Taxonomy {
    var texts = [[Int]](repeating: [], count: headings.count)
    for text in order {
      for entry in entriesOfTexts[text] { texts[Int(entry)].append(text) }
    }
    let keys = headings.map { $0.filingKey(in: language, alphabet: alphabet) }
    let places = headings.indices.sorted { left, right in
      if let earlier = headings[left].isBefore(headings[right]) { return earlier }
      if keys[left] != keys[right] { return keys[left] < keys[right] }
      return headings[left].spelling.utf8.lexicographicallyPrecedes(headings[right].spelling.utf8)
    }
    let slugs = TaxonomySlugs.slugs(for: headings.map(\.spelling))
    var placeOfDraft = [Int32](repeating: 0, count: headings.count)
    for (place, draft) in places.enumerated() { placeOfDraft[draft] = Int32(place) }
    return Taxonomy(
      kind: kind,
      entries: places.map { draft in
        Taxonomy.Entry(
          heading: headings[draft], slug: slugs[draft],
          page: OutputPath("\(kind.rawValue)/\(slugs[draft].name)/index.html"), initial: keys[draft].initial,
          texts: arranged(texts[draft]))
      },
      entriesOfTexts: entriesOfTexts.map { $0.map { placeOfDraft[Int($0)] } })
  }
}

extension Taxonomy.Heading {
  /// What tells it from others of its kind, and what its address is made of.
  fileprivate var spelling: String {
    switch self {
    case .author(let name): name.printed
    case .topic(let name), .series(let name): name
    case .year(let year): String(year)
    case .undated: "undated"
    }
  }

  fileprivate func filingKey(in language: LanguageTag, alphabet: FilingAlphabet) -> FilingKey {
    switch self {
    case .author(let name):
      // A body's article is passed over as a title's is: The Basement Group under B. Le Corbusier stays under L.
      name.family == nil && name.printed.contains(" ")
        ? FilingKey(title: name.printed, language: .english, alphabet: alphabet)
        : FilingKey(name: name.filed, alphabet: alphabet)
    case .topic(let name): FilingKey(name: name, alphabet: alphabet)
    case .series(let name): FilingKey(title: name, language: language, alphabet: alphabet)
    case .year(let year): FilingKey(name: String(year), alphabet: alphabet)
    case .undated: FilingKey(name: "", alphabet: alphabet)
    }
  }

  /// Whether it comes before another by time; `nil` when names decide.
  fileprivate func isBefore(_ other: Taxonomy.Heading) -> Bool? {
    switch (self, other) {
    case (.year(let year), .year(let other)): year < other
    case (.year, .undated): true
    case (.undated, _): false
    case (_, _): nil
    }
  }
}
