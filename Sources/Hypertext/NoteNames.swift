import Manuscript

/// The ids of a document's footnotes and of the places that call them.
///
/// Labels make them, so that a link to a note outlives its number. All notes come first, then each note's first call,
/// then the further calls: what is added to a text later takes no id from what was there.
struct NoteNames: Sendable {
  /// The id of each footnote.
  let notes: [String]

  private let firstCalls: [String]
  private let furtherCalls: [Int: [String]]

  init(_ footnotes: [Footnote], _ identifiers: inout Identifiers) {
    let labels = footnotes.map { PlaceName.label($0.label) }
    notes = labels.map { identifiers.claim("fn-" + $0) }
    firstCalls = labels.map { identifiers.claim("fnref-" + $0) }
    var further: [Int: [String]] = [:]
    for (index, footnote) in footnotes.enumerated() where footnote.callCount > 1 {
      further[index] = (2...footnote.callCount).map { identifiers.claim("fnref-\(labels[index])-\($0)") }
    }
    furtherCalls = further
  }

  /// The id of a call; `nil` for one the document did not count.
  func call(_ reference: FootnoteReference) -> String? {
    guard firstCalls.indices.contains(reference.footnote) else { return nil }
    if reference.occurrence == 1 { return firstCalls[reference.footnote] }
    guard let further = furtherCalls[reference.footnote], further.indices.contains(reference.occurrence - 2) else {
      return nil
    }
    return further[reference.occurrence - 2]
  }
}
