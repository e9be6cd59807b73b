import Testing

@testable import Importing

@Suite("Superscripts in the picture of a page") struct RaisedGlyphsTests {
  /// A picture in which letters are black rectangles.
  private struct Picture {
    let width = 600
    let height = 200
    private(set) var dots = [UInt8](repeating: 255, count: 600 * 200)

    mutating func add(left: Int, top: Int, width: Int, height: Int) {
      for row in top..<(top + height) { for column in left..<(left + width) { dots[row * self.width + column] = 0 } }
    }

    /// Adds small letters that stand side by side.
    mutating func addWord(from left: Int, baseline: Int, count: Int) {
      for letter in 0..<count { add(left: left + letter * 22, top: baseline - 20, width: 16, height: 20) }
    }

    var bytes: [UInt8] { Array("P5\n\(width) \(height)\n255\n".utf8) + dots }
  }

  private func found(_ picture: Picture) -> String {
    String(decoding: RaisedGlyphs.page(of: picture.bytes)?.hocr ?? [], as: UTF8.self)
  }

  @Test("a small raised character after a word is a reference, one before all words the mark of a note")
  func signs() {
    var picture = Picture()
    picture.addWord(from: 20, baseline: 60, count: 6)
    picture.add(left: 154, top: 20, width: 10, height: 19)
    picture.addWord(from: 190, baseline: 60, count: 8)
    picture.add(left: 40, top: 120, width: 10, height: 18)
    picture.addWord(from: 56, baseline: 156, count: 8)
    #expect(
      found(picture) == """
        <span class='pamphlet_call' title='bbox 154 20 164 39; size 600 200'></span>
        <span class='pamphlet_opening' title='bbox 40 120 50 138; size 600 200'></span>

        """)
  }

  @Test("two digits side by side are one mark")
  func figures() {
    var picture = Picture()
    picture.addWord(from: 20, baseline: 60, count: 6)
    picture.add(left: 154, top: 20, width: 10, height: 19)
    picture.add(left: 168, top: 20, width: 10, height: 19)
    picture.addWord(from: 200, baseline: 60, count: 6)
    #expect(found(picture) == "<span class='pamphlet_call' title='bbox 154 20 178 39; size 600 200'></span>\n")
  }

  @Test("quotation marks, the dots of letters and letters themselves are no superscripts")
  func others() {
    var picture = Picture()
    picture.addWord(from: 20, baseline: 60, count: 6)
    // A quotation mark, a letter with its point, a tall letter and one that goes below the line.
    picture.add(left: 154, top: 22, width: 6, height: 9)
    picture.add(left: 180, top: 40, width: 8, height: 20)
    picture.add(left: 178, top: 20, width: 12, height: 14)
    picture.add(left: 210, top: 26, width: 14, height: 34)
    picture.add(left: 240, top: 40, width: 14, height: 30)
    picture.addWord(from: 270, baseline: 60, count: 6)
    #expect(found(picture) == "")
    #expect(RaisedGlyphs.page(of: Array("no picture".utf8)) == nil)
  }

  @Test("a star is a reference, half a quotation mark is none, and marks of notes are erased from the picture")
  func stars() {
    var picture = Picture()
    picture.addWord(from: 20, baseline: 60, count: 6)
    picture.add(left: 154, top: 26, width: 9, height: 9)
    picture.addWord(from: 190, baseline: 60, count: 6)
    picture.add(left: 324, top: 28, width: 8, height: 9)
    picture.add(left: 335, top: 28, width: 8, height: 9)
    picture.add(left: 40, top: 120, width: 10, height: 18)
    picture.addWord(from: 56, baseline: 156, count: 8)
    #expect(
      found(picture) == """
        <span class='pamphlet_call' title='bbox 154 26 163 35; size 600 200'></span>
        <span class='pamphlet_opening' title='bbox 40 120 50 138; size 600 200'></span>

        """)
    var erased = Picture()
    erased.addWord(from: 56, baseline: 156, count: 8)
    let cleaned = RaisedGlyphs.page(of: picture.bytes)?.picture ?? []
    #expect(cleaned.suffix(90 * 600) == erased.bytes.suffix(90 * 600))
  }
}
