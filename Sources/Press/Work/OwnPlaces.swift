import Diagnostics
import Manuscript

/// Holds a text's links to places on its own page against the places it has.
struct OwnPlaces {
  private let text: Text
  private let names: Set<String>

  /// Creates the check of one text.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - names: The ids of its page.
  init(of text: Text, names: Set<String>) {
    self.text = text
    self.names = names
  }

  /// The links that lead to no place of the page.
  func faults(in references: [CrossReference]) -> [Diagnostic] {
    references.compactMap { reference in
      guard reference.page == nil, !names.contains(reference.fragment), !Self.isAnywhere(reference.fragment) else {
        return nil
      }
      return .missingPlace(
        reference, in: text.source, on: nil, nearest: reference.fragment.nearest(among: names.sorted()))
    }
  }

  /// Whether every page has the place: its top (HTML §7.4.6.4), and the parts the page around a text names.
  private static func isAnywhere(_ fragment: String) -> Bool {
    ["", "top", "text", "colophon", "cite", "also"].contains(fragment)
  }
}
