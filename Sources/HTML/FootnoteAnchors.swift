import Model

/// The ids of a document's footnotes and of the places that call them.
///
/// Labels make them, so that a link to a note outlives its number. All notes come first, then each note's first call,
/// then the further calls: what is added to a text later takes no id from what was there.
struct FootnoteAnchors: Sendable {
  /// The id of each footnote.
  let notes: [Identifier]

  private let firstCalls: [Identifier]
  private let furtherCalls: [Int: [Identifier]]

  init(_ footnotes: [Footnote], _ identifiers: inout Identifiers) {
    func claim(_ start: StaticString, _ label: FootnoteLabel, call: Int? = nil) -> Identifier {
      identifiers.claim { name in
        name.append(start)
        AnchorName.write(label, to: &name)
        guard let call else { return }
        name.append(UInt8(ascii: "-"))
        name.append(number: call)
      } ?? Identifier(start: 0, count: 0)
    }
    notes = footnotes.indices.map { claim("fn-", footnotes[$0].label) }
    firstCalls = footnotes.indices.map { claim("fnref-", footnotes[$0].label) }
    var further: [Int: [Identifier]] = [:]
    for index in footnotes.indices where footnotes[index].callCount > 1 {
      further[index] = (2...footnotes[index].callCount).map { claim("fnref-", footnotes[index].label, call: $0) }
    }
    furtherCalls = further
  }

  /// The id of a call; `nil` for one the document did not count.
  func call(_ reference: FootnoteReference) -> Identifier? {
    guard firstCalls.indices.contains(reference.footnote) else { return nil }
    if reference.occurrence == 1 { return firstCalls[reference.footnote] }
    guard let further = furtherCalls[reference.footnote], further.indices.contains(reference.occurrence - 2) else {
      return nil
    }
    return further[reference.occurrence - 2]
  }
}
