import Diagnostics
import Manuscript

/// Holds the links between texts against the places their pages have, once all pages are known.
struct CrossReferenceCheck {
  /// The links that lead to no place.
  let diagnostics: [Diagnostic]

  /// Checks all texts.
  ///
  /// - Parameters:
  ///   - site: The site.
  ///   - outcomes: What came of its texts, in their order.
  init(site: Site, outcomes: [TextWork.Outcome]) {
    var diagnostics: [Diagnostic] = []
    var indexOfPage: [PagePath: Int] = [:]
    for (index, outcome) in outcomes.enumerated() {
      for reference in outcome.crossReferences {
        guard let page = reference.page else { continue }
        // Only a site that links between its texts pays for the table.
        if indexOfPage.isEmpty {
          for (index, text) in site.texts.enumerated() { indexOfPage[text.page] = index }
        }
        guard let target = indexOfPage[page], !outcomes[target].places.contains(reference.fragment) else { continue }
        diagnostics.append(.missingPlace(reference, in: site.texts[index].source, on: site.texts[target].source))
      }
    }
    self.diagnostics = diagnostics
  }
}

extension Diagnostic {
  /// A link names a place that the page it leads to does not have.
  static func missingPlace(_ reference: CrossReference, in source: String, on target: String?, nearest: String? = nil)
    -> Diagnostic
  {
    .error(
      at: SourcePlace(file: source, line: reference.line, column: reference.column),
      "\(target.map { "'\($0)'" } ?? "this text") has no place '#\(reference.fragment)'",
      remedy: nearest.map { "did you mean '#\($0)'?" }
        ?? "name a heading of it: its words in lower case, with hyphens between them")
  }
}
