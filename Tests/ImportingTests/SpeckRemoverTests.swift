import Testing

@testable import Importing

@Suite("Specks in a scan") struct SpeckRemoverTests {
  /// A picture drawn with characters: a space is white, anything else black.
  private func picture(_ rows: [String]) -> [UInt8] {
    Array("P5\n\(rows[0].utf8.count) \(rows.count)\n255\n".utf8) + rows.flatMap { $0.utf8.map { $0 == 0x20 ? 255 : 0 } }
  }

  @Test("small specks are removed, strokes and dots are kept")
  func specks() {
    let letters = [
      "  ####    ", "  #       ", "  ####    ", "          ", "     #####", "     #####",
    ]
    var dirty = letters
    dirty[2] = "# ####  ##"
    #expect(SpeckRemover.cleaned(picture(dirty)) == picture(letters))
    #expect(SpeckRemover.cleaned(picture(letters)) == picture(letters))
  }

  @Test("a picture that is not greyscale is left alone")
  func others() {
    for bytes in ["", "P6\n1 1\n255\nabc", "P5\n9 9\n255\nx", "P5\n1 1\n65535\nxx"] {
      #expect(SpeckRemover.cleaned(Array(bytes.utf8)) == nil)
    }
  }
}
