import Diagnostics
import Model

/// A page without a first-level heading, with several of them, or with headings that skip a level.
///
/// ```
/// <h1>Walking</h1> <h3>The pond</h3>
/// ```
///
/// ```
/// <h1>Walking</h1> <h2>The pond</h2>
/// ```
///
/// Source: WCAG 2.2, technique H42 and G141.
struct PageHeadings: PageRule {
  static let code = DiagnosticCode.pageHeadings

  func look(at page: BuiltPage, of output: BuiltOutput, _ report: inout SiteReport) {
    guard !page.isRedirect else { return }
    let levels = page.tags.filter { $0.name.count == 2 && $0.name.first == "h" }.compactMap { Int($0.name.dropFirst()) }
    if !levels.contains(1) {
      report.add(
        at: output.origin(of: "<main", on: page), "'\(page.path.path)' has no heading of the first level",
        hint: "print the title as <h1>")
    } else if levels.count(where: { $0 == 1 }) > 1 {
      report.add(
        at: output.origin(of: "<h1", on: page), "'\(page.path.path)' has several headings of the first level",
        hint: "keep <h1> for the title, and write <h2> for the others")
    } else if page.source == nil, let skip = zip(levels, levels.dropFirst()).first(where: { $1 > $0 + 1 }) {
      report.add(
        at: output.origin(of: "<h\(skip.1)", on: page),
        "on '\(page.path.path)' a heading of level \(skip.1) follows one of level \(skip.0)",
        hint: "write <h\(skip.0 + 1)>")
    }
  }
}
