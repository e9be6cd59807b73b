import Diagnostics
import Model

/// Checks the links from texts to anchors on other pages, once all pages are known.
struct CrossReferenceCheck {
  /// The links that lead to no anchor.
  let diagnostics: [Diagnostic]

  /// Checks all texts.
  ///
  /// - Parameters:
  ///   - texts: The texts.
  ///   - outcomes: The outcomes of their rendering, in their order.
  init(_ texts: [PlannedText], _ outcomes: [TextOutcome]) {
    var links: [(from: Int, reference: CrossReference, to: Int)] = []
    var indexOfPage: [OutputPath: Int] = [:]
    for (index, outcome) in outcomes.enumerated() {
      for reference in outcome.result?.crossReferences ?? [] {
        guard let page = reference.page else { continue }
        // Only a site that links between its texts pays for the table.
        if indexOfPage.isEmpty {
          for (index, text) in texts.enumerated() { indexOfPage[text.page] = index }
        }
        if let target = indexOfPage[page] { links.append((index, reference, target)) }
      }
    }
    // Page by page, so that the anchors of each are unpacked once, and those of only one page at a time.
    var isMissing = [Bool](repeating: false, count: links.count)
    var anchors: Set<UInt32> = []
    var target: Int?
    for number in links.indices.sorted(by: { (links[$0].to, $0) < (links[$1].to, $1) }) {
      let link = links[number]
      if target != link.to { anchors = outcomes[link.to].result?.anchors.digests ?? [] }
      target = link.to
      isMissing[number] = !anchors.contains(AnchorSet.digest(of: link.reference.fragment))
    }
    diagnostics = links.indices.filter { isMissing[$0] }.map { number in
      Diagnostic.missingPlace(
        links[number].reference, in: texts[links[number].from].source, on: texts[links[number].to].source)
    }
  }
}

extension Diagnostic {
  /// A link names an anchor that the page it leads to does not have.
  static func missingPlace(_ reference: CrossReference, in source: String, on target: String?, nearest: String? = nil)
    -> Diagnostic
  {
    .error(
      .missingAnchor, at: SourceLocation(file: source, line: reference.line, column: reference.column),
      "\(target.map { "'\($0)'" } ?? "this text") has no place '#\(reference.fragment)'",
      hint: nearest.map { "did you mean '#\($0)'?" }
        ?? "name a heading of it: its words in lower case, with hyphens between them")
  }
}
