package import Diagnostics
import JSON

/// Turns scanned or extracted text into clean Markdown.
///
/// Each stage depends on those before it: bytes to lines, lines to pages, pages to running heads, text and notes, then
/// the reading order, and only then paragraphs, the places of notes and the repair of misreadings. Joining lines before
/// the pages are known would make notes part of sentences.
package struct Importer: Sendable {
  /// The order of the pages.
  private let order: PageOrder

  /// The tag of the text's language; guessed when it is empty.
  private let language: String

  /// The format of the bytes.
  private let format: ImportFormat

  /// The encoding of plain text; guessed when it is `nil`.
  private let encoding: TextEncoding?

  /// Corrections made on the proofs page.
  private let corrections: Corrections

  /// Creates an importer.
  ///
  /// - Parameters:
  ///   - format: The format of the bytes.
  ///   - order: The order of the pages.
  ///   - language: The language of the text. Only English has a word list; in other languages words are joined by the
  ///     text's own words alone, and only what is wrong in any language is repaired.
  ///   - encoding: The encoding of plain text.
  ///   - corrections: Corrections made on the proofs page.
  package init(
    format: ImportFormat = .plainText, order: PageOrder = .automatic, language: String? = nil,
    encoding: TextEncoding? = nil, corrections: Corrections = Corrections()
  ) {
    self.order = order
    self.format = format
    self.language = language ?? ""
    self.encoding = encoding
    self.corrections = corrections
  }

  /// Imports a text from the bytes of a file.
  ///
  /// - Parameters:
  ///   - bytes: The content of the file.
  ///   - file: Its name, for messages.
  /// - Returns: The text, `nil` when there is an error, and everything doubtful in it.
  package func text(of bytes: [UInt8], named file: String) -> Diagnosed<ImportedText?> {
    switch format {
    case .pandoc: document(bytes, named: file)
    case .popplerXML: pages(PopplerPages.pages(in: bytes), named: file)
    case .hocr: pages(HOCRPages.pages(in: bytes), named: file)
    case .alto: pages(ALTOPages.pages(in: bytes), named: file)
    case .plainText, .muse: plain(bytes, named: file)
    }
  }

  /// Imports plain text.
  private func plain(_ bytes: [UInt8], named file: String) -> Diagnosed<ImportedText?> {
    let decoded = Decoder(file: file, encoding: encoding).text(in: bytes)
    guard !decoded.diagnostics.hasErrors else { return Diagnosed(nil, decoded.diagnostics) }
    let lines = Decoder.lines(of: decoded.value)
    guard lines.contains(where: { !$0.isBlank }) else {
      return Diagnosed(nil, decoded.diagnostics + [.noText(at: .start(of: file))])
    }
    if format == .muse {
      let muse = MuseReader.text(of: decoded.value.string)
      return finished(
        muse.markdown, muse.summary, muse.faults, decoded.diagnostics, pictures: muse.pictures, named: file)
    }
    guard MarkdownSyntax.areMarkdown(lines) else {
      var pipeline = ImportPipeline(
        lines: lines, file: file, language: language, corrections: corrections, diagnostics: decoded.diagnostics)
      return pipeline.text(order: order)
    }
    let tidy = MarkdownSyntax.tidy(decoded.value)
    var tally = WordTally()
    tally.add(decoded.value.string)
    tally.add(tidy, times: -1)
    return finished(tidy, "Markdown already, kept as it is", tally.faults, decoded.diagnostics, named: file)
  }

  /// Imports laid-out pages.
  private func pages(_ pages: [LaidOutPage], named file: String) -> Diagnosed<ImportedText?> {
    guard pages.contains(where: { $0.runs.contains { !$0.isBlank } }) else {
      return Diagnosed(nil, [.noText(at: .start(of: file))])
    }
    var pipeline = ImportPipeline(
      layout: LayoutReader(pages), file: file, language: language, corrections: corrections)
    return pipeline.text(order: order)
  }

  /// Imports the tree of a document.
  private func document(_ bytes: [UInt8], named file: String) -> Diagnosed<ImportedText?> {
    guard let tree = JSONValue(bytes, depthLimit: PandocReader.depthLimit) else {
      return Diagnosed(nil, [.noTree(at: .start(of: file))])
    }
    var (reader, markdown, faults) = PandocReader.text(of: tree)
    guard !PandocWords.plain(tree["blocks"].items).allSatisfy(\.isWhitespace) else {
      return Diagnosed(nil, [.emptyDocument(at: .start(of: file))])
    }
    if !language.isEmpty, reader.front.language != language {
      reader.front.language = language
      markdown = MarkdownSyntax.withFront(reader.front, markdown)
    }
    return finished(markdown, reader.summary, faults, [], pictures: reader.pictures, named: file)
  }

  /// Returns a converted text if the account of its words balances.
  private func finished(
    _ markdown: String, _ summary: String, _ faults: [String], _ diagnostics: [Diagnostic], pictures: [String] = [],
    named file: String
  ) -> Diagnosed<ImportedText?> {
    guard faults.isEmpty else {
      return Diagnosed(nil, diagnostics + [.accountFails(faults, at: .start(of: file))])
    }
    return Diagnosed(
      ImportedText(
        markdown: markdown, summary: summary + "; every word accounted for", quality: 1,
        pictures: pictures, proofs: ProofPage(summary: summary, converted: markdown)), diagnostics)
  }
}

extension Diagnostic {
  /// A file with nothing to read in it.
  static func noText(at location: SourceLocation) -> Diagnostic {
    .error(
      .noText, at: location, "there is no text in it", hint: "look whether the scan was read by an OCR program at all")
  }

  /// A tree that cannot be read.
  static func noTree(at location: SourceLocation) -> Diagnostic {
    .error(
      .unreadableDocument, at: location,
      "the document is nested too deep, or pandoc speaks of it in a way that is not known",
      hint: "save it as plain text or as PDF, and import that")
  }

  /// A document without words.
  static func emptyDocument(at location: SourceLocation) -> Diagnostic {
    .error(.noText, at: location, "there is no text in it", hint: "look whether it holds only pictures of its pages")
  }
}
