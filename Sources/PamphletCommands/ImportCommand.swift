package import ArgumentParser
import Diagnostics
import Foundation
import Transcription

/// `pamphlet import`: scanned or extracted text to clean Markdown.
package struct ImportCommand: ParsableCommand {
  package static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Makes a clean text of a scan's text, a PDF or a document.",
    discussion: """
      Reads text as a scanner left it (also a booklet's pages in the order of the printing sheet), PDF, Word, \
      OpenDocument, HTML, EPUB and Muse. Writes Markdown with front matter and footnotes, and says to standard error \
      what was changed and what is doubtful.
      """)

  @Argument(help: "The files to import; - reads standard input.")
  var files: [String]

  @Option(name: .shortAndLong, help: "Where to write: a file, or a folder when several files make several texts.")
  var output: String?

  @Flag(help: "Makes one text of all files, in the order given.")
  var join = false

  @Flag(help: "Writes over files that exist.")
  var force = false

  @Option(
    help: ArgumentHelp(
      "Which page each page of the scan is: 16,1,2,15,… or booklet, backwards, as-is.", valueName: "list"))
  var pages: PageList?

  @Option(help: ArgumentHelp("The language of the text, when it is not English: de, fr, …", valueName: "tag"))
  var lang: String?

  @Option(help: ArgumentHelp("Also writes a page to proofread by.", valueName: "file"))
  var report: String?

  package init() {}

  package func validate() throws {
    if files.count > 1, !join {
      if output == nil {
        throw ValidationError("several files make several texts: name a folder with --output, or make one text with --join")
      }
      if report != nil { throw ValidationError("--report describes one text: import the files one by one, or use --join") }
    }
    if files.count(where: { $0 == "-" }) > 1 { throw ValidationError("standard input can be read only once") }
  }

  package func run() throws {
    do {
      let status = try work()
      if status != 0 { throw ExitCode(status) }
    } catch let failure as SystemFailure {
      ImportCommand.say("error: \(failure)")
      throw ExitCode(2)
    }
  }

  /// Imports everything, then writes everything.
  ///
  /// - Returns: The status the program ends with.
  private func work() throws(SystemFailure) -> Int32 {
    var results: [(name: String, transcript: Transcript)] = []
    var diagnostics: [Diagnostic] = []
    var parts: [SourceText] = []
    for file in files {
      switch try SourceReader().read(file) {
      case .success(let text): parts.append(text)
      case .failure(let fault): diagnostics.append(fault.diagnostic)
      }
    }
    if join, let first = parts.first, diagnostics.isEmpty { parts = [first.joined(with: parts.dropFirst())] }
    for part in parts {
      let result = part.transcribed(order: pages?.order ?? .automatic, language: lang)
      diagnostics += result.diagnostics
      if let transcript = result.value { results.append((part.name, transcript)) }
    }
    var plan: [OutputPlan.File] = []
    if !diagnostics.hasErrors {
      let outputs = OutputPlan(output: output, isFolder: files.count > 1 && !join)
      for result in results {
        plan.append(OutputPlan.File(path: outputs.path(for: result.name), text: result.transcript.markdown))
      }
      if let report, let first = results.first {
        plan.append(OutputPlan.File(path: report, text: first.transcript.proofs))
      }
      diagnostics += OutputPlan.faults(in: plan, mayOverwrite: force)
    }
    for diagnostic in diagnostics.sorted() { ImportCommand.say(diagnostic.description) }
    guard !diagnostics.hasErrors else { return 1 }
    try OutputPlan.write(plan)
    for result in results { ImportCommand.say("\(result.name): \(result.transcript.summary)") }
    return 0
  }

  /// Says something to the user, without control characters a file name or a scan may hold.
  static func say(_ line: String) {
    var clean = String.UnicodeScalarView()
    for sign in line.unicodeScalars where sign.value >= 0x20 && !(0x7F..<0xA0).contains(sign.value) { clean.append(sign) }
    FileHandle.standardError.write(Data((String(clean) + "\n").utf8))
  }
}
