import Diagnostics

/// A passage in capital letters.
///
/// Capitals are slow to read, and a screen reader may spell them out. Emphasis, a theme's small capitals or the words
/// themselves work better.
///
/// ```
/// THIS IS THE VERY LAST WARNING THAT YOU WILL GET.
/// ```
///
/// ```
/// *This is the very last warning that you will get.*
/// ```
///
/// Source: The Chicago Manual of Style; Standard Ebooks Manual of Style.
struct AllCapitals: PassageRule {
  static let code = DiagnosticCode.allCapitals
  static let isReportedOnce = true

  func look(at passage: PassageView, _ report: inout Report) {
    let isHeading = if case .heading = passage.passage.kind { true } else { false }
    let needed = isHeading ? 2 : 5
    guard passage.passage.words.count >= needed else { return }
    var start: Int?
    var count = 0
    var long = 0
    func add(until end: Int, _ report: inout Report) {
      guard let start, count >= needed, long >= 2 else { return }
      report.add(
        start..<end, isHeading ? "the heading is in capital letters" : "\(count) words in a row are in capital letters",
        hint: "write them in small letters, and in *emphasis* if they are to stand out")
    }
    var end = passage.range.lowerBound
    for index in passage.passage.words {
      let word = passage.text.prose.words[index]
      if word.parts.contains(.upper), !word.parts.contains(.lower) {
        if start == nil { start = word.start }
        count += 1
        if word.range.count > 3 { long += 1 }
      } else if !word.parts.contains(.digit) || word.parts.contains(.lower) {
        add(until: end, &report)
        (start, count, long) = (nil, 0, 0)
      }
      end = word.end
    }
    add(until: end, &report)
  }
}
