import ArgumentParser
import Diagnostics
import Model
import Print

/// `pamphlet print-test`: a sheet that shows how a printer turns paper.
struct PrintTestCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "print-test",
    abstract: "Makes a sheet that shows how your printer turns paper.",
    discussion: """
      Examples:
        pamphlet print-test
      makes print-test.pdf: print it on both sides of one sheet, and it says itself what it shows.
        pamphlet print-test --paper letter --output test.pdf
      """)

  @Option(help: "The printer's paper: a4 or letter.", completion: .list(["a4", "letter"]))
  var paper: String = "a4"

  @Option(help: "The file to write.", completion: .file(extensions: ["pdf"]))
  var output = "print-test.pdf"

  func validate() throws {
    guard SiteSettings.Paper(rawValue: paper) != nil else {
      throw ValidationError("--paper takes a4 or letter, not '\(paper)'")
    }
  }

  func run() async throws {
    let terminal = Terminal()
    do throws(SystemFailure) {
      guard let installation = TypstInstallation.find(site: ".") else { throw .missingTypesetter }
      let bytes = try await PrintTest.pdf(on: SiteSettings.Paper(rawValue: paper) ?? .a4, by: installation)
      let name = output.split(separator: "/").last.map(String.init) ?? output
      let folder = String(output.dropLast(name.count))
      try FileTree(folder: folder.isEmpty ? "." : folder).write(bytes, to: name)
      terminal.close(with: "\(output): print it on both sides of one sheet, flipped on the short edge")
    } catch {
      terminal.show(error)
      throw ExitStatus.systemFailure
    }
  }
}
