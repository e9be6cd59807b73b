import Diagnostics

/// Letters that were read in the wrong encoding.
///
/// A program took UTF-8 for Windows-1252 and made two or three letters of each one.
///
/// ```
/// It wasnâ€™t in the cafÃ©.
/// ```
///
/// ```
/// It wasn’t in the café.
/// ```
///
/// Source: the Unicode Standard and the W3C’s article “Character encodings: essential concepts”.
struct WrongEncoding: PassageRule {
  static let code = DiagnosticCode.wrongEncoding

  func look(at passage: PassageView, _ report: inout Report) {
    let bytes = passage.text.prose.bytes
    var index = passage.range.lowerBound
    while index + 3 < passage.range.upperBound {
      // Each kind begins with the first byte of Ã, Â or â.
      guard bytes[index] == 0xC3 else {
        index += 1
        continue
      }
      // Ã or Â before a sign of Latin-1, â before € or the signs beside it.
      if bytes[index + 1] == 0x83 || bytes[index + 1] == 0x82, bytes[index + 2] == 0xC2,
        bytes[index + 3] >= 0xA0
      {
        tell(index..<(index + 4), passage, &report)
        index += 4
      } else if passage.has("â€", at: index) {
        tell(index..<min(index + 8, passage.range.upperBound), passage, &report)
        index += 8
      } else {
        index += 1
      }
    }
  }

  private func tell(_ range: Range<Int>, _ passage: PassageView, _ report: inout Report) {
    let written = String(passage.string(range).prefix(3))
    report.tell(
      range.lowerBound..<(range.lowerBound + written.utf8.count), "'\(written)' was one character in another encoding",
      hint: "put in the one that is meant")
  }
}
