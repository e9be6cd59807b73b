import Hypertext

/// The places of a page that can be linked to, kept small: only whether a name is among them can be asked.
struct PlaceSet: Sendable {
  /// A number for each id, in order.
  let digests: [UInt64]

  /// Takes up what was kept of the ids of a page.
  ///
  /// - Parameter digests: In order.
  init(digests: [UInt64]) {
    self.digests = digests
  }

  /// Keeps the ids of a page.
  init(_ names: PlaceNames) {
    digests = names.digests
  }

  /// Whether the page has an id. The chance that a wrong name passes is one in 10¹⁶.
  func contains(_ identifier: String) -> Bool { PlaceNames.contains(identifier, in: digests) }
}
