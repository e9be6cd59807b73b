package import Diagnostics
package import Model

/// The e-book of a text, by EPUB 3.3.
package struct EPUBExporter: BookExporter {
  package var format: Format { .epub }

  package var identity: [UInt8] { [1] + Array((undatedTime ?? "").utf8) }

  private let undatedTime: String?

  /// Creates the exporter.
  ///
  /// - Parameter undatedTime: When what has no date was last changed, as RFC 3339 writes it, in universal time.
  package init(undatedTime: String? = nil) {
    self.undatedTime = undatedTime
  }

  package func export(_ text: ExportedText) async throws -> Diagnosed<[ExportedFile]> {
    guard let bytes = EPUBFile(Book(of: text), undatedTime: undatedTime).bytes else {
      return Diagnosed([], [.tooLargeForEPUB(at: .start(of: text.text.source))])
    }
    return Diagnosed([ExportedFile(suffix: ".epub", bytes: bytes)])
  }
}

extension EPUBExporter {
  package func export(_ book: ExportedBook) async throws -> Diagnosed<[UInt8]?> {
    let bytes = EPUBFile(Book(of: book), undatedTime: undatedTime).bytes
    return Diagnosed(bytes, bytes == nil ? [.tooLargeForEPUB(at: .start(of: "site.yml"))] : [])
  }
}

extension Diagnostic {
  /// A text whose pictures are more than an e-book can hold.
  package static func tooLargeForEPUB(at location: SourceLocation) -> Diagnostic {
    .warning(
      .formTooLarge, at: location, "the pictures are too large for an EPUB, which holds 4 GiB; the form is left out",
      hint: "make the pictures smaller, or leave epub out of 'formats'")
  }
}
