import Diagnostics
import HTML
import Model

/// Holds a text's links to places on its own page against the places it has.
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

  /// The links that lead to no place of the page.
  func faults(in references: [CrossReference]) -> [Diagnostic] {
    guard references.contains(where: { $0.page == nil }) else { return [] }
    let digests = Set(names.digests)
    // If every link of a long text leads nowhere, guesses are worth less than the time they take.
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

  /// Whether every page has the place: its top (HTML §7.4.6.4), and the parts the page around a text names.
  private static func isAnywhere(_ fragment: String) -> Bool {
    fragment.isEmpty || fragment == "top" || PageAnchor(rawValue: fragment)?.isInTemplates == true
  }
}
