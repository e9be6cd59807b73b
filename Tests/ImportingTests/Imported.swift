import Diagnostics

@testable import Importing

/// A text put through the transcriber, for tests to look at.
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

  init(_ text: String, order: PageOrder = .automatic, language: String? = "en", form: TranscriptionForm = .scan) {
    self.init(bytes: Array(text.utf8), order: order, language: language, form: form)
  }

  init(bytes: [UInt8], order: PageOrder = .automatic, language: String? = "en", form: TranscriptionForm = .scan) {
    let result = Transcriber(order: order, language: language, form: form).transcribe(bytes, named: "scan.txt")
    markdown = result.value?.markdown ?? ""
    summary = result.value?.summary ?? ""
    proofs = result.value?.proofs ?? ""
    diagnostics = result.diagnostics.sorted()
  }
}
