import Model
import Testing

@Suite("The index of a site") struct SiteIndexTests {
  /// A text with the metadata a test gives it.
  private func text(
    _ title: String, source: String? = nil, collection: [String] = [], language: String = "en",
    change: (inout FrontMatter) -> Void = { _ in }
  ) throws -> Text {
    let slug = try #require(Slug(title: title))
    var frontMatter = FrontMatter(title: title, language: try #require(LanguageTag(language)))
    change(&frontMatter)
    return Text(
      source: source ?? "content/\(slug.name).md", slug: slug,
      collection: try collection.map { try #require(Slug($0)) }, frontMatter: frontMatter, sourceSize: 0)
  }

  private func site(_ texts: [Text], language: String = "en", collections: [Collection] = []) throws -> Site {
    var settings = SiteSettings()
    settings.language = try #require(LanguageTag(language))
    return Site(settings: settings, texts: texts.sorted { $0.source < $1.source }, collections: collections)
  }

  private func titles(_ places: [Int], of site: Site) -> [String] { places.map { site.texts[$0].frontMatter.title } }

  private func place(_ title: String, in site: Site) throws -> Int {
    try #require(site.texts.firstIndex { $0.frontMatter.title == title })
  }

  @Test("the index is sorted by date, then by series and title, undated texts last")
  func ordersTheIndex() throws {
    let site = try site([
      text("Undated"),
      text("The Zebra") { $0.date = .year(1854) },
      text("Second") { ($0.date, $0.series) = (.year(1854), .init(name: "Walden", number: 2)) },
      text("Third") { ($0.date, $0.series) = (.year(1854), .init(name: "Walden", number: 10)) },
      text("An Ape") { $0.date = .year(1854) },
      text("October") { $0.date = .month(10, year: 1853) },
      text("Year") { $0.date = .year(1853) },
      text("Late") { $0.date = .day(2, month: 10, year: 1853) },
    ])
    let siteIndex = SiteIndex(of: site)
    #expect(
      titles(siteIndex.chronological, of: site) == [
        "Year", "October", "Late", "An Ape", "Second", "Third", "The Zebra", "Undated",
      ])
    #expect(siteIndex.yearRuns.map(\.year) == [1853, 1854, nil])
    #expect(siteIndex.yearRuns.map(\.range) == [0..<3, 3..<7, 7..<8])
    #expect(titles(siteIndex.newest(3), of: site) == ["The Zebra", "Third", "Second"])
    #expect(titles(siteIndex.newest(100), of: site).last == "Undated")
    #expect(siteIndex.newest(0).isEmpty)
  }

  @Test("titles are sorted from A to Z, each with its letter")
  func ordersTitles() throws {
    let site = try site([text("The Zebra"), text("1984"), text("An Ape"), text("Émile"), text("Азбука"), text("Eden")])
    let siteIndex = SiteIndex(of: site)
    #expect(titles(siteIndex.alphabetical, of: site) == ["1984", "An Ape", "Eden", "Émile", "The Zebra", "Азбука"])
    #expect(siteIndex.letters.map(\.initial) == [nil, "A", "E", "Z", "А"])
    #expect(siteIndex.letters.map(\.range) == [0..<1, 1..<2, 2..<4, 4..<5, 5..<6])
  }

  @Test("texts with equal filing keys are sorted by the bytes of their titles, then by their sources")
  func breaksTies() throws {
    let site = try site([
      text("walk", source: "content/b.md"), text("Walk", source: "content/c.md"), text("Walk", source: "content/a.md"),
    ])
    #expect(
      SiteIndex(of: site).alphabetical.map { site.texts[$0].source } == [
        "content/a.md", "content/c.md", "content/b.md",
      ])
  }

  @Test("an author has one page under all spellings that differ only in case, spaces, encoding and order")
  func joinsSpellings() throws {
    let site = try site([
      text("A") { $0.authors = ["José Rizal"] },
      text("B") { $0.authors = ["JOSE\u{301}  RIZAL"] },
      text("C") { $0.authors = ["Rizal, José", "José Rizal"] },
      text("D") { $0.authors = ["Jose Rizal"] },
    ])
    let siteIndex = SiteIndex(of: site)
    #expect(siteIndex.authors.entries.map { $0.listedName } == ["Rizal, Jose", "Rizal, José"])
    #expect(
      siteIndex.authors.entries.map(\.page.path) == ["authors/jose-rizal/index.html", "authors/josé-rizal/index.html"])
    #expect(siteIndex.authors.entries.map { titles($0.texts, of: site) } == [["D"], ["A", "B", "C"]])
    #expect(
      siteIndex.authors.entries(of: try place("C", in: site)).map { $0.name } == ["José Rizal"])
  }

  @Test("authors are listed by family name, corporate names without their article")
  func ordersAuthors() throws {
    let names = ["Ludwig van Beethoven", "The Basement Group", "Anonymous", "Le Corbusier", "曾子", "Émile Zola"]
    let site = try site([text("A") { $0.authors = names }])
    let siteIndex = SiteIndex(of: site)
    #expect(
      siteIndex.authors.entries.map { $0.listedName } == [
        "Anonymous", "The Basement Group", "Beethoven, Ludwig van", "Le Corbusier", "Zola, Émile", "曾子",
      ])
    #expect(siteIndex.authors.entries.map(\.initial) == ["A", "B", "B", "L", "Z", "曾"])
    #expect(siteIndex[.authors].entries(of: 0).map { $0.name } == names)
  }

  @Test("every entry has an address of its own")
  func givesAddresses() throws {
    let long = String(repeating: "long ", count: 40)
    let names = [
      "C++", "C", "C#", "C 2", "!!!", "???", "page-2", "Page 2", "con", long + "a", long + "b",
      "e" + String(repeating: "\u{301}", count: 90),
    ]
    let site = try site([text("A") { $0.topics = names }])
    let entries = SiteIndex(of: site).topics.entries(of: 0)
    #expect(entries.count == names.count)
    #expect(Set(entries.map(\.page)).count == names.count)
    let slugs = entries.map(\.slug.name)
    #expect(slugs.prefix(8) == ["c-4", "c", "c-3", "c-2", "u21-21-21", "u3f-3f-3f", "page-2-3", "page-2-2"])
    #expect(slugs.allSatisfy { $0.utf8.count <= 100 && Slug($0) != nil })
  }

  @Test("addresses do not depend on the order of the texts")
  func keepsAddresses() throws {
    let some = try site([text("A") { $0.topics = ["C++"] }, text("B") { $0.topics = ["C"] }])
    let others = try site([text("A") { $0.topics = ["C"] }, text("B") { $0.topics = ["C++"] }])
    #expect(SiteIndex(of: some).topics.entries.map(\.page) == SiteIndex(of: others).topics.entries.map(\.page))
  }

  @Test("years have pages, and undated texts have one")
  func listsYears() throws {
    let site = try site([
      text("A") { $0.date = .year(1975) }, text("B") { $0.date = .day(1, month: 2, year: 975) }, text("C"),
      text("D") { $0.date = .month(3, year: 1975) },
    ])
    let years = SiteIndex(of: site).years
    #expect(years.entries.map(\.name) == ["975", "1975", "Undated"])
    #expect(
      years.entries.map(\.page.path) == ["years/975/index.html", "years/1975/index.html", "years/undated/index.html"])
    #expect(years.entries.map { titles($0.texts, of: site) } == [["B"], ["A", "D"], ["C"]])
  }

  @Test("a series is sorted by number, then by date, and each text links to the next")
  func leadsThroughSeries() throws {
    let site = try site([
      text("Ten") { $0.series = .init(name: "Walden", number: 10) },
      text("Two") { $0.series = .init(name: "Walden", number: 2) },
      text("Late") { ($0.series, $0.date) = (.init(name: "walden"), .year(1900)) },
      text("Early") { ($0.series, $0.date) = (.init(name: "Walden"), .year(1800)) },
      text("Alone") { $0.series = .init(name: "Other", number: 1) },
      text("None"),
    ])
    let siteIndex = SiteIndex(of: site)
    let walden = try #require(siteIndex.series.entries.last)
    #expect(titles(walden.texts, of: site) == ["Two", "Ten", "Early", "Late"])
    let steps = try ["Two", "Ten", "Early", "Late", "Alone", "None"].map { title in
      let (previous, next) = siteIndex.neighbours(of: try place(title, in: site))
      return [previous, next].map { $0.map { site.texts[$0].frontMatter.title } }
    }
    #expect(steps == [[nil, "Ten"], ["Two", "Early"], ["Ten", "Late"], ["Early", nil], [nil, nil], [nil, nil]])
  }

  @Test("a series in several languages continues in the reader's own, and texts of one number are translations")
  func leadsThroughLanguages() throws {
    let site = try site([
      text("One") { $0.series = .init(name: "S", number: 1) },
      text("Eins", language: "de") { $0.series = .init(name: "S", number: 1) },
      text("Two") { $0.series = .init(name: "S", number: 2) },
      text("Zwei", language: "de") { $0.series = .init(name: "S", number: 2) },
      text("Drei", language: "de") { $0.series = .init(name: "S", number: 3) },
    ])
    let siteIndex = SiteIndex(of: site)
    func next(_ title: String) throws -> String? {
      siteIndex.neighbours(of: try place(title, in: site)).next.map { site.texts[$0].frontMatter.title }
    }
    #expect(try ["One", "Eins", "Two", "Zwei", "Drei"].map(next) == ["Two", "Zwei", "Drei", "Drei", nil])
    #expect(siteIndex.neighbours(of: try place("Drei", in: site)).previous == (try place("Zwei", in: site)))
    #expect(titles(siteIndex.translations(of: try place("One", in: site)), of: site) == ["Eins"])
    #expect(siteIndex.translations(of: try place("Drei", in: site)).isEmpty)
  }

  @Test("two texts of one number in one language are neighbours, not translations")
  func keepsDoubledNumbersApart() throws {
    let site = try site([
      text("A") { $0.series = .init(name: "S", number: 1) }, text("B") { $0.series = .init(name: "S", number: 1) },
    ])
    let siteIndex = SiteIndex(of: site)
    #expect(siteIndex.translations(of: 0).isEmpty)
    #expect(siteIndex.neighbours(of: 0).next == 1)
  }

  @Test("a file named after another and its language is its translation")
  func findsTranslations() throws {
    let site = try site([
      text("Walden", source: "content/walden.md"),
      text("Walden ou la vie", source: "content/walden.fr.md", language: "fr"),
      text("Walden oder", source: "content/walden.de/index.md", language: "de"),
      text("Walden, old", source: "content/walden.old.md"),
      text("Walden, French by name", source: "content/walden.es.md"),
      text("Elsewhere", source: "content/other/walden.md"),
      text("Uno", source: "content/no-original.es.md", language: "es"),
      text("Un", source: "content/no-original.fr.md", language: "fr-CA"),
    ])
    let siteIndex = SiteIndex(of: site)
    func others(_ title: String) throws -> [String] {
      titles(siteIndex.translations(of: try place(title, in: site)), of: site)
    }
    #expect(try others("Walden") == ["Walden oder", "Walden ou la vie"])
    #expect(try others("Walden ou la vie") == ["Walden oder", "Walden"])
    #expect(try others("Walden, old").isEmpty)
    #expect(try others("Walden, French by name").isEmpty)
    #expect(try others("Elsewhere").isEmpty)
    #expect(try others("Uno") == ["Un"])
  }

  @Test("lists show a text once: in the site's language, or else the original, or else any version")
  func listsWorksOnce() throws {
    let texts = try [
      text("Hedges", source: "content/hedges.md") { ($0.date, $0.authors) = (.year(1862), ["One Author"]) },
      text("Hecken", source: "content/hedges.de.md", language: "de") {
        ($0.date, $0.authors, $0.topics) = (.year(2024), ["One Author"], ["Hecken"])
      },
      text("Sebes", source: "content/hedges.pt.md", language: "pt") { $0.topics = ["Hecken"] },
      text("Ditches") { ($0.date, $0.authors) = (.year(1863), ["One Author"]) },
    ]
    func works(_ language: String) throws -> (all: [String], byAuthor: [String], onTopic: [String]) {
      let site = try site(texts, language: language)
      let index = SiteIndex(of: site)
      return (
        titles(index.works, of: site), titles(index.works(among: index.authors.entries[0].texts), of: site),
        titles(index.works(among: index.topics.entries[0].texts), of: site)
      )
    }
    #expect(try works("en").all == ["Hedges", "Ditches"])
    #expect(try works("en").byAuthor == ["Hedges", "Ditches"])
    #expect(try works("en").onTopic == ["Hecken"], "the original is not on that topic")
    #expect(try works("de").all == ["Ditches", "Hecken"])
    #expect(try works("pt-BR").all == ["Ditches", "Sebes"])
    #expect(try works("el").all == ["Hedges", "Ditches"])
    #expect(SiteIndex(of: try site(texts)).count == 4, "the index of titles has all of them")
  }

  @Test("texts that other libraries list as versions are translations, too, in addition to those known by name")
  func takesKnownVersions() throws {
    let site = try site([
      text("A", source: "content/a.md"), text("A fr", source: "content/a.fr.md", language: "fr"),
      text("B", source: "content/b.md", language: "de"), text("C", source: "content/c.md"),
    ])
    let places = try ["A", "A fr", "B", "C"].map { try place($0, in: site) }
    let joined = SiteIndex(of: site, versions: [[places[0], places[2]], [places[1], places[3]]])
    #expect(joined.translations(of: places[0]) == [places[2], places[1]])
    #expect(joined.translations(of: places[3]).isEmpty, "two in one language are not one text")
  }

  @Test("related texts are the nearest in time, each once, never the text itself or its translation")
  func findsRelated() throws {
    var texts = try (1...9).map { number in
      try text("Text \(number)") {
        ($0.authors, $0.topics, $0.date) = (["One Author"], ["walking", "rest"], .year(1850 + number))
      }
    }
    texts.append(try text("Texte 5", source: "content/text-5.fr.md", language: "fr") { $0.authors = ["One Author"] })
    let site = try site(texts)
    let siteIndex = SiteIndex(of: site)
    let fifth = try place("Text 5", in: site)
    let byAuthor = siteIndex.others(byAuthorsOf: fifth, limit: 4)
    #expect(titles(byAuthor, of: site) == ["Text 3", "Text 4", "Text 6", "Text 7"])
    let onTopic = siteIndex.others(onTopicsOf: fifth, except: byAuthor, limit: 6)
    #expect(titles(onTopic, of: site) == ["Text 1", "Text 2", "Text 8", "Text 9"])
    #expect(siteIndex.others(byAuthorsOf: fifth, limit: 0).isEmpty)
  }

  @Test("a collection lists its own texts")
  func listsCollections() throws {
    let essays = Collection(path: [try #require(Slug("essays"))], title: "Essays")
    let early = Collection(path: essays.path + [try #require(Slug("early"))], title: "Early")
    let site = try site(
      [
        text("B", source: "content/essays/b.md", collection: ["essays"]),
        text("A", source: "content/essays/early/a.md", collection: ["essays", "early"]), text("C"),
      ], collections: [essays, early])
    #expect(SiteIndex(of: site).textsOfCollections.map { titles($0, of: site) } == [["B"], ["A"]])
  }

  @Test("a site without texts has an empty index")
  func listsNothing() throws {
    let siteIndex = SiteIndex(of: try site([]))
    #expect(siteIndex.chronological.isEmpty && siteIndex.letters.isEmpty && siteIndex.yearRuns.isEmpty)
    #expect(Taxonomy.Kind.allCases.allSatisfy { siteIndex[$0].entries.isEmpty })
  }

  @Test("names without a letter are left out")
  func leavesEmptyNamesOut() throws {
    let site = try site([text("A") { ($0.authors, $0.topics) = (["", "  "], ["\t"]) }])
    #expect(SiteIndex(of: site).authors.entries.isEmpty)
    #expect(SiteIndex(of: site).topics.entries.isEmpty)
  }
}
