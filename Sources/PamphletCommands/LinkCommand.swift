import ArgumentParser
import Diagnostics
import Feeds
import Ingestion
import Linking
import Model

/// `pamphlet link`: other libraries' catalogues, taken in.
struct LinkCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "link",
    abstract: "Fetches the catalogues of other libraries.",
    discussion: """
      Examples:
        pamphlet link
      reads the catalogue of each library that site.yml names under link:, shows what is new there, and keeps it in links/.
        pamphlet link /media/stick/library/catalogue.json
      takes one from a stick.

      The next build then has a page for each library, and names its texts beside ours. Nothing is read from other \
      libraries by any other command.
      """)

  @Argument(
    help: "A catalogue.json, Atom or OPDS file on this machine. (default: the libraries of site.yml)",
    completion: .file())
  var file: String?

  @Option(help: "The name the library of a file is linked by. (default: made of its title)")
  var name: String?

  @OptionGroup
  var source: SourceOption

  func run() throws {
    let terminal = Terminal()
    let folders = try SiteFolders(source: source.folder, output: nil)
    let links = LinksFolder(site: folders.source)
    do {
      if let file {
        try link(file: file, links, terminal)
        return
      }
      let settings = try SiteReader(folder: folders.source).settings()
      terminal.show(settings.diagnostics)
      if settings.hasFaults { throw ExitStatus.faultyInput }
      let libraries = settings.settings.libraries
      guard !libraries.isEmpty else {
        terminal.explain(
          """
          site.yml names no other libraries yet. Write, for example:

            link:
              shed: https://example.org/shed/

          and run pamphlet link again; or take one from a stick with: pamphlet link /media/stick/library/catalogue.json

          """)
        throw ExitStatus.faultyInput
      }
      var isSound = true
      for library in libraries where !take(library, links, terminal) { isSound = false }
      if !isSound { throw ExitStatus.systemFailure }
    } catch let failure as SystemFailure {
      terminal.show(failure)
      throw ExitStatus.systemFailure
    }
  }

  /// Takes in one library.
  ///
  /// - Returns: Whether that could be done.
  private func take(_ library: LibraryAddress, _ links: LinksFolder, _ terminal: Terminal) -> Bool {
    do {
      let address = library.address
      let isFile = [".json", ".xml", ".atom"].contains { address.hasSuffix($0) }
      let base = isFile ? String(address[...(address.lastIndex(of: "/") ?? address.startIndex)]) : address
      let bytes = try LibrarySource(base).bytes(
        of: isFile ? String(address.dropFirst(base.count)) : "catalogue.json", limit: CatalogueReader.longest)
      try keep(bytes, as: library.name, at: LibrarySource(base).address, links, terminal)
      return true
    } catch let failure as SystemFailure {
      terminal.show(failure)
    } catch let refusal as CatalogueReader.Refusal {
      terminal.showFault("the catalogue of '\(library.name)' is not taken in: \(refusal.reason)")
    } catch {
      terminal.showFault("\(error)")
    }
    return false
  }

  private func link(file: String, _ links: LinksFolder, _ terminal: Terminal) throws {
    let local = LocalFile(path: file)
    guard local.kind == .other else {
      throw ValidationError("there is no file '\(file)'; name the catalogue.json of a library")
    }
    let folder = file.lastIndex(of: "/").map { String(file[...$0]) } ?? "./"
    guard let whole = try? SiteFolders(source: folder, output: nil).source else {
      throw ValidationError("there is no folder '\(folder)'")
    }
    do {
      let bytes = try local.bytes()
      let title = try CatalogueReader.library(in: bytes, at: whole + "/").library.title
      guard let slug = name.flatMap({ Slug($0) }) ?? Slug(title: title) else {
        throw ValidationError("the library's title makes no name; give it one with --name")
      }
      try keep(bytes, as: slug.name, at: whole + "/", links, terminal)
    } catch let refusal as CatalogueReader.Refusal {
      terminal.showFault("'\(file)' is not taken in: \(refusal.reason)")
      throw ExitStatus.faultyInput
    }
  }

  /// Keeps a library's catalogue, and shows what is new in it.
  private func keep(
    _ bytes: [UInt8], as name: String, at address: String, _ links: LinksFolder, _ terminal: Terminal
  ) throws {
    let read = try CatalogueReader.library(in: bytes, at: address)
    let known = try links.library(name)
    if read.refused > 0 {
      terminal.showWarning("\(read.refused) texts of '\(name)' are left out: their paths or titles are not sound")
    }
    let before = Dictionary((known?.texts ?? []).map { ($0.path, $0) }, uniquingKeysWith: { $1 })
    let now = Set(read.library.texts.map(\.path))
    var lines: [String] = []
    for text in read.library.texts {
      guard let old = before[text.path] else {
        lines.append("+ \(Self.line(text))")
        continue
      }
      if old != text { lines.append("~ \(Self.line(text))") }
    }
    for text in known?.texts ?? [] where !now.contains(text.path) { lines.append("- \(Self.line(text))") }
    for line in lines.prefix(40) { terminal.close(with: line) }
    if lines.count > 40 { terminal.close(with: "… and \(lines.count - 40) more") }
    if known != read.library { try links.catalogue(of: name).write(read.library.json, replaces: true) }
    let summary = lines.isEmpty ? "nothing new" : lines.count == 1 ? "1 change" : "\(lines.count) changes"
    terminal.close(with: "\(name): \(read.library.title), \(read.library.texts.count) texts, \(summary)")
  }

  private static func line(_ text: LinkedText) -> String {
    ([text.title] + (text.authors.isEmpty ? [] : [text.authors.joined(separator: ", ")])
      + (text.date.map { [$0] } ?? []))
      .joined(separator: " · ")
  }
}
