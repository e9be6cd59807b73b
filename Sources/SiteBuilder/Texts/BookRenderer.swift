import Diagnostics
import Model
import Templating

/// Makes the books of several texts, except those from an earlier build that still hold.
struct BookRenderer: Sendable {
  let build: PlannedBuild
  let renderer: TextRenderer

  /// The outcomes of the texts, in their order.
  let texts: [TextOutcome]

  private var plan: BuildPlan { build.plan }
  private var writer: OutputWriter { build.writer }

  /// The books' files, and their faults.
  func files() async throws -> Diagnosed<[OutputFile]> {
    guard let exporter = build.setup.exporters[.epub] as? any BookExporter, !plan.settings.books.isEmpty else {
      return Diagnosed([])
    }
    let fronts = try plan.texts.map { try $0.frontMatter() }
    var files: [OutputFile] = []
    var diagnostics: [Diagnostic] = []
    for book in plan.context.settings.books {
      let location = SourceLocation(file: "site.yml", line: book.line, column: 1)
      let members = members(of: book, fronts, &diagnostics)
      guard !members.isEmpty else {
        diagnostics.append(.emptyBook(book.title, at: location))
        continue
      }
      var packer = Packer(capacity: 1_024)
      packer.pack(plan.common.settings, book.path)
      for index in members { packer.pack(try renderer.key(of: .epub, index, texts[index])) }
      let key = Checksum(of: packer.bytes)
      if let kept = try writer.kept(at: book.path, key: key) {
        files.append(kept)
        continue
      }
      let parts = try members.compactMap { try renderer.exported($0, for: .epub) }
      let made = try await exporter.export(
        ExportedBook(
          frontMatter: book.frontMatter(plan.context.settings), path: book.path, texts: parts,
          settings: plan.context.settings))
      diagnostics += made.diagnostics
      if let file = made.value { files.append(try writer.file(at: book.path, file.bytes, key: key)) }
    }
    return Diagnosed(files, diagnostics)
  }

  /// The texts of a book, by their indices among the site's, in the book's order.
  private func members(of book: BookSettings, _ fronts: [FrontMatter], _ diagnostics: inout [Diagnostic]) -> [Int] {
    switch book.selection {
    case .collection(let folder):
      return plan.texts.indices.filter { plan.texts[$0].source.hasPrefix("content/\(folder)/") && !fronts[$0].isPage }
    case .series(let name):
      let members = plan.texts.indices.filter { fronts[$0].series?.name == name }
      return members.sorted {
        (fronts[$0].series?.number ?? .max, $0) < (fronts[$1].series?.number ?? .max, $1)
      }
    case .texts(let sources):
      return sources.compactMap { source in
        let path = source.hasPrefix("content/") ? source : "content/" + source
        let index = plan.texts.firstIndex { $0.source == path || $0.source == path + "/index.md" }
        if index == nil {
          let location = SourceLocation(file: "site.yml", line: book.line, column: 1)
          diagnostics.append(.unknownTextOfBook(source, book.title, at: location))
        }
        return index
      }
    }
  }
}

extension Diagnostic {
  /// A book without texts.
  fileprivate static func emptyBook(_ title: String, at location: SourceLocation) -> Diagnostic {
    .warning(
      .emptyBook, at: location, "the book '\(title)' has no texts, and is left out",
      hint: "look at the spelling of its collection or series; drafts are in no book")
  }

  /// A text of a book that the site does not have.
  fileprivate static func unknownTextOfBook(_ source: String, _ title: String, at location: SourceLocation)
    -> Diagnostic
  {
    .warning(
      .unknownText, at: location, "the book '\(title)' names '\(source)', which is no text of the site",
      hint: "name a file of content/")
  }
}
