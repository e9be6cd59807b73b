package import Model

extension OPDSCatalogue {
  /// The lists of a site: newest, titles, authors, topics, series, languages, and other libraries.
  ///
  /// - Parameters:
  ///   - site: The site.
  ///   - index: Its lists.
  ///   - hasFiles: Whether the text at an index has files an e-reader opens.
  ///   - elsewhere: Catalogues of other libraries: their names with their addresses.
  package static func lists(
    of site: Site, _ index: SiteIndex, hasFiles: (Int) -> Bool, elsewhere: [(name: String, address: String)] = []
  ) -> [OPDSList] {
    let words = Words.of(site.settings.language)
    let all = index.alphabetical.filter(hasFiles)
    let newest = index.newest(perFile).filter(hasFiles)
    var links = [
      OPDSList.Link(words[.newest], to: .own("opds/newest"), count: newest.count),
      OPDSList.Link(words[.titles], to: .own("opds/titles"), count: all.count),
    ]
    var lists = [
      OPDSList(at: "opds/newest", words[.newest], .texts(newest)),
      OPDSList(at: "opds/titles", words[.titles], .texts(all)),
    ]
    for kind in [Taxonomy.Kind.authors, .topics, .series] {
      var parts: [OPDSList.Link] = []
      for entry in index[kind].entries {
        let texts = entry.texts.filter(hasFiles)
        guard !texts.isEmpty else { continue }
        let stem = "opds/\(kind.rawValue)/\(entry.slug.name)"
        parts.append(OPDSList.Link(entry.listedName, to: .own(stem), count: texts.count))
        lists.append(OPDSList(at: stem, entry.name, .texts(texts)))
      }
      guard parts.count > 1 else {
        lists.removeLast(parts.count)
        continue
      }
      let stem = "opds/\(kind.rawValue)"
      links.append(OPDSList.Link(words[kind.plural], to: .own(stem)))
      lists.append(OPDSList(at: stem, words[kind.plural], .lists(parts)))
    }
    let byLanguage = Dictionary(grouping: all) { site.texts[$0].frontMatter.language.language }
    if byLanguage.count > 1 {
      let parts = byLanguage.keys.sorted().map { language in
        let stem = "opds/languages/\(language)"
        lists.append(OPDSList(at: stem, LanguageName.of(language), .texts(byLanguage[language] ?? [])))
        return OPDSList.Link(LanguageName.of(language), to: .own(stem), count: byLanguage[language]?.count)
      }
      links.append(OPDSList.Link(words[.languages], to: .own("opds/languages")))
      lists.append(OPDSList(at: "opds/languages", words[.languages], .lists(parts)))
    }
    for library in elsewhere { links.append(OPDSList.Link(library.name, to: .elsewhere(library.address))) }
    return [OPDSList(at: "opds", site.settings.title, .lists(links))] + lists
  }
}
