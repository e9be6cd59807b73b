/// All lists by which the texts of a site are found. Texts are given by their index in ``Site/texts``.
///
/// It is built once for a site, in time nearly proportional to the number of texts; queries do not search them again.
package struct SiteIndex: Sendable {
  /// The titles that begin with one letter.
  package struct Letter: Hashable, Sendable {
    /// The letter; `nil` for titles that begin with a digit or a symbol.
    package let initial: String?

    /// The range of its titles in ``SiteIndex/alphabetical``.
    package let range: Range<Int>
  }

  /// The texts of one year, or without a date.
  package struct Year: Hashable, Sendable {
    /// The year; `nil` for texts without a date.
    package let year: Int?

    /// The range of its texts in ``SiteIndex/chronological``.
    package let range: Range<Int>
  }

  /// All texts in the order of the index: by date, the undated last; within one date by series and number, then by
  /// title.
  package let chronological: [Int]

  /// All texts as the first page lists them: by date, each in one language only.
  package let works: [Int]

  /// The years of the texts, in order.
  package let yearRuns: [Year]

  /// All texts by title, from A to Z.
  package let alphabetical: [Int]

  /// The letters the titles begin with, in order.
  package let letters: [Letter]

  /// The authors by name.
  package let authors: Taxonomy

  /// The topics by name.
  package let topics: Taxonomy

  /// The series by name.
  package let series: Taxonomy

  /// The years in order, then the undated.
  package let years: Taxonomy

  /// The texts of each collection, without those of collections within it, in the order of the index.
  package let textsOfCollections: [[Int]]

  /// The position of each text in `chronological`.
  private let ranks: [Int32]
  private let translationsOfTexts: Translations
  private let neighboursOfTexts: SeriesNeighbours

  /// Lists the texts of a site.
  ///
  /// - Parameters:
  ///   - site: The site.
  ///   - versions: Groups of texts that are versions of one in several languages, beside those told by names or series.
  package init(of site: Site, versions: [[Int]] = []) {
    let texts = site.texts
    let language = site.settings.language
    let alphabet = FilingAlphabet(for: language)

    let keys = texts.map {
      FilingKey(title: $0.frontMatter.title, language: $0.frontMatter.language, alphabet: alphabet)
    }
    let alphabetical = Self.byTitle(texts, keys)
    self.alphabetical = alphabetical
    self.letters = Self.runs(of: alphabetical.map { keys[$0].initial }).map(Letter.init)

    let builders = TaxonomyBuilders(of: site, alphabet: alphabet)
    let order = ChronologicalOrder(texts: texts, alphabetical: alphabetical, keys: keys, alphabet: alphabet).texts
    self.chronological = order
    self.yearRuns = Self.runs(of: order.map { texts[$0].frontMatter.date?.year }).map(Year.init)
    var ranks = [Int32](repeating: 0, count: texts.count)
    for (rank, text) in order.enumerated() { ranks[text] = Int32(rank) }
    self.ranks = ranks

    self.authors = builders.authors.taxonomy(.authors, order: order)
    self.topics = builders.topics.taxonomy(.topics, order: order)
    self.years = builders.years.taxonomy(.years, order: order)
    self.series = builders.series.taxonomy(.series, order: order) { members in
      members.sorted { left, right in
        let numbers = (texts[left].frontMatter.series?.number, texts[right].frontMatter.series?.number)
        return (numbers.0 ?? .max, ranks[left]) < (numbers.1 ?? .max, ranks[right])
      }
    }

    self.textsOfCollections = Self.textsOfCollections(of: site, in: order)
    self.neighboursOfTexts = SeriesNeighbours(texts: texts, series: self.series)
    let translations = Translations(texts: texts, series: self.series, known: versions, language: language)
    self.works = translations.works(among: order)
    self.translationsOfTexts = translations
  }

  /// The texts by title, without pages that are not pamphlets.
  private static func byTitle(_ texts: [Text], _ keys: [FilingKey]) -> [Int] {
    texts.indices.filter { !texts[$0].frontMatter.isPage }.sorted { left, right in
      if keys[left] != keys[right] { return keys[left] < keys[right] }
      let titles = (texts[left].frontMatter.title.utf8, texts[right].frontMatter.title.utf8)
      if !titles.0.elementsEqual(titles.1) { return titles.0.lexicographicallyPrecedes(titles.1) }
      return texts[left].source.utf8.lexicographicallyPrecedes(texts[right].source.utf8)
    }
  }

  private static func textsOfCollections(of site: Site, in order: [Int]) -> [[Int]] {
    var indices: [[Slug]: Int] = [:]
    for (index, collection) in site.collections.enumerated() { indices[collection.path] = index }
    var result = [[Int]](repeating: [], count: site.collections.count)
    for text in order where !site.texts[text].collection.isEmpty {
      if let index = indices[site.texts[text].collection] { result[index].append(text) }
    }
    return result
  }

  /// The number of texts in the index of titles: all but the pages that are not pamphlets.
  package var count: Int { alphabetical.count }

  /// Sorts texts in the order the site's owner chose.
  ///
  /// - Parameters:
  ///   - members: The texts, in the order of the index.
  ///   - order: The order.
  ///   - texts: The site's texts.
  package func arranged(_ members: [Int], in order: ListOrder, of texts: [Text]) -> [Int] {
    switch order {
    case .year: return members
    case .newest:
      let dated = members.firstIndex { texts[$0].frontMatter.date == nil } ?? members.count
      return members[..<dated].reversed() + members[dated...]
    case .title, .order:
      var ranks = [Int](repeating: 0, count: texts.count)
      for (rank, text) in alphabetical.enumerated() { ranks[text] = rank }
      let number = { (text: Int) in order == .title ? 0 : texts[text].frontMatter.order ?? .max }
      return members.sorted { (number($0), ranks[$0]) < (number($1), ranks[$1]) }
    }
  }

  /// The taxonomy of a kind.
  package subscript(kind: Taxonomy.Kind) -> Taxonomy {
    switch kind {
    case .authors: authors
    case .topics: topics
    case .series: series
    case .years: years
    }
  }

  /// The texts published last, the newest first, followed by those without a date.
  ///
  /// - Parameter limit: The most texts to return.
  package func newest(_ limit: Int) -> [Int] {
    let dated = yearRuns.last.flatMap { $0.year == nil ? $0.range.lowerBound : nil } ?? chronological.count
    return Array(
      (chronological[..<dated].reversed() + chronological[dated...].prefix(max(0, limit))).prefix(max(0, limit)))
  }

  /// The texts before and after a text in its series.
  package func neighbours(of text: Int) -> (previous: Int?, next: Int?) { neighboursOfTexts.neighbours(of: text) }

  /// The same text in other languages, in the order of their tags; empty when there is none.
  package func translations(of text: Int) -> [Int] { translationsOfTexts.others(than: text) }

  /// The texts that exist in several languages, each group in the order of their tags.
  package var translated: [[Int]] { translationsOfTexts.all }

  /// Texts without duplicates in several languages: of each group, only the one in the site's language, or else the
  /// original.
  package func works(among texts: [Int]) -> [Int] { translationsOfTexts.works(among: texts) }

  /// Other texts by the authors of a text, nearest to it in time, those of its first author first.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - limit: The most texts to return.
  /// - Returns: The texts in the order of the index, without the text's translations.
  package func others(byAuthorsOf text: Int, limit: Int) -> [Int] {
    related(to: text, in: authors, except: [], limit: limit)
  }

  /// Other texts on the topics of a text, nearest to it in time, those on its first topic first.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - others: Texts to leave out, since they are linked elsewhere on its page.
  ///   - limit: The most texts to return.
  package func others(onTopicsOf text: Int, except others: [Int], limit: Int) -> [Int] {
    related(to: text, in: topics, except: others, limit: limit)
  }

  private func related(to text: Int, in taxonomy: Taxonomy, except others: [Int], limit: Int) -> [Int] {
    // There are few, so that a linear search is faster than a set.
    var known = others
    known.append(text)
    known += translations(of: text)
    var found: [Int] = []
    // No more steps away from the text than could be needed, however many texts an entry has.
    let reach = (limit + known.count) * translationsOfTexts.largestGroupSize
    for index in taxonomy.indices(of: text) where found.count < limit {
      let members = taxonomy.entries[Int(index)].texts
      let own = position(of: text, in: members)
      for step in 1...max(1, reach) where found.count < limit {
        for candidate in [own + step, own - step]
        where members.indices.contains(candidate) && found.count < limit && !known.contains(members[candidate]) {
          known.append(members[candidate])
          known += translations(of: members[candidate])
          found.append(members[candidate])
        }
      }
    }
    let ranks = ranks
    return found.sorted { ranks[$0] < ranks[$1] }
  }

  /// The position of a text in a list that is in the order of the index.
  private func position(of text: Int, in members: [Int]) -> Int {
    members.partitioningIndex { ranks[$0] >= ranks[text] }
  }

  /// The runs of equal values.
  private static func runs<Value: Equatable>(of values: [Value]) -> [(Value, Range<Int>)] {
    var runs: [(Value, Range<Int>)] = []
    var start = 0
    for index in values.indices where index + 1 == values.count || values[index + 1] != values[index] {
      runs.append((values[index], start..<index + 1))
      start = index + 1
    }
    return runs
  }
}
