import Diagnostics

@testable import Importing

/// A text put through the importer, for tests to look at.
struct Imported {
  let markdown: String
  let summary: String
  let proofs: String
  let diagnostics: [Diagnostic]

  /// The text without front matter.
  var body: String {
    guard markdown.hasPrefix("---\n") else { return markdown }
    let parts = markdown.split(separator: "---\n", maxSplits: 1, omittingEmptySubsequences: true)
    return String((parts.last ?? "").drop { $0 == "\n" })
  }

  var messages: [String] { diagnostics.map(\.message) }

  init(_ text: String, order: PageOrder = .automatic, language: String? = "en", format: ImportFormat = .plainText) {
    self.init(bytes: Array(text.utf8), order: order, language: language, format: format)
  }

  init(bytes: [UInt8], order: PageOrder = .automatic, language: String? = "en", format: ImportFormat = .plainText) {
    let result = Importer(format: format, order: order, language: language).text(of: bytes, named: "scan.txt")
    markdown = result.value?.markdown ?? ""
    summary = result.value?.summary ?? ""
    proofs = result.value?.proofs.html() ?? ""
    diagnostics = result.diagnostics.sorted()
  }
}
