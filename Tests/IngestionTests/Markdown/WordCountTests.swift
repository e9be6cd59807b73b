import Testing

@testable import Ingestion

@Suite("Counting words") struct WordCountTests {
  /// Counts words byte by byte: a word stands between white space and has a letter or a digit in it.
  private func words(in text: String) -> Int {
    text.utf8.split { $0 <= 0x20 }.count { word in
      word.contains { ($0 | 0x20) &- 0x61 < 26 || $0 &- 0x30 < 10 || $0 == 0xC3 }
    }
  }

  private func counted(_ pieces: [String]) -> Int {
    var count = WordCount()
    for piece in pieces { unsafe Array(piece.utf8).withUnsafeBufferPointer { unsafe count.count($0) } }
    return count.total
  }

  @Test("many characters at a time are counted like single ones, wherever a text is cut")
  func agreesWithItsDefinition() {
    var random = SameChance()
    let stock = ["a", "Z", "7", " ", " ", "\t", "-", "\"", "(", "…", "é", ".", "word", "another", "in", "\u{7F}"]
    for _ in 0..<3_000 {
      let text = (0..<Int.random(in: 0..<60, using: &random)).map { _ in stock.randomElement(using: &random) ?? "" }
      let whole = text.joined()
      let cut = Int.random(in: 0...text.count, using: &random)
      let expected = words(in: whole)
      #expect(counted([whole]) == expected, "\(whole)")
      #expect(counted([text[..<cut].joined(), text[cut...].joined()]) == expected, "\(text) cut at \(cut)")
    }
  }

  @Test("words that begin at the same offset of every sixteen characters are all counted, in texts of any length")
  func countsLongTexts() {
    let block = "a bcdefghi jklm\n"
    for blocks in [254, 255, 256, 257, 510, 511, 5_000] {
      #expect(counted([String(repeating: block, count: blocks)]) == blocks * 3)
      #expect(counted(["(x) " + String(repeating: block, count: blocks)]) == blocks * 3 + 1)
    }
  }

  @Test("Chinese, Japanese and Korean characters count half a word each")
  func countsWideCharacters() {
    #expect(counted(["自由之路"]) == 2)
    #expect(counted(["自由 and 路"]) == 3)
  }
}

/// Pseudorandom numbers, the same every time, with the multiplier of Knuth's MMIX.
private struct SameChance: RandomNumberGenerator {
  private var state: UInt64 = 1

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state ^ state >> 33
  }
}
