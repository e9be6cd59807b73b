import Diagnostics

/// A heading that skips a level: it is two or more below the one before it.
///
/// Readers who listen to the page, or who jump from heading to heading, look for the missing level.
///
/// ```
/// ## The Pond
///
/// #### In Winter
/// ```
///
/// ```
/// ## The Pond
///
/// ### In Winter
/// ```
///
/// Source: WCAG 2.2, technique G141; Standard Ebooks Manual of Style.
struct HeadingSkip: TextRule {
  static let code = DiagnosticCode.headingSkip

  func look(at text: CheckedText, _ report: inout Report) {
    var last: Int?
    for passage in text.passages {
      guard case .heading(let level) = passage.passage.kind, passage.passage.footnote == nil else { continue }
      if let last, level > last + 1 {
        report.add(
          at: text.location(of: text.lines.start(of: passage.passage.line)), length: level,
          "a heading of level \(level) follows one of level \(last)",
          hint: "write \(String(repeating: "#", count: last + 1)) before it")
      }
      last = level
    }
  }
}
