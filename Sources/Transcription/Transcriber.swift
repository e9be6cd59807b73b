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
    let decoded = Decoder(file: file).text(in: bytes)
    guard !decoded.diagnostics.hasErrors else { return Diagnosed(nil, decoded.diagnostics) }
    let lines = Decoder.lines(of: decoded.value)
    guard lines.contains(where: { !$0.isBlank }) else {
      return Diagnosed(nil, decoded.diagnostics + [.noText(at: .start(of: file))])
    }
    switch form {
    case .muse:
      return Diagnosed(finished(MuseReader.markdown(of: decoded.value.string), "read as Muse"), decoded.diagnostics)
    case .scan where !MarkdownSigns.areMarkdown(lines):
      var work = Transcription(lines: lines, file: file, diagnostics: decoded.diagnostics)
      return work.finish(order: order, language: language)
    case .scan, .markdown:
      return Diagnosed(
        finished(MarkdownSigns.tidy(decoded.value), "Markdown already, kept as it is"), decoded.diagnostics)
    }
  }

  /// A text that needed no repair.
  private func finished(_ markdown: String, _ summary: String) -> Transcript {
    Transcript(markdown: markdown, summary: summary, quality: 1, proofs: ProofPage.plain(markdown, summary: summary))
  }
}

extension Diagnostic {
  /// A file with nothing to read in it.
  static func noText(at place: SourcePlace) -> Diagnostic {
    .error(at: place, "there is no text in it", remedy: "look whether the scan was read by an OCR program at all")
  }
}
