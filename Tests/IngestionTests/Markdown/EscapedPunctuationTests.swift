import Testing

@testable import Ingestion

/// Marks that are typed with a backslash are told from the others while the C library reads a body.
@Suite("Escaped punctuation") struct EscapedPunctuationTests {
  /// A text in which `⓪` to `⑤` are replaced by the characters that stand for marks.
  private func bytes(_ text: String) -> [UInt8] {
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      let number = "⓪①②③④⑤".unicodeScalars.firstIndex(of: scalar).map {
        "⓪①②③④⑤".unicodeScalars.distance(from: "⓪①②③④⑤".unicodeScalars.startIndex, to: $0)
      }
      scalars.append(number.flatMap { Unicode.Scalar(UInt32(0xFDD0 + $0)) } ?? scalar)
    }
    return Array(String(scalars).utf8)
  }

  private func masked(_ body: String) -> [UInt8]? { EscapedPunctuation.masked(bytes(body)[...]) }

  @Test("a body without escaped marks stays as it is", arguments: ["", "\\", "a", "\\*b\\*", "1.\\", "\\\\\"c\\\\\""])
  func leavesOthers(body: String) {
    #expect(masked(body) == nil)
  }

  @Test("each mark has a character of its own")
  func replacesMarks() {
    #expect(masked("a \\\"b\\\" \\'c \\-d 1\\. e\\*") == bytes("a ⓪b⓪ ①c ②d 1③ e\\*"))
    #expect(masked("\\\\\\\"") == bytes("\\\\⓪"))
  }

  @Test("a body that already has such a character stays as it is, wherever the character is")
  func leavesBodiesWithTheCharacters() {
    #expect(masked("⓪ and \\\"") == nil)
    #expect(masked("\\\" and ③") == nil)
    #expect(masked("\\\" and ﬁ") == bytes("⓪ and ﬁ"))
  }

  @Test("marks are restored")
  func restores() {
    #expect(EscapedPunctuation.restored(bytes("a ⓪b③ ⑤"), keepsBackslash: false) == bytes("a \"b. ⑤"))
    #expect(EscapedPunctuation.restored(bytes("a ⓪b③ ⑤"), keepsBackslash: true) == bytes("a \\\"b\\. ⑤"))
  }
}
