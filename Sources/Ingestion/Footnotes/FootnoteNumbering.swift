internal import Model

/// The order in which footnotes are printed, their marks, and the occurrence that each reference is.
///
/// Notes are numbered by their first reference in reading order. The body is read first, then the notes in the order of
/// their numbers, so a reference inside a note never makes the body's numbers jump.
struct FootnoteNumbering {
  /// The definitions that are printed, in the order of printing.
  private(set) var order: [Int] = []

  /// The index of each definition in `order`; `nil` when it is not printed.
  private(set) var position: [Int?]

  /// The mark of each printed definition.
  private(set) var marks: [String] = []

  /// The number of references to each printed definition in the printed text.
  private(set) var referenceCounts: [Int] = []

  /// The references in the body, in reading order; `nil` for one to a footnote that is not printed.
  private(set) var bodyReferences: [FootnoteReference?] = []

  /// The references in each definition, in reading order.
  private(set) var footnoteReferences: [[FootnoteReference?]] = []

  /// Numbers the notes of a text.
  ///
  /// - Parameters:
  ///   - graph: The references in the body and in each definition.
  ///   - labels: The definitions' labels.
  ///   - keepsUnreferenced: Whether footnotes without a reference are printed after the others, in the order of their
  ///     lines.
  init(_ graph: FootnoteReferences, labels: [FootnoteLabel], keepsUnreferenced: Bool) {
    let definitions = graph.definitions
    position = Array(repeating: nil, count: definitions.count)
    var isAssigned = Array(repeating: false, count: definitions.count)
    let series = labels.map(\.series)
    var authors: [Int] = []
    var editors: [Int] = []
    var authorsRead = 0
    var editorsRead = 0
    func assign(_ definition: Int) {
      guard definition < isAssigned.count, !isAssigned[definition] else { return }
      isAssigned[definition] = true
      switch series[definition] {
      case .author: authors.append(definition)
      case .editor: editors.append(definition)
      }
    }
    func read() {
      while authorsRead < authors.count || editorsRead < editors.count {
        let definition: Int
        if authorsRead < authors.count {
          definition = authors[authorsRead]
          authorsRead += 1
        } else {
          definition = editors[editorsRead]
          editorsRead += 1
        }
        for reference in definitions[definition].references { assign(reference) }
      }
    }
    for reference in graph.bodyReferences { assign(reference) }
    read()
    if keepsUnreferenced {
      for definition in definitions.indices.sorted(by: { definitions[$0].line < definitions[$1].line })
      where !isAssigned[definition] {
        assign(definition)
        read()
      }
    }
    order = authors + editors
    for (index, definition) in order.enumerated() { position[definition] = index }

    var number = 0
    var letter = 0
    marks = order.map { definition in
      if let mark = labels[definition].literalMark { return mark }
      switch series[definition] {
      case .author:
        number += 1
        return String(number)
      case .editor:
        letter += 1
        return Self.letters(letter)
      }
    }
    referenceCounts = Array(repeating: 0, count: order.count)
    bodyReferences = graph.bodyReferences.map { reference(to: $0) }
    footnoteReferences = Array(repeating: [], count: definitions.count)
    for definition in order {
      footnoteReferences[definition] = definitions[definition].references.map { reference(to: $0) }
    }
  }

  private mutating func reference(to definition: Int) -> FootnoteReference? {
    guard definition < position.count, let index = position[definition] else { return nil }
    referenceCounts[index] += 1
    return FootnoteReference(footnote: index, occurrence: referenceCounts[index])
  }

  /// The letters for a number: `a` for 1, `z` for 26, `aa` for 27.
  private static func letters(_ number: Int) -> String {
    var rest = number
    var letters: [UInt8] = []
    while rest > 0 {
      rest -= 1
      letters.append(UInt8(ascii: "a") + UInt8(rest % 26))
      rest /= 26
    }
    return String(decoding: letters.reversed(), as: UTF8.self)
  }
}
