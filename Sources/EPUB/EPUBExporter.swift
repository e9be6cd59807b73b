package import Diagnostics
package import Model

/// The exporter of e-books in EPUB 3.3.
package struct EPUBExporter: BookExporter {
  package var format: Format { .epub }

  package var identity: [UInt8] { [2] + Array((undatedTime ?? "").utf8) + [0] + (covers?.identity ?? []) }

  private let undatedTime: String?

  /// The renderer of covers as PNG; `nil` for SVG alone.
  private let covers: (any DrawingRenderer)?

  /// Creates the exporter.
  ///
  /// - Parameters:
  ///   - undatedTime: The time of the last change of texts without a date, by RFC 3339 in universal time.
  ///   - covers: The renderer of covers as PNG; `nil` for SVG alone.
  package init(undatedTime: String? = nil, covers: (any DrawingRenderer)? = nil) {
    self.undatedTime = undatedTime
    self.covers = covers
  }

  /// A book as a file; `nil` when it would be larger than ZIP allows.
  private func bytes(of book: Book, hasPicture: Bool) async -> [UInt8]? {
    var file = EPUBFile(book, undatedTime: undatedTime)
    if hasPicture {
      file.coverPicture = await covers?.png(of: file.coverDrawing, language: book.frontMatter.language)
    }
    return file.bytes
  }

  package func export(_ text: ExportedText) async throws -> Diagnosed<[ExportedFile]> {
    // A cover as PNG takes longer than the rest of the book: it is made only where the text is typeset anyway.
    let isPrinted = text.text.frontMatter.formats.contains { $0 == .pdf || $0.isForPaper }
    guard let bytes = await bytes(of: Book(of: text), hasPicture: isPrinted) else {
      return Diagnosed([], [.tooLargeForEPUB(at: .start(of: text.text.source))])
    }
    return Diagnosed([ExportedFile(suffix: ".epub", bytes: bytes)])
  }
}

extension EPUBExporter {
  package func export(_ book: ExportedBook) async throws -> Diagnosed<ExportedFile?> {
    let bytes = await bytes(of: Book(of: book), hasPicture: true)
    return Diagnosed(
      bytes.map { ExportedFile(suffix: ".epub", bytes: $0) },
      bytes == nil ? [.tooLargeForEPUB(at: .start(of: "site.yml"))] : [])
  }
}

extension Diagnostic {
  /// A text with larger pictures than an e-book can hold.
  package static func tooLargeForEPUB(at location: SourceLocation) -> Diagnostic {
    .warning(
      .formTooLarge, at: location, "the pictures are too large for an EPUB, which holds 4 GiB; the form is left out",
      hint: "make the pictures smaller, or leave epub out of 'formats'")
  }
}
