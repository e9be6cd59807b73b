import ArgumentParser
import Diagnostics
import Importing

/// `pamphlet import`: scanned or extracted text to clean Markdown.
struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
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

  func validate() throws {
    if files.count > 1, !join {
      if output == nil {
        throw ValidationError(
          "several files make several texts: name a folder with --output, or make one text with --join")
      }
      if report != nil {
        throw ValidationError("--report describes one text: import the files one by one, or use --join")
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
    var diagnostics: [Diagnostic] = []
    var sources: [SourceText] = []
    var plan: [OutputPlan.File] = []
    var carried: [String] = []
    for file in files {
      if let source = try CarriedSource(of: file) {
        plan += source.plan(output: output)
        carried.append(source.summary(of: file))
        continue
      }
      if files.count > 1 || file != "-" { terminal.showProgress("reading \(file)") }
      let reading: Diagnosed<SourceText?>
      do throws(ImportFailure) {
        reading = try SourceReader().read(file)
      } catch {
        terminal.clearProgress()
        throw error
      }
      diagnostics += reading.diagnostics
      if let text = reading.value { sources.append(text) }
    }
    // The pages of one scan may lie in several files; documents are joined when each is a text.
    if join, let first = sources.first, !diagnostics.hasErrors, sources.allSatisfy(\.isScan) {
      sources = [first.joined(with: sources.dropFirst())]
    }
    var results: [(source: SourceText, transcript: Transcript)] = []
    for source in sources {
      let result = source.transcribed(order: pages?.order ?? .automatic, language: lang)
      diagnostics += result.diagnostics
      if let transcript = result.value { results.append((source, transcript)) }
    }
    if !diagnostics.hasErrors {
      let outputs = OutputPlan(output: output, isFolder: files.count > 1 && !join)
      var joined = ""
      for result in results {
        let path = outputs.path(for: result.source.name)
        let pictures = try MediaExtractor().take(of: result.transcript, from: result.source, for: path)
        diagnostics += pictures.diagnostics
        plan += pictures.files
        if join {
          joined = Transcript.joined(joined, with: pictures.markdown)
        } else {
          plan.append(OutputPlan.File(path: path, text: pictures.markdown))
        }
      }
      if join, let first = results.first {
        plan.append(OutputPlan.File(path: outputs.path(for: first.source.name), text: joined))
      }
      if let report, let first = results.first {
        plan.append(OutputPlan.File(path: report, text: first.transcript.proofs))
      }
      diagnostics += OutputPlan.faults(in: plan, mayOverwrite: force)
    }
    terminal.clearProgress()
    guard !diagnostics.hasErrors else {
      // What is doubtful in a text that is not written helps nobody find the fault.
      terminal.show(diagnostics.filter { $0.severity == .error })
      terminal.note("nothing was written")
      return false
    }
    terminal.show(diagnostics)
    do throws(SystemFailure) {
      try OutputPlan.write(plan, to: terminal)
    } catch {
      throw .system(error)
    }
    for line in carried { if output == nil { terminal.note(line) } else { terminal.close(with: line) } }
    for result in results {
      let line = "\(result.source.name): \(result.transcript.summary)"
      if output == nil { terminal.note(line) } else { terminal.close(with: line) }
    }
    return true
  }
}
