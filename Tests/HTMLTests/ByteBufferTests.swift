import Testing

@testable import HTML

@Suite("Byte buffers") struct ByteBufferTests {
  @Test("appended bytes stay in order while the buffer grows")
  func grows() {
    var buffer = ByteBuffer(capacity: 0)
    var expected: [UInt8] = []
    for number in 0..<500 {
      let piece = [UInt8](repeating: UInt8(truncatingIfNeeded: number), count: number % 97)
      buffer.append(piece)
      buffer.append(0xFF)
      expected += piece + [0xFF]
    }
    let bytes = buffer.bytes
    #expect(bytes == expected)
  }

  @Test(
    "bytes are replaced by fewer, equally many or more",
    arguments: [0, 1, 2, 3])
  func replaces(_ index: Int) {
    let others: [StaticString] = ["", "a", "bb", "a longer one than all there was before"]
    let other = others[index]
    var buffer = ByteBuffer()
    buffer.append(unescaped: "0123456789")
    buffer.replace(3..<5, with: other)
    let (bytes, last) = (buffer.string, buffer.last)
    #expect(bytes == "012\(other)56789")
    #expect(last == UInt8(ascii: "9"))
  }

  @Test("long runs are escaped wherever a character needs it")
  func escapesAnywhere() {
    for mark in ["<", ">", "&", "\"", "\u{1}", "\u{85}", "\u{FFFE}"] {
      for place in 0..<40 {
        let (before, after) = (String(repeating: "a", count: place), String(repeating: "é", count: 40 - place))
        var buffer = ByteBuffer()
        buffer.append(escaping: before + mark + after, for: .attribute)
        let expected = ["<": "&lt;", ">": "&gt;", "&": "&amp;", "\"": "&quot;"][mark] ?? ""
        let written = buffer.string
        #expect(written == before + expected + after)
      }
    }
  }
}
