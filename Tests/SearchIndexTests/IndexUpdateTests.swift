import Model
import Testing

@testable import SearchIndex

@Suite("Updates of the search index") struct IndexUpdateTests {
  /// Pseudorandom numbers, the same each time.
  private struct Numbers: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state ^ state >> 33
    }
  }

  private func record(_ number: Int, _ body: String) -> [UInt8] {
    guard let slug = Slug("t\(number)") else { preconditionFailure("a slug of a letter and figures") }
    let front = FrontMatter(title: "Text \(number)", language: .english)
    let text = Text(
      source: "content/t\(number).md", slug: slug, collection: [], frontMatter: front, sourceSize: 0)
    return IndexedText(of: IndexedText.Content(text: text, body: Array(body.utf8), notes: [])).record
  }

  /// Paragraphs with some words that many texts have, and some that few have.
  private func body(_ numbers: inout Numbers) -> String {
    (0..<Int.random(in: 0...6, using: &numbers)).map { paragraph in
      let words = (0..<Int.random(in: 0...40, using: &numbers)).map { _ in
        switch Int.random(in: 0..<4, using: &numbers) {
        case 0: "w\(Int.random(in: 0..<9000, using: &numbers))"
        case 1:
          ["Élan", "λόγος", "Ёлка", "大學", "necessary", "necessarily", "unforeseeable"][
            Int.random(in: 0..<7, using: &numbers)]
        default: "bread\(String(repeating: "x", count: Int.random(in: 0..<12, using: &numbers)))"
        }
      }
      return "<p id=\"p\(paragraph)\">\(words.joined(separator: " "))</p>"
    }.joined()
  }

  private func records(_ records: [[UInt8]]) -> IndexRecords { IndexRecords(count: records.count) { records[$0] } }

  /// The files and the summary of a merge of all records.
  private func merged(_ records: [[UInt8]]) throws -> (files: [String: [UInt8]], summary: IndexSummary) {
    var files: [String: [UInt8]] = [:]
    let summary = try IndexMerger(self.records(records)).merge(concordanceOfFirst: records.count) {
      files[$0.path.path] = $0.bytes
    }
    return (files, summary)
  }

  private func packed(_ summary: IndexSummary) -> [UInt8] {
    var packer = Packer()
    packer.pack(summary)
    return packer.bytes
  }

  @Test("an update after random edits gives the files and the summary of a merge of all texts", arguments: 0..<12)
  func isAsAllTexts(seed: Int) throws {
    var numbers = Numbers(state: UInt64(seed))
    var records = (0..<30).map { record($0, body(&numbers)) }
    var last = try merged(records)
    for _ in 0..<6 {
      let old = records
      let edited = Set(
        (0..<Int.random(in: 1...3, using: &numbers)).map { _ in Int.random(in: 0..<30, using: &numbers) })
      for number in edited { records[number] = record(number, body(&numbers)) }
      let packed = packed(last.summary)
      var unpacker = Unpacker(packed[...])
      let known: IndexSummary = try unpacker.next()
      let update = try #require(
        try IndexUpdate(
          of: edited.map { .init(number: $0, old: old[$0], new: records[$0]) },
          among: self.records(records), concordanceOfFirst: 30, known
        ) { last.files[$0.path] })
      let all = try merged(records)
      var files: [String: [UInt8]] = [:]
      for path in update.summary.wordPaths { files[path.path] = last.files[path.path] }
      for file in update.files { files[file.path.path] = file.bytes }
      #expect(files == all.files)
      #expect(self.packed(update.summary) == self.packed(all.summary))
      last = all
    }
  }

  @Test("an edit of one word changes few files")
  func makesFewFiles() throws {
    var numbers = Numbers(state: 5)
    let bodies = (0..<60).map { _ in (0..<20).map { _ in body(&numbers) }.joined() }
    let old = bodies.enumerated().map { record($0.offset, $0.element) }
    let new = record(7, bodies[7] + " butter")
    let last = try merged(old)
    var asked = 0
    let update = try #require(
      try IndexUpdate(
        of: [.init(number: 7, old: old[7], new: new)], among: records(old), concordanceOfFirst: 60,
        last.summary
      ) {
        asked += 1
        return last.files[$0.path]
      })
    #expect(last.files.count > 10)
    #expect((1...3).contains(asked))
    #expect((1...3).contains(update.files.count))
  }

  @Test("after a file was removed, damaged or made of other texts, all records must be merged")
  func distrusts() throws {
    let old = (0..<4).map { record($0, "<p id=\"a\">bread and butter</p>") }
    let new = record(1, "<p id=\"a\">bread</p>")
    let last = try merged(old)
    func update(_ file: (OutputPath) -> [UInt8]?) throws -> IndexUpdate? {
      try IndexUpdate(
        of: [.init(number: 1, old: old[1], new: new)], among: records(old), concordanceOfFirst: 4,
        last.summary, file: file)
    }
    #expect(try update { last.files[$0.path] } != nil)
    #expect(try update { _ in nil } == nil)
    #expect(try update { _ in [] } == nil)
    #expect(try update { last.files[$0.path].map { $0.dropLast(5) + $0.suffix(3) } } == nil)
    let others = try merged([record(0, "<p id=\"a\">bread and butter</p>")])
    #expect(try update { others.files[$0.path] } == nil)
  }

  @Test("a word's hash follows from its letters", arguments: ["bread", "b", "unforeseeable", "λόγος", "大"])
  func hashes(word: String) {
    let record = record(0, "<p id=\"a\">\(word)</p>")
    var isFound = false
    IndexRecord(record).forEachWord { found in
      #expect(IndexRecord.hash(of: IndexRecord(record).bytes(found.letters)) == found.hash)
      isFound = true
    }
    #expect(isFound)
  }
}
