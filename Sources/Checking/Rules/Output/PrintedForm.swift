import Diagnostics
import Model

/// A PDF that is cut off, or that lacks its title or its language.
///
/// Without a title, its window shows the file's name. Without a language, a screen reader speaks it in the wrong one.
/// This is a mistake in the program: please report it.
///
/// ```
/// a PDF without a language
/// ```
///
/// ```
/// a PDF that says /Lang (en)
/// ```
///
/// Source: PDF/UA (ISO 14289-1), on natural language and metadata; Matterhorn Protocol 1.1, checkpoints 06 and 11.
struct PrintedForm: FormRule {
  static let code = DiagnosticCode.printedForm

  func look(at form: BuiltForm, of output: BuiltOutput, _ report: inout SiteReport) {
    guard !form.isBook, let fault = Self.fault(in: form.bytes) else { return }
    report.add(
      .error, at: .start(of: form.reportedPath), "'\(form.file.path.path)' \(fault)",
      hint: "build again, and report it if it stays so")
  }

  /// The first fault of a PDF; `nil` when there is none.
  static func fault(in bytes: [UInt8]) -> String? {
    guard bytes.starts(with: "%PDF-".utf8) else { return "is no PDF" }
    guard bytes.suffix(1024).firstRange(of: Array("%%EOF".utf8)) != nil else { return "is cut off" }
    // Objects may be compressed, and then nothing can be read in them.
    guard bytes.firstRange(of: Array("/Catalog".utf8)) != nil else { return nil }
    if bytes.firstRange(of: Array("/Lang".utf8)) == nil { return "does not say its language" }
    let says = ["/Title", "dc:title"].contains { bytes.firstRange(of: Array($0.utf8)) != nil }
    return says ? nil : "does not say its title"
  }
}
