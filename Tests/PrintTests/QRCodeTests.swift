import Testing

@testable import Print

@Suite("QR codes") struct QRCodeTests {
  @Test("the version grows with the text", arguments: [(1, 21), (14, 21), (15, 25), (100, 41), (666, 97)])
  func chooses(length: Int, size: Int) throws {
    let code = try #require(QRCode(String(repeating: "a", count: length)))
    #expect(code.size == size)
  }

  @Test("a text that is too long for a code has none")
  func refuses() {
    #expect(QRCode(String(repeating: "a", count: 700)) == nil)
  }

  @Test("the finder patterns are in three corners, with the timing patterns between them")
  func draws() throws {
    let code = try #require(QRCode("https://example.org/"))
    func isDark(_ x: Int, _ y: Int) -> Bool { code.modules[y * code.size + x] }
    for (x, y) in [(0, 0), (code.size - 7, 0), (0, code.size - 7)] {
      for step in 0..<7 {
        #expect(isDark(x + step, y) && isDark(x, y + step) && isDark(x + step, y + 6) && isDark(x + 6, y + step))
      }
      #expect(isDark(x + 3, y + 3) && !isDark(x + 1, y + 1))
    }
    for step in 8..<code.size - 8 { #expect(isDark(step, 6) == step.isMultiple(of: 2)) }
  }
}
