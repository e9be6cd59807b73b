import Archive
import Diagnostics
import Model

/// A book that e-readers may refuse to open.
///
/// An EPUB is an archive that begins with its type, contains all the files that it lists, and gives its title, language
/// and identifier. This is a mistake in the program: please report it.
///
/// ```
/// a book whose list names a picture that it does not hold
/// ```
///
/// ```
/// a book that holds all it names
/// ```
///
/// Source: EPUB 3.3, on the package document and the OCF ZIP container.
struct BookStructure: FormRule {
  static let code = DiagnosticCode.bookStructure

  func look(at form: BuiltForm, of output: BuiltOutput, _ report: inout SiteReport) {
    guard form.isBook, let fault = Self.fault(in: form) else { return }
    report.add(
      .error, at: .start(of: form.reportedPath), "the book '\(form.file.path.path)' \(fault)",
      hint: "build again, and report it if it stays so")
  }

  /// The first fault of a book; `nil` when there is none.
  static func fault(in form: BuiltForm) -> String? {
    guard let archive = form.archive else { return "cannot be read" }
    guard archive.entries.first?.name == "mimetype",
      archive.bytes(named: "mimetype") == Array("application/epub+zip".utf8)
    else { return "does not begin with its type" }
    guard let container = archive.page("META-INF/container.xml"),
      let path = container.tags.lazy.compactMap({ $0["full-path"] }).first, let package = archive.page(path)
    else { return "has no package document" }
    for name in ["dc:title", "dc:language", "dc:identifier"] where package.first(name) == nil {
      return "does not say its \(name.dropFirst(3))"
    }
    guard package.tags.contains(where: { $0["property"] == "dcterms:modified" }) else {
      return "does not say when it was changed"
    }
    return fault(ofFilesIn: package, archive)
  }

  private static func fault(ofFilesIn package: BuiltPage, _ archive: ArchiveReader) -> String? {
    let names = archive.entries.map(\.name)
    guard Set(names).count == names.count else { return "holds two files of one name" }
    let folder = package.path.folder
    let items = package.tags.filter { $0.name == "item" }
    let listed = Set(items.compactMap { $0["href"] }.map { "\(folder)\($0)" })
    if let missing = listed.subtracting(names).min() { return "names '\(missing)' and does not hold it" }
    let ids = Set(items.compactMap { $0["id"] })
    let order = package.tags.filter { $0.name == "itemref" }.compactMap { $0["idref"] }
    guard !order.isEmpty else { return "has no order of reading" }
    if let stray = order.first(where: { !ids.contains($0) }) {
      return "puts '\(stray)' in its order and does not name it"
    }
    guard items.contains(where: { $0["properties"]?.split(separator: " ").contains("nav") == true }) else {
      return "has no table of contents"
    }
    return nil
  }
}

extension ArchiveReader {
  /// Returns an XML file of the archive; `nil` when it is not there.
  fileprivate func page(_ name: String) -> BuiltPage? {
    bytes(named: name).map { BuiltPage(path: OutputPath(name), source: nil, bytes: $0, isXML: true) }
  }
}
