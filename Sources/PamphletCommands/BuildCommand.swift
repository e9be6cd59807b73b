#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif
import ArgumentParser
import Diagnostics
import Model
import SiteBuilder

/// `pamphlet build`: the site, rendered.
struct BuildCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build",
    abstract: "Renders the site, or the forms of some texts alone.",
    discussion: """
      Examples:
        pamphlet build
      renders the site in this folder into public/.
        pamphlet build --source my-site --output /media/stick/site --drafts
      renders another site, drafts too, onto a memory stick.
        pamphlet build content/on-walking.md --formats source
      makes one form of one text, and leaves everything else in the output as it is.

      Everything wrong with the texts is printed, each with its file, line and column. As long as one error is left,
      the output stays as it was.
      """)

  @Argument(
    help: "Make only the forms of these texts. (default: the whole site)", completion: .file(extensions: ["md"]))
  var texts: [String] = []

  @OptionGroup
  var source: SourceOption

  @Option(help: "The folder the site is rendered into. (default: public, in the site's folder)", completion: .directory)
  var output: String?

  @Flag(help: "Render drafts too.")
  var drafts = false

  @Option(
    help: "The forms to make of every text, separated by commas: \(FormatList.allValueStrings.joined(separator: ", "))."
  )
  var formats: FormatList?

  @Option(help: "How many texts are rendered at a time. (default: one a processor core)")
  var jobs: Int?

  @Flag(help: "Make everything again, without the cache of earlier builds.")
  var noCache = false

  func validate() throws {
    if let site = texts.first(where: { FileTree(folder: $0).has("site.yml") || FileTree(folder: $0).has("content") }) {
      throw ValidationError("'\(site)' is a site; did you mean: pamphlet build --source \(site.asShellWord)?")
    }
    if let jobs, jobs < 1 { throw ValidationError("--jobs takes a number from 1 up, not \(jobs)") }
  }

  func run() async throws {
    let terminal = Terminal()
    let folders = try SiteFolders(source: source.folder, output: output)
    let builder = SiteBuilder(
      source: folders.source, output: folders.output,
      options: BuildOptions(
        includesDrafts: drafts, formats: formats?.formats, texts: try texts.map(folders.text(at:)), jobs: jobs,
        usesCache: !noCache),
      exporters: Exporters.all(site: folders.source))
    let watchdog = Watchdog { outcome in _exit(Self.report(outcome, on: terminal).rawValue) }
    let interruption = Interruption()
    let work = Task { await builder.build(watchdog: watchdog) { terminal.showProgress($0.line) } }
    interruption.perform {
      work.cancel()
      watchdog.interrupt()
    }
    let outcome = await work.value
    interruption.end()
    let status = Self.report(outcome, on: terminal)
    guard status == .success else { throw status }
  }

  /// Reports the outcome of a build.
  ///
  /// - Returns: The exit status of the program.
  private static func report(_ outcome: BuildOutcome, on terminal: Terminal) -> ExitCode {
    terminal.clearProgress()
    switch outcome {
    case .done(let report):
      terminal.show(report.diagnostics)
      terminal.close(with: report.line)
      return .success
    case .invalid(let diagnostics):
      terminal.show(diagnostics)
      terminal.close(with: count(of: diagnostics))
      return ExitStatus.faultyInput
    case .failed(let failure, let diagnostics):
      terminal.show(diagnostics)
      terminal.show(failure)
      return ExitStatus.systemFailure
    case .interrupted:
      return ExitStatus.interrupted
    }
  }

  private static func count(of diagnostics: [Diagnostic]) -> String {
    let count = DiagnosticCount(Set(diagnostics))
    let words = [count.errorWords] + (count.warnings == 0 ? [] : [count.warningWords])
    return words.joined(separator: ", ") + "; nothing was changed"
  }
}
