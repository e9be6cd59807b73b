import ArgumentParser
import Diagnostics
import Importing

/// `pamphlet import`: scanned or extracted text to clean Markdown.
struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Makes a clean text of a scan, a PDF or a document.",
    discussion: """
      Reads pictures of pages, PDF, text as a scanner left it (also a booklet's pages in the order of the printing \
      sheet), Word, OpenDocument, RTF, HTML, EPUB, hOCR, ALTO and Muse. Writes Markdown with front matter and \
      footnotes, and reports on standard error what was changed and what is doubtful.
      """)

  @Argument(help: "The files to import; - reads standard input.", completion: .file())
  var files: [String]

  @Option(
    name: .shortAndLong, help: "Where to write: a file, or a folder when several files make several texts.",
    completion: .file(extensions: ["md"]))
  var output: String?

  @Flag(help: "Makes one text of all files, in the order given.")
  var join = false

  @Flag(help: "Writes over files that exist.")
  var force = false

  @Option(
    help: ArgumentHelp(
      "Which page each page of the scan is: 16,1,2,15,… or booklet, backwards, as-is.", valueName: "list"),
    completion: .list(["booklet", "backwards", "as-is"]))
  var pages: PageList?

  @Option(help: ArgumentHelp("The language of the text, when it is not English: de, fr, …", valueName: "tag"))
  var lang: String?

  @Option(
    help: ArgumentHelp(
      "The encoding of plain text that is not UTF-8: windows-1252, macroman, koi8-r, …", valueName: "name"))
  var encoding: EncodingName?

  @Option(
    help: ArgumentHelp("Also writes a page to proofread by.", valueName: "file"),
    completion: .file(extensions: ["html"]))
  var report: String?

  @Option(
    help: ArgumentHelp("Applies the corrections made on that page.", valueName: "file"),
    completion: .file(extensions: ["tsv"]))
  var corrections: String?

  func validate() throws {
    if files.count > 1, !join {
      if output == nil {
        throw ValidationError(
          "several files make several texts: name a folder with --output, or make one text with --join")
      }
      if report != nil || corrections != nil {
        throw ValidationError(
          "--report and --corrections belong to one text: import the files one by one, or use --join")
      }
    }
    if files.count(where: { $0 == "-" }) > 1 { throw ValidationError("standard input can be read only once") }
  }

  func run() throws {
    let terminal = Terminal()
    let isFaultless: Bool
    do throws(ImportFailure) {
      isFaultless = try work(terminal)
    } catch {
      terminal.clearProgress()
      switch error {
      case .system(let failure):
        terminal.show(failure)
        throw ExitStatus.systemFailure
      case .interrupted: throw ExitStatus.interrupted
      }
    }
    if !isFaultless { throw ExitStatus.faultyInput }
  }

  /// Imports everything, then writes everything.
  ///
  /// - Returns: Whether there was no fault.
  private func work(_ terminal: Terminal) throws(ImportFailure) -> Bool {
    var job = ImportJob(
      isJoined: join, order: pages?.order ?? .automatic, language: lang, encoding: encoding?.encoding)
    try job.read(files, keepsPictures: report != nil) { terminal.showProgress($0) }
    if let corrections { try job.read(corrections: corrections) }
    job.importTexts()
    var plan = job.carried.flatMap { $0.source.plan(output: output) }
    if !job.diagnostics.hasErrors {
      let outputs = OutputPlan(output: output, isFolder: files.count > 1 && !join)
      plan += try job.plan(outputs, report: report)
      job.diagnostics += OutputPlan.faults(in: plan, mayOverwrite: force)
    }
    terminal.clearProgress()
    guard !job.diagnostics.hasErrors else {
      // Warnings about a text that is not written would only hide the error.
      terminal.show(job.diagnostics.filter { $0.severity == .error })
      terminal.note("nothing was written")
      return false
    }
    terminal.show(job.diagnostics)
    do throws(SystemFailure) {
      try OutputPlan.write(plan, to: terminal)
    } catch {
      throw .system(error)
    }
    let carried = job.carried.map { $0.source.summary(of: $0.file) }
    for line in carried { if output == nil { terminal.note(line) } else { terminal.close(with: line) } }
    for result in job.results {
      let line = "\(result.source.name): \(result.text.summary)"
      if output == nil { terminal.note(line) } else { terminal.close(with: line) }
    }
    return true
  }
}
