package import Diagnostics
package import Model

/// Parses the Markdown of texts into documents.
///
/// It has no mutable state, so that many threads can use one parser.
package struct MarkdownParser: Sendable {
  private let rules: ParsingRules
  private let files: SiteFiles

  /// Creates a parser.
  ///
  /// - Parameters:
  ///   - rules: The constructs that are allowed.
  ///   - files: The files beside the texts.
  package init(rules: ParsingRules = ParsingRules(), files: SiteFiles = .none) {
    self.rules = rules
    self.files = files
  }

  /// Parses the body of a text.
  ///
  /// - Parameters:
  ///   - source: The text's file.
  ///   - text: The text as the site knows it; `nil` for one that is not part of a site.
  ///   - targets: The targets its links can have; `nil` leaves addresses as they are written.
  /// - Returns: The document, and every fault in it in source order; a document without blocks when the text exceeds a
  ///   limit that is checked before parsing.
  package func document(
    in source: TextSource, of text: Text? = nil, in targets: LinkTargets? = nil
  ) -> Diagnosed<Document> {
    let overview = Prescan(source, definitionsInLine: rules.isCommonMarkOnly ? 10 : TextLimit.definitionsInLine.amount)
    guard overview.faults.isEmpty else { return Diagnosed(Document(blocks: []), overview.faults.sorted()) }

    var reading = read(source.body, of: source, text, in: targets, overview)
    if !reading.cutLinks.isEmpty {
      let body = SplitAutolink.body(from: source.bodyStart, of: source.bytes, bracketing: reading.cutLinks)
      reading = read(body, of: source, text, in: targets, overview)
    }
    return Diagnosed(reading.document, reading.faults.sorted())
  }

  /// The result of one parse of a body.
  private struct Reading {
    let document: Document
    let faults: [Diagnostic]
    let cutLinks: [SplitAutolink]

    /// The result for a text that needs more memory than is allowed.
    static func tooLarge(_ source: TextSource) -> Reading {
      Reading(
        document: Document(blocks: []), faults: [.exceededLimit(.memory, at: .start(of: source.file))], cutLinks: [])
    }
  }

  private func read(
    _ body: ArraySlice<UInt8>, of source: TextSource, _ text: Text?, in targets: LinkTargets?, _ overview: Prescan
  ) -> Reading {
    var leadLines = 0
    let masked = rules.isCommonMarkOnly ? nil : EscapedPunctuation.masked(body)
    let body = masked.map { $0[...] } ?? body
    var tree = CommonMarkTree(of: body, hasStrikethrough: overview.hasTilde)
    guard tree.isWhole else { return .tooLarge(source) }
    var references = FootnoteReferences(in: &tree, leadLines: 0)
    var definitions = FootnoteDefinitions(references, in: overview, leadLines: 0)
    if !rules.isCommonMarkOnly, definitions.vanished.contains(where: { !$0.hasSpace }) {
      // The library drops footnotes without a reference; references before the body keep them all.
      let lead = Self.lead(referringTo: overview.definitions, in: source.bytes)
      leadLines = lead.lines
      tree.parseAgain(body, after: lead.text, hasStrikethrough: overview.hasTilde)
      guard tree.isWhole else { return .tooLarge(source) }
      references = FootnoteReferences(in: &tree, leadLines: leadLines)
      definitions = FootnoteDefinitions(references, in: overview, leadLines: leadLines)
    }
    let labels = definitions.lines.map { line in
      FootnoteLabel(name: line.map { String(decoding: source.bytes[$0.label], as: UTF8.self) } ?? "")
    }
    let numbering = FootnoteNumbering(references, labels: labels, keepsUnreferenced: rules.keepsUnreferencedFootnotes)
    var reader = DocumentReader(
      rules: rules, lines: overview.lines, leadLines: leadLines, numbering: numbering, definitions: definitions.lines,
      links: LinkResolver(
        source: source, text: text, targets: targets, files: files, isCommonMarkOnly: rules.isCommonMarkOnly))
    reader.hasMaskedMarks = masked != nil
    let document = reader.read(&tree)
    guard !rules.isCommonMarkOnly else {
      return Reading(document: document, faults: reader.faults, cutLinks: reader.cutLinks)
    }
    let footnotes = FootnoteFaults(
      references, definitions: definitions, labels: labels, lines: overview.lines,
      undefinedReferences: reader.undefinedReferences)
    return Reading(document: document, faults: reader.faults + footnotes.found, cutLinks: reader.cutLinks)
  }

  /// Paragraphs that refer to each of some definitions once, and the number of their lines.
  private static func lead(
    referringTo definitions: [FootnoteDefinitionLine], in bytes: [UInt8]
  ) -> (text: String, lines: Int) {
    var text: [UInt8] = []
    var lines = 0
    var known: Set<FootnoteKey> = []
    for definition in definitions where !definition.hasSpace {
      guard known.insert(FootnoteKey(bytes[definition.label])).inserted else { continue }
      text += Array("[^".utf8) + bytes[definition.label] + Array("]\n\n".utf8)
      lines += 2
    }
    return (String(decoding: text, as: UTF8.self), lines)
  }
}
