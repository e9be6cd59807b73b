import Archive
import Diagnostics
import Escaping
import Model

/// A link or picture in a book that leads to nothing in it, or a picture that is loaded from elsewhere.
///
/// A book is read without a network, and must contain everything that it shows.
///
/// ```
/// <img src="https://example.org/pond.jpg" alt="A pond">
/// ```
///
/// ```
/// ![A pond](pond.jpg)
/// ```
///
/// Source: EPUB 3.3, on publication resources.
struct BookLink: FormRule {
  static let code = DiagnosticCode.bookLink

  func look(at form: BuiltForm, of output: BuiltOutput, _ report: inout SiteReport) {
    guard let archive = form.archive else { return }
    let names = Set(archive.entries.map(\.name))
    let pages = Dictionary(form.pages.map { ($0.path.path, $0) }, uniquingKeysWith: { first, _ in first })
    var reported: Set<String> = []
    for page in form.pages {
      for tag in page.tags {
        guard let address = tag["href"] ?? tag["src"], let fault = fault(address, of: tag, on: page, names, pages),
          reported.insert(address).inserted
        else { continue }
        report.add(
          .error, at: output.origin(of: address, inText: form.file.source) ?? .start(of: form.reportedPath),
          "'\(address)' in the book '\(form.file.path.path)' \(fault)", hint: "mend the address")
      }
    }
  }

  private func fault(
    _ address: String, of tag: BuiltPage.Tag, on page: BuiltPage, _ names: Set<String>, _ pages: [String: BuiltPage]
  ) -> String? {
    if address.isAbsoluteAddress { return tag["src"] == nil ? nil : "is loaded from elsewhere" }
    let parts = address.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    var target = page.path.path
    if !parts[0].isEmpty {
      guard let path = page.path.resolved(PercentEncoding.decodedWherePossible(parts[0])), names.contains(path.path)
      else {
        return "leads to nothing"
      }
      target = path.path
    }
    guard parts.count > 1, !parts[1].isEmpty, let there = pages[target] else { return nil }
    let id = PercentEncoding.decodedWherePossible(parts[1])
    return there.ids[id] == nil ? "leads to no place '\(id)'" : nil
  }
}
