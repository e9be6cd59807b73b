import Diagnostics
import HTML
import Model

/// Checks a text's links to anchors of its own page.
struct AnchorCheck {
  private let text: Text
  private let names: AnchorNames

  /// Creates the check of one text.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - names: The ids of its page.
  init(of text: Text, names: AnchorNames) {
    self.text = text
    self.names = names
  }

  /// An error for each link that leads to no anchor of the page.
  func faults(in references: [CrossReference]) -> [Diagnostic] {
    guard references.contains(where: { $0.page == nil }) else { return [] }
    let digests = Set(names.digests)
    // If every link of a long text leads nowhere, suggestions are worth less than the time they take.
    var comparisons = 20_000
    var sorted: [String]?
    return references.compactMap { reference in
      guard reference.page == nil, !digests.contains(AnchorNames.digest(of: reference.fragment)),
        !Self.isAnywhere(reference.fragment)
      else {
        return nil
      }
      guard comparisons > 0 else { return .missingPlace(reference, in: text.source, on: nil) }
      comparisons -= digests.count + 1
      let known = sorted ?? names.all.sorted()
      sorted = known
      return .missingPlace(reference, in: text.source, on: nil, nearest: reference.fragment.nearest(among: known))
    }
  }

  /// Whether every page has the anchor: its top (HTML §7.4.6.4), or a section of the page around a text.
  private static func isAnywhere(_ fragment: String) -> Bool {
    fragment.isEmpty || fragment == "top" || PageAnchor(rawValue: fragment)?.isInTemplates == true
  }
}
