#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif
import ArgumentParser
import Diagnostics
import FileSystem
import HTML
import Ingestion
import Model
import SiteBuilder

/// `pamphlet render`: one text as HTML.
struct RenderCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "render",
    abstract: "Prints one text as HTML, without a page around it.",
    discussion: """
      Examples:
        pamphlet render content/on-walking.md
      prints the text as its page would have it, notes and all.
        echo '*Hello*' | pamphlet render --plain
      prints what the CommonMark specification prints, and nothing of ours.
      """)

  @Argument(help: "The text; standard input when it is left out.", completion: .file(extensions: ["md"]))
  var file: String?

  @Flag(help: "Add nothing of ours: no ids, no smart punctuation; HTML passes.")
  var plain = false

  func run() throws {
    let terminal = Terminal()
    let bytes: [UInt8]
    do throws(SystemFailure) {
      bytes = try input()
    } catch {
      terminal.show(error)
      throw ExitStatus.systemFailure
    }
    let name = file ?? "standard input"
    let watch = Watchdog { outcome in
      if case .invalid(let diagnostics) = outcome { terminal.show(diagnostics) }
      _exit(ExitStatus.faultyInput.rawValue)
    }
    watch.begin(name)
    let reading = TextReader(isCommonMarkOnly: plain).reading(of: bytes, named: name)
    terminal.show(reading.diagnostics)
    guard let text = reading.value, !reading.diagnostics.hasErrors else { throw ExitStatus.faultyInput }
    var options = RenderingOptions(language: text.frontMatter.language, page: OutputPath("index.html"))
    options.isCommonMarkOnly = plain
    options.isSmart = text.frontMatter.isSmart
    options.notes = text.frontMatter.notes
    let renderedHTML = text.document.renderedHTML(options)
    watch.finish(name)
    do throws(SystemFailure) {
      try terminal.print(renderedHTML.text + renderedHTML.notes)
    } catch {
      terminal.show(error)
      throw ExitStatus.systemFailure
    }
  }

  /// The HTML of a page of the manual.
  static func html(ofManual markdown: [UInt8]) -> [UInt8] {
    guard let text = TextReader(isCommonMarkOnly: false).reading(of: markdown, named: "manual").value else { return [] }
    let options = RenderingOptions(language: text.frontMatter.language, page: OutputPath("index.html"))
    let rendered = text.document.renderedHTML(options)
    return rendered.text + rendered.notes
  }

  private func input() throws(SystemFailure) -> [UInt8] {
    guard let file else { return try StandardInput.bytes() }
    return try LocalFile(path: file).bytes()
  }
}
