import Model

/// The ids of a document's footnotes and of the references to them.
///
/// They are made from labels, so that a link to a note survives its renumbering. All notes come first, then the first
/// reference to each, then the others: a reference added later never takes the id of one that was there.
struct FootnoteAnchors: Sendable {
  /// The id of each footnote.
  let footnotes: [Identifier]

  private let firstReferences: [Identifier]
  private let furtherReferences: [Int: [Identifier]]

  init(_ footnotes: [Footnote], _ identifiers: inout Identifiers) {
    func claim(_ start: StaticString, _ label: FootnoteLabel, occurrence: Int? = nil) -> Identifier {
      let identifier = identifiers.claim { name in
        name.append(start)
        AnchorName.write(label, to: &name)
        guard let occurrence else { return }
        name.append(UInt8(ascii: "-"))
        name.append(number: occurrence)
      }
      guard let identifier else { preconditionFailure("the id of a footnote has at least its beginning") }
      return identifier
    }
    self.footnotes = footnotes.indices.map { claim("fn-", footnotes[$0].label) }
    firstReferences = footnotes.indices.map { claim("fnref-", footnotes[$0].label) }
    var further: [Int: [Identifier]] = [:]
    for index in footnotes.indices where footnotes[index].referenceCount > 1 {
      further[index] = (2...footnotes[index].referenceCount).map {
        claim("fnref-", footnotes[index].label, occurrence: $0)
      }
    }
    furtherReferences = further
  }

  /// The id of a reference; `nil` for one the document did not count.
  func reference(_ reference: FootnoteReference) -> Identifier? {
    guard firstReferences.indices.contains(reference.footnote) else { return nil }
    if reference.occurrence == 1 { return firstReferences[reference.footnote] }
    guard let further = furtherReferences[reference.footnote], further.indices.contains(reference.occurrence - 2) else {
      return nil
    }
    return further[reference.occurrence - 2]
  }
}
