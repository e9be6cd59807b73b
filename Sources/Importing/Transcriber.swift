package import Diagnostics

/// Turns scanned or extracted text into clean Markdown.
///
/// The stages follow each other in the order in which they depend on each other: bytes to lines, lines to pages, pages
/// to heads, text and notes, then the reading order, and only then paragraphs, the places of notes and the repair of
/// misreadings. Whoever joins lines before the pages are known makes notes part of sentences.
package struct Transcriber: Sendable {
  /// How the pages are put in order.
  private let order: PageOrder

  /// The language of the text, as its tag; English when nothing is said.
  private let language: String

  /// What the text is written in.
  private let form: TranscriptionForm

  /// Creates a transcriber.
  ///
  /// - Parameters:
  ///   - order: How the pages are put in order.
  ///   - language: The language of the text. Only English has a word list; other texts join words by themselves alone,
  ///     and only what is wrong in any language is repaired.
  ///   - form: What the text is written in.
  package init(order: PageOrder = .automatic, language: String? = nil, form: TranscriptionForm = .scan) {
    self.order = order
    self.form = form
    self.language = language ?? ""
  }

  /// Makes a text of a file.
  ///
  /// - Parameters:
  ///   - bytes: What is in the file.
  ///   - file: Its name, for what is found wrong in it.
  /// - Returns: The text, `nil` when there is an error, and everything doubtful in it.
  package func transcribe(_ bytes: [UInt8], named file: String) -> Diagnosed<Transcript?> {
    if form == .pandoc { return document(bytes, named: file) }
    let decoded = Decoder(file: file).text(in: bytes)
    guard !decoded.diagnostics.hasErrors else { return Diagnosed(nil, decoded.diagnostics) }
    let lines = Decoder.lines(of: decoded.value)
    guard lines.contains(where: { !$0.isBlank }) else {
      return Diagnosed(nil, decoded.diagnostics + [.noText(at: .start(of: file))])
    }
    switch form {
    case .muse:
      let muse = MuseReader.text(of: decoded.value.string)
      return finished(muse.markdown, muse.summary, muse.faults, decoded.diagnostics, named: file)
    case .scan where !MarkdownSigns.areMarkdown(lines):
      var work = Transcription(lines: lines, file: file, diagnostics: decoded.diagnostics)
      return work.finish(order: order, language: language)
    case .scan, .pandoc:
      let tidy = MarkdownSigns.tidy(decoded.value)
      var tally = WordTally()
      tally.add(decoded.value.string)
      tally.add(tidy, times: -1)
      return finished(tidy, "Markdown already, kept as it is", tally.faults, decoded.diagnostics, named: file)
    }
  }

  /// A document's tree as a text.
  private func document(_ bytes: [UInt8], named file: String) -> Diagnosed<Transcript?> {
    guard let tree = JSONValue(bytes) else { return Diagnosed(nil, [.noTree(at: .start(of: file))]) }
    var (reader, markdown, faults) = PandocReader.text(of: tree)
    guard !PandocWords.plain(tree["blocks"].items).allSatisfy(\.isWhitespace) else {
      return Diagnosed(nil, [.emptyDocument(at: .start(of: file))])
    }
    if !language.isEmpty, reader.front.language != language {
      reader.front.language = language
      markdown = MarkdownSigns.withFront(reader.front, markdown)
    }
    return finished(markdown, reader.summary, faults, [], pictures: reader.pictures, named: file)
  }

  /// A text that was only put into other signs, if all its words are there.
  private func finished(
    _ markdown: String, _ summary: String, _ faults: [String], _ diagnostics: [Diagnostic], pictures: [String] = [],
    named file: String
  ) -> Diagnosed<Transcript?> {
    guard faults.isEmpty else {
      return Diagnosed(nil, diagnostics + [.accountFails(faults, at: .start(of: file))])
    }
    return Diagnosed(
      Transcript(
        markdown: markdown, summary: summary + "; every word accounted for", quality: 1,
        pictures: pictures, proofs: ProofPage.plain(markdown, summary: summary)), diagnostics)
  }
}

extension Diagnostic {
  /// A file with nothing to read in it.
  static func noText(at place: SourceLocation) -> Diagnostic {
    .error(at: place, "there is no text in it", hint: "look whether the scan was read by an OCR program at all")
  }

  /// A tree that cannot be read.
  static func noTree(at place: SourceLocation) -> Diagnostic {
    .error(
      at: place, "the document is nested too deep, or pandoc speaks of it in a way that is not known",
      hint: "save it as plain text or as PDF, and import that")
  }

  /// A document without words.
  static func emptyDocument(at place: SourceLocation) -> Diagnostic {
    .error(at: place, "there is no text in it", hint: "look whether it holds only pictures of its pages")
  }
}
