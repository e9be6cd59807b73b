import Model
import Testing

@testable import SearchIndex

@Suite("The search index of a site") struct IndexMergerTests {
  private func text(_ number: Int, _ body: String) -> IndexedText {
    var front = FrontMatter(title: "Text \(number)", language: .english)
    front.authors = ["Ada Quill"]
    front.topics = ["direct action"]
    guard let slug = Slug("t\(number)") else { preconditionFailure("a slug of a letter and figures") }
    let text = Text(
      source: "content/t\(number).md", slug: slug, collection: [], frontMatter: front, sourceSize: 0)
    return IndexedText(of: IndexedText.Content(text: text, body: Array(body.utf8), notes: []))
  }

  private func files(_ texts: [IndexedText]) throws -> [String: [UInt8]] {
    let pages = texts.indices.map { IndexedPlace.page(OutputPath("t\($0)/index.html"), .english) }
    return try files(pages, texts.map(\.record)).files
  }

  private func files(
    _ places: [IndexedPlace], _ records: [[UInt8]], versions: [[Int]] = []
  ) throws -> (files: [String: [UInt8]], summary: IndexSummary) {
    var files: [String: [UInt8]] = [:]
    let summary = try IndexMerger(IndexRecords(count: records.count) { records[$0] }).merge(concordanceOfFirst: 1) {
      files[$0.path.path] = $0.bytes
    }
    let directory = IndexDirectory(of: places, links: .portable, versions: versions)
    for (number, path) in directory.addressPaths.enumerated() {
      files[path.path] = try directory.addresses(number, IndexRecords(count: records.count) { records[$0] })
    }
    files[IndexDirectory.path.path] = directory.directory(of: summary)
    return (files, summary)
  }

  /// Texts with many words that no other text has.
  private func library(changing changed: Int? = nil) -> [IndexedText] {
    (0..<40).map { number in
      let words = (0..<200).map { "w\(number)x\($0)" }.joined(separator: " ")
      return text(number, "<p id=\"a\">\(words) bread\(number == changed ? " butter" : "")</p>")
    }
  }

  @Test("an edited text changes only the files that have its changed words")
  func changesLittle() throws {
    let before = try files(library())
    let after = try files(library(changing: 7))
    let changed = Set(before.keys).union(after.keys).filter { before[$0] != after[$0] }
    #expect(before.count > 20)
    #expect((1...3).contains(changed.count), "\(changed.sorted())")
  }

  @Test("words, authors and topics are told apart")
  func namesFields() throws {
    let all = try files([text(0, "<p id=\"a\">action</p>")])
    let words = all.filter { $0.key.hasPrefix("search/words/") }.values.map { String(decoding: $0, as: UTF8.self) }
      .joined()
    #expect(words.contains("a:ada") && words.contains("t:action"))
    #expect(
      all["search/addresses/0.js"].map { String(decoding: $0, as: UTF8.self) }
        == "pamphletSearch(\"t0\",[[\"t0/\",\"Text 0\",\"Ada Quill\",\"en\"]])\n")
  }

  private func keywords(of texts: [IndexedText]) throws -> [Concordance.Keyword] {
    try IndexMerger(IndexRecords(count: texts.count) { texts[$0].record }).merge(concordanceOfFirst: texts.count) { _ in
    }
    .concordance.pages(of: 1000).flatMap(\.words)
  }

  @Test("the concordance has the keywords of texts as they are spelled")
  func tellsApart() throws {
    let texts = (0..<10).map { number in
      text(number, "<p id=\"a\">The Élan was bread and bread was \(number == 3 ? "of Élan, of Élan" : "here")</p>")
    }
    let told = try keywords(of: texts)
    #expect(told.contains { $0.word == "bread" } == false)
    let alone = try keywords(of: [text(0, "<p id=\"a\">dear Élan, dear Élan</p>")])
    #expect(alone.map(\.word).contains("Élan"))
  }

  @Test("a text of another library is found by the data of its catalogue, and is not in the concordance")
  func findsElsewhere() throws {
    let own = text(0, "<p id=\"a\">bread bread</p>")
    let other = IndexedElsewhere(
      "Sheds, sheds", authors: ["Bo Ek"], topics: ["tools"], date: "1975~", library: "The \"Shed\"",
      language: .english, address: "https://shed.example/sheds/")
    let records = [own.record, other.record]
    let places: [IndexedPlace] = [.page(OutputPath("t0/index.html"), .english), .elsewhere(other)]
    let made = try files(places, records)
    let all = made.files.mapValues { String(decoding: $0, as: UTF8.self) }
    let words = all.filter { $0.key.hasPrefix("search/words/") }.values.joined()
    // A word is written without the prefix it shares with the word before.
    for word in ["sheds", ".bo&", "1tools&", "y:1975"] { #expect(words.contains(word)) }
    #expect(
      all["search/addresses/0.js"]
        == "pamphletSearch(\"t0\",[[\"t0/\",\"Text 0\",\"Ada Quill\",\"en\"],{title:\"Sheds, sheds\",by:\"Bo Ek, 1975~, The \\\"Shed\\\"\",lang:\"en\","
        + "dir:\"ltr\",address:\"https://shed.example/sheds/\",library:\"The \\\"Shed\\\"\"}])\n")
    #expect(made.summary.concordance.pages(of: 1000).flatMap(\.words).allSatisfy { $0.texts == [0] })
    #expect(all["search/index.js"]?.contains("versions") == false)
    let joined = try files(places, records, versions: [[0, 1]]).files["search/index.js"] ?? []
    #expect(String(decoding: joined, as: UTF8.self).contains(",versions:\"0,1\",words:"))
  }
}
