import Escaping
import Testing

@testable import Templating

@Suite("The bytes of pages") struct PageBufferTests {
  /// Prints words, a tag, and words that must be escaped.
  private func print(to buffer: inout PageBuffer) {
    buffer.append(html: "<p>")
    buffer.append(escaped: "Bread & roses")
    buffer.append(Array("</p>".utf8))
  }

  @Test("are the same whatever number was expected", arguments: [0, 1, 3, 20, 24, 25, 26, 1000])
  func sizes(_ expected: Int) {
    let bytes = PageBuffer.bytes(expected: expected, print)
    #expect(String(decoding: bytes, as: UTF8.self) == "<p>Bread &amp; roses</p>")
  }

  @Test("are printed once if there is room, and a second time if there is not", arguments: [(24, 1), (23, 2)])
  func rounds(_ expected: Int, _ count: Int) {
    var rounds = 0
    _ = PageBuffer.bytes(expected: expected) { buffer in
      rounds += 1
      print(to: &buffer)
    }
    #expect(rounds == count)
  }

  @Test("may come in pieces of any length, up to the last free byte", arguments: [0, 1, 31, 32, 33, 64])
  func pieces(_ length: Int) {
    let piece = (0..<length).map { UInt8(ascii: "a") + UInt8($0 % 26) }
    let padded = Array("<".utf8) + piece + [UInt8](repeating: 0, count: PageBuffer.stride)
    for room in [length * 2, length * 2 + 1, 200] {
      let bytes = PageBuffer.bytes(expected: room) { buffer in
        for _ in 0..<2 { unsafe padded.withUnsafeBufferPointer { unsafe buffer.append($0, from: 1, to: 1 + length) } }
      }
      #expect(bytes == piece + piece)
    }
  }

  @Test(
    "are escaped so that words can stand in HTML",
    arguments: [
      ("plain", "plain"), ("", ""), ("a\tb\nc", "a\tb\nc"), ("'\"<>&'", "&#39;&quot;&lt;&gt;&amp;&#39;"),
      ("a\u{0}b\u{1F}c\u{7F}", "a\u{FFFD}b\u{FFFD}c\u{FFFD}"),
      ("\u{80}\u{9F}\u{A0}\u{BF}", "\u{FFFD}\u{FFFD}\u{A0}\u{BF}"),
      ("seven & eight #", "seven &amp; eight #"), ("<\u{338}", "&lt;\u{338}"), ("été ’ 書 & 𝒂", "été ’ 書 &amp; 𝒂"),
      ("r\r", "r\u{FFFD}"),
    ])
  func escapes(_ words: String, _ html: String) {
    let bytes = PageBuffer.bytes(expected: 100) { $0.append(escaped: words) }
    #expect(String(decoding: bytes, as: UTF8.self).unicodeScalars.elementsEqual(html.unicodeScalars))
    #expect(words.escaped().unicodeScalars.elementsEqual(html.unicodeScalars))
  }
}
