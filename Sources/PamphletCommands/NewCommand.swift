#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif
import ArgumentParser
import Diagnostics
import Model

/// `pamphlet new`: a new text with front matter.
struct NewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: "Begins a new text in content/.",
    discussion: """
      Example:
        pamphlet new "On Walking" --author "Henry David Thoreau"
      writes content/on-walking.md, with its title, author and today's date, ready to be written on.
      """)

  @Argument(help: "The title.")
  var title: String

  @Argument(help: .hidden)
  var more: [String] = []

  @Option(help: "Who wrote it.")
  var author: String?

  @OptionGroup
  var source: SourceOption

  func validate() throws {
    guard more.isEmpty else {
      let title = ([title] + more).joined(separator: " ")
      throw ValidationError("a text has one title; put it in quotes: pamphlet new \(title.inDoubleQuotes)")
    }
  }

  func run() throws {
    let terminal = Terminal()
    guard let slug = Slug(title: title) else {
      throw ValidationError("the title '\(title)' has no letter or digit to name the file by; give it one")
    }
    let starter = StarterText(title: title, author: author, date: Self.today)
    do {
      let content = FileTree(folder: source.folder == "." ? "content" : "\(source.folder)/content")
      guard content.kind == .folder else {
        let folder = source.folder == "." ? "my-site" : source.folder.asShellWord
        terminal.showFault(
          "there is no folder '\(content.folder)'; go to a site's folder, or make a site with: pamphlet init \(folder)")
        throw ExitStatus.faultyInput
      }
      let name = "\(slug.name).md"
      let rivals = [name, "\(slug.name)/index.md"].filter(content.has)
      if let rival = rivals.first {
        terminal.showFault(
          "'\(content.folder)/\(rival)' is there already; choose another title, or write on in that file")
        throw ExitStatus.faultyInput
      }
      try content.write(Array(starter.markdown.utf8), to: name)
      let location = source.folder == "." ? "" : " --source \(source.folder.asShellWord)"
      terminal.close(
        with:
          "\(content.folder)/\(name): a new text; write in it, and look at it with: pamphlet serve --open\(location)")
    } catch let failure as SystemFailure {
      terminal.show(failure)
      throw ExitStatus.systemFailure
    }
  }

  private static var today: PublicationDate {
    var now = time(nil)
    var parts = unsafe tm()
    unsafe localtime_r(&now, &parts)
    return unsafe .day(Int(parts.tm_mday), month: Int(parts.tm_mon) + 1, year: Int(parts.tm_year) + 1900)
  }
}

extension String {
  /// The text in double quotes, or in single ones where a shell would interpret it inside double ones.
  fileprivate var inDoubleQuotes: String {
    contains(where: { "\"$`\\!".contains($0) }) ? asShellWord : "\"\(self)\""
  }
}
