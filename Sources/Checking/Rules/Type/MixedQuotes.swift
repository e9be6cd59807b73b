import Diagnostics

/// Straight and curly quotation marks in one text.
///
/// Straight ones are printed in the style of the language, curly ones as they stand. A text with both may be printed in
/// two styles, and a search finds only half.
///
/// ```
/// “Walk,” he said. “Softly.” "No," she said.
/// ```
///
/// ```
/// “Walk,” he said. “Softly.” “No,” she said.
/// ```
///
/// Source: The Chicago Manual of Style, 6.115 (17th edition); Standard Ebooks Manual of Style.
struct MixedQuotes: TextRule {
  static let code = DiagnosticCode.mixedQuotes

  func look(at text: CheckedText, _ report: inout Report) {
    var straight: [Int] = []
    var curly: [Int] = []
    var guillemets: [Int] = []
    let hasGuillemets = ["fr", "es", "it", "pt", "ru", "uk", "ca", "el", "nb", "no"].contains(text.language)
    for passage in text.passages {
      // Within « and » other marks enclose a quotation in the quotation.
      var isInside = false
      for index in passage.passage.symbols {
        let offset = text.prose.symbols[index]
        if passage.byte(offset) == 0x22 {
          if !isInside, !passage.isDigit(offset - 1) { straight.append(offset) }
        } else if hasGuillemets, passage.has("«", at: offset) || passage.has("»", at: offset) {
          isInside = passage.has("«", at: offset)
          guillemets.append(offset)
        } else if passage.has("“", at: offset) || passage.has("”", at: offset) || passage.has("„", at: offset) {
          // A mark between blanks is mentioned, not used.
          if !passage.isBlank(offset - 1) || !passage.isBlank(offset + 3) { curly.append(offset) }
        }
      }
    }
    let straightOnes = (places: straight, name: "straight", length: 1)
    // Curly ones are the second kind in languages whose own are « and ».
    let others =
      curly.count < 2 ? (places: guillemets, name: "angular", length: 2) : (places: curly, name: "curly", length: 3)
    guard straight.count >= 2, others.places.count >= 2 else { return }
    let isStraight = straight.count <= others.places.count
    let (few, many) = isStraight ? (straightOnes, others) : (others, straightOnes)
    report.add(
      few.places[0]..<(few.places[0] + few.length),
      "\(few.name) quotation marks stand here, and \(many.places.count) \(many.name) ones in this text",
      hint: "write them all in one way")
  }
}
