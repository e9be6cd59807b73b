import Diagnostics
import Model

/// A part of a book with tags that are not closed, or with an id that is used twice.
///
/// Browsers repair such mistakes; e-readers show an error instead of the page. The cause can be HTML of your own that
/// is passed on unchanged (`raw_html: all`).
///
/// ```
/// <p>Walk <em>softly</p>
/// ```
///
/// ```
/// <p>Walk <em>softly</em></p>
/// ```
///
/// Source: EPUB 3.3, on XHTML content documents.
struct BookMarkup: FormRule {
  static let code = DiagnosticCode.bookMarkup

  func look(at form: BuiltForm, of output: BuiltOutput, _ report: inout SiteReport) {
    for page in form.pages {
      guard let fault = Self.fault(in: page) else { continue }
      report.add(
        .error, at: .start(of: form.reportedPath), "in the book '\(form.file.path.path)', '\(page.path.path)' \(fault)",
        hint: "mend the HTML of the text, or report it if there is none")
    }
  }

  /// The first fault in the tags of a part; `nil` when there is none.
  static func fault(in page: BuiltPage) -> String? {
    switch page.fault {
    case .strayEnd(let name)?: return "ends <\(name)> where none is open"
    case .unclosed(let name)?: return "does not close <\(name)>"
    case nil: return page.ids.filter { $0.value > 1 }.keys.min().map { "has the id '\($0)' twice" }
    }
  }
}
