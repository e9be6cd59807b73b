import Diagnostics

/// Letters that were read in the wrong encoding.
///
/// A program took UTF-8 for Windows-1252 and turned each letter into two or three.
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
    // Each kind begins with the first byte of Ã, Â or â.
    while index < passage.range.upperBound,
      let start = bytes.offset(of: 0xC3, in: index..<passage.range.upperBound), start + 3 < passage.range.upperBound
    {
      index = start
      // Ã or Â before a character of Latin-1; â before € is below.
      if bytes[index + 1] == 0x83 || bytes[index + 1] == 0x82, bytes[index + 2] == 0xC2,
        bytes[index + 3] >= 0xA0
      {
        add(index..<(index + 4), passage, &report)
        index += 4
      } else if bytes[index + 1] == 0x83 && [0xC5, 0xC6, 0xCB].contains(bytes[index + 2]) {
        // Ã before a letter that Windows-1252 adds to Latin-1: ÃŸ for ß.
        add(index..<(index + 4), passage, &report)
        index += 4
      } else if let end = endOfCyrillic(from: index, in: passage) {
        add(index..<end, passage, &report)
        index = end
      } else if passage.has("â€", at: index) {
        add(index..<min(index + 8, passage.range.upperBound), passage, &report)
        index += 8
      } else {
        index += 1
      }
    }
  }

  /// The end of a run of Cyrillic letters in the wrong encoding: Ð or Ñ before another character, three times or more.
  private func endOfCyrillic(from start: Int, in passage: PassageView) -> Int? {
    var end = start
    var count = 0
    while passage.byte(end) == 0xC3, passage.byte(end + 1) == 0x90 || passage.byte(end + 1) == 0x91,
      let symbol = passage.scalar(at: end + 2), symbol.value >= 0x80, symbol.value != 0xD0, symbol.value != 0xD1
    {
      end += 2 + String(symbol).utf8.count
      count += 1
    }
    return count < 3 ? nil : end
  }

  private func add(_ range: Range<Int>, _ passage: PassageView, _ report: inout Report) {
    let written = String(passage.string(range).prefix(3))
    report.add(
      range.lowerBound..<(range.lowerBound + written.utf8.count), "'\(written)' was one character in another encoding",
      hint: "put in the one that is meant")
  }
}
