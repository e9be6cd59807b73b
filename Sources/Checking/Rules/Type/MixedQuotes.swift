import Diagnostics

/// Straight and curly quotation marks in one text.
///
/// Straight ones are printed as the language has them, curly ones as they stand. Mixed, the text may be printed in two
/// styles, and a search finds only half.
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
    for passage in text.passages {
      for index in passage.passage.signs {
        let place = text.prose.signs[index]
        if passage.byte(place) == 0x22 {
          if !passage.isDigit(place - 1) { straight.append(place) }
        } else if passage.has("“", at: place) || passage.has("”", at: place) || passage.has("„", at: place) {
          // A mark that stands alone is spoken of.
          if !passage.isBlank(place - 1) || !passage.isBlank(place + 3) { curly.append(place) }
        }
      }
    }
    guard straight.count >= 2, curly.count >= 2 else { return }
    let few = straight.count <= curly.count ? straight : curly
    let isStraight = few.count == straight.count && straight.count <= curly.count
    report.tell(
      few[0]..<(few[0] + (isStraight ? 1 : 3)),
      "\(isStraight ? "straight" : "curly") quotation marks stand here, and \(max(straight.count, curly.count)) \(isStraight ? "curly" : "straight") ones in this text",
      hint: "write them all in one way")
  }
}
