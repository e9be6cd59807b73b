package import Diagnostics
package import Model

/// Finds the faults in the footnotes of a text.
struct FootnoteFaults {
  private let references: FootnoteReferences
  private let definitions: FootnoteDefinitions
  private var lines: SourceLines
  private let labels: [FootnoteLabel]

  /// The faults.
  private(set) var found: [Diagnostic] = []

  /// Checks the footnotes of a text.
  ///
  /// - Parameters:
  ///   - references: The references in the body and in each definition, in a tree that holds every definition.
  ///   - definitions: The lines of the definitions.
  ///   - labels: The definitions' labels.
  ///   - lines: The lines of the body.
  ///   - undefinedReferences: The references to footnotes that are not defined.
  init(
    _ references: FootnoteReferences, definitions: FootnoteDefinitions, labels: [FootnoteLabel], lines: SourceLines,
    undefinedReferences: [UndefinedReference]
  ) {
    self.references = references
    self.definitions = definitions
    self.lines = lines
    self.labels = labels
    findEmpty()
    findUnreached()
    findVanished()
    findUndefined(undefinedReferences)
  }

  private mutating func location(of definition: Int) -> SourceLocation? {
    guard let line = definitions.lines[definition] else { return nil }
    return lines.location(of: line.offset)
  }

  private func label(of line: FootnoteDefinitionLine) -> FootnoteLabel {
    FootnoteLabel(name: String(decoding: lines.source.bytes[line.label], as: UTF8.self))
  }

  private mutating func findEmpty() {
    for (index, definition) in references.definitions.enumerated() where definition.isEmpty {
      if let location = location(of: index) { found.append(.emptyFootnote(labels[index], at: location)) }
    }
  }

  // MARK: Definitions without a printed reference

  private mutating func findUnreached() {
    let count = references.definitions.count
    var isReached = Array(repeating: false, count: count)
    var waiting = references.bodyReferences
    while let definition = waiting.popLast() {
      guard definition < count, !isReached[definition] else { continue }
      isReached[definition] = true
      waiting += references.definitions[definition].references
    }
    let unreached = (0..<count).filter { !isReached[$0] }
    guard !unreached.isEmpty else { return }

    // Remove definitions without a reference, then those that only they refer to, and so on; cycles remain.
    var counts = Array(repeating: 0, count: count)
    for referrer in unreached {
      for target in references.definitions[referrer].references where target < count { counts[target] += 1 }
    }
    var isPeeled = isReached
    var peeled = unreached.filter { counts[$0] == 0 }
    let unreferenced = peeled
    let isUnreferenced = Set(unreferenced)
    while let definition = peeled.popLast() {
      isPeeled[definition] = true
      for target in references.definitions[definition].references where target < count && !isReached[target] {
        counts[target] -= 1
        if counts[target] == 0 { peeled.append(target) }
      }
    }
    for definition in unreferenced {
      if let location = location(of: definition) {
        found.append(.unreferencedFootnote(labels[definition], at: location))
      }
    }
    for definition in unreached where isPeeled[definition] && !isUnreferenced.contains(definition) {
      if let location = location(of: definition) { found.append(.unreachedFootnote(labels[definition], at: location)) }
    }
    findCircles(among: unreached.filter { !isPeeled[$0] })
  }

  /// Reports definitions with references but none from the body, once for each group that is connected.
  private mutating func findCircles(among remaining: [Int]) {
    guard !remaining.isEmpty else { return }
    var neighbours: [Int: [Int]] = [:]
    let members = Set(remaining)
    for definition in remaining {
      for target in references.definitions[definition].references where members.contains(target) {
        neighbours[definition, default: []].append(target)
        neighbours[target, default: []].append(definition)
      }
    }
    var isReported: Set<Int> = []
    let byLine = remaining.sorted { (definitions.lines[$0]?.offset ?? 0) < (definitions.lines[$1]?.offset ?? 0) }
    for first in byLine where !isReported.contains(first) {
      var group: [Int] = []
      var waiting = [first]
      while let definition = waiting.popLast() {
        guard isReported.insert(definition).inserted else { continue }
        group.append(definition)
        waiting += neighbours[definition, default: []]
      }
      guard let location = location(of: first) else { continue }
      group.sort { (definitions.lines[$0]?.offset ?? 0) < (definitions.lines[$1]?.offset ?? 0) }
      let others = group.filter { $0 != first }.prefix(3).map { labels[$0] }
      found.append(.footnoteCircle(labels[first], others, at: location))
    }
  }

  // MARK: Definitions that are not in the tree

  private mutating func findVanished() {
    guard !definitions.vanished.isEmpty else { return }
    let byLabel = definitions.byLabel(in: lines.source.bytes)
    for line in definitions.vanished {
      let location = lines.location(of: line.offset)
      let key = FootnoteKey(lines.source.bytes[line.label])
      if line.hasSpace {
        found.append(.footnoteLabelWithSpace(label(of: line), at: location))
      } else if let first = byLabel[key] {
        found.append(
          .doubledFootnote(
            label(of: line), otherLine: definitions.lines[first].map { lines.fileLine($0.line) } ?? 0, at: location))
        if let firstLocation = self.location(of: first) {
          found.append(.doubledFootnote(labels[first], otherLine: location.line, at: firstLocation))
        }
      } else {
        found.append(.unreferencedFootnote(label(of: line), at: location))
      }
    }
  }

  // MARK: References to undefined footnotes

  private mutating func findUndefined(_ undefinedReferences: [UndefinedReference]) {
    guard !undefinedReferences.isEmpty else { return }
    let bytes = lines.source.bytes
    var hidden: [FootnoteKey: FootnoteDefinitionLine] = [:]
    for line in definitions.hidden {
      let key = FootnoteKey(bytes[line.label])
      if hidden[key] == nil { hidden[key] = line }
    }
    let reported = Set(definitions.vanished.filter(\.hasSpace).map(\.offset))
    var reportedHidden: Set<FootnoteKey> = []
    var comparisons = 20_000
    var spaced: Set<FootnoteKey> = []
    for reference in undefinedReferences where isSpacedDefinition(reference) {
      let label = FootnoteLabel(name: String(decoding: reference.label, as: UTF8.self))
      if spaced.insert(FootnoteKey(reference.label)).inserted {
        found.append(.spacedDefinition(label, at: lines.location(of: reference.offset)))
      }
    }
    for reference in undefinedReferences
    where !reported.contains(reference.offset) && !spaced.contains(FootnoteKey(reference.label)) {
      let key = FootnoteKey(reference.label)
      let label = FootnoteLabel(name: String(decoding: reference.label, as: UTF8.self))
      let location = lines.location(of: reference.offset)
      if key.bytes.contains(0x20) {
        found.append(.footnoteLabelWithSpace(label, at: location))
      } else if let line = hidden[key] {
        if reportedHidden.insert(key).inserted {
          found.append(
            .hiddenFootnote(self.label(of: line), referenceIn: location.line, at: lines.location(of: line.offset)))
        }
      } else {
        comparisons -= labels.count
        found.append(.undefinedFootnote(label, lookAlike: comparisons > 0 ? lookAlike(of: label) : nil, at: location))
      }
    }
  }

  /// Whether a reference is at the beginning of its line and followed by a space and a colon: it was meant as a
  /// definition.
  private func isSpacedDefinition(_ reference: UndefinedReference) -> Bool {
    let bytes = lines.source.bytes
    var before = reference.offset
    while before > 0, bytes[before - 1].isBlank { before -= 1 }
    guard before == 0 || bytes[before - 1].endsLine else { return false }
    let end = reference.offset + reference.label.count + 3
    var after = end
    while after < bytes.count, bytes[after].isBlank { after += 1 }
    return after > end && after < bytes.count && bytes[after] == UInt8(ascii: ":")
  }

  /// The label that was probably meant; `nil` for short labels and numbers, which are too similar to guess.
  private func lookAlike(of label: FootnoteLabel) -> FootnoteLabel? {
    if let same = labels.first(where: { $0.name == label.name }) { return same }
    guard label.name.unicodeScalars.count > 2, !label.name.utf8.allSatisfy(\.isDigit) else { return nil }
    return label.name.nearest(among: labels.map(\.name)).map { FootnoteLabel(name: $0) }
  }
}

extension Diagnostic {
  /// A reference to a footnote that is not defined in the text.
  package static func undefinedFootnote(
    _ label: FootnoteLabel, lookAlike: FootnoteLabel? = nil, at location: SourceLocation
  ) -> Diagnostic {
    .error(
      .undefinedFootnote, at: location, "footnote '\(label.name)' has no text",
      hint: lookAlike.map { "did you mean [^\($0.name)]?" } ?? "write it on its own line as [^\(label.name)]: …")
  }

  /// A definition that is not read as one, since there is a space before its colon.
  package static func spacedDefinition(_ label: FootnoteLabel, at location: SourceLocation) -> Diagnostic {
    .error(
      .undefinedFootnote, at: location, "footnote '\(label.name)' has no text: a space stands before the colon",
      hint: "write [^\(label.name)]: without the space")
  }

  /// A definition without a reference.
  package static func unreferencedFootnote(_ label: FootnoteLabel, at location: SourceLocation) -> Diagnostic {
    .warning(
      .unreferencedFootnote, at: location, "footnote '\(label.name)' is never called and is not printed",
      hint: "put [^\(label.name)] where it belongs in the text")
  }

  /// A definition to which only footnotes refer that are not printed themselves.
  package static func unreachedFootnote(_ label: FootnoteLabel, at location: SourceLocation) -> Diagnostic {
    .warning(
      .unreferencedFootnote, at: location,
      "footnote '\(label.name)' is called only by footnotes that are never called, and is not printed",
      hint: "call one of them in the text")
  }

  /// Definitions that refer to each other, but to none of which the body refers.
  package static func footnoteCircle(
    _ label: FootnoteLabel, _ others: [FootnoteLabel], at location: SourceLocation
  ) -> Diagnostic {
    let message =
      others.isEmpty
      ? "footnote '\(label.name)' is called only by itself"
      : "footnote '\(label.name)' and \(others.map { "'\($0.name)'" }.joined(separator: ", ")) call only each other"
    return .error(.footnoteCircle, at: location, message, hint: "put [^\(label.name)] where it belongs in the text")
  }

  /// One of two definitions of the same label.
  package static func doubledFootnote(
    _ label: FootnoteLabel, otherLine: Int, at location: SourceLocation
  ) -> Diagnostic {
    .error(
      .doubledFootnote, at: location, "footnote '\(label.name)' is defined twice, here and in line \(otherLine)",
      hint: "give one of the two another label")
  }

  /// A label with a space, which Markdown does not read as a label.
  package static func footnoteLabelWithSpace(_ label: FootnoteLabel, at location: SourceLocation) -> Diagnostic {
    let words = label.name.split { $0 == " " || $0 == "\t" }
    return .error(
      .footnoteLabel, at: location, "footnote label '\(label.name)' has a space in it",
      hint: "write [^\(words.joined(separator: "-"))]"
    )
  }

  /// A definition without content.
  package static func emptyFootnote(_ label: FootnoteLabel, at location: SourceLocation) -> Diagnostic {
    .warning(
      .emptyFootnote, at: location, "footnote '\(label.name)' is empty", hint: "write its text behind [^\(label.name)]:"
    )
  }

  /// A definition that is read as code or as part of a paragraph.
  package static func hiddenFootnote(
    _ label: FootnoteLabel, referenceIn line: Int, at location: SourceLocation
  ) -> Diagnostic {
    .error(
      .hiddenFootnote, at: location,
      "footnote '\(label.name)', called in line \(line), stands so far to the right that it is not seen",
      hint: "begin [^\(label.name)]: at the beginning of its line, outside of any list or quotation")
  }
}
