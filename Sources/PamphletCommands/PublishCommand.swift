#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif
import ArgumentParser
import Diagnostics
import ExternalTools
import Ingestion
import Model
import Publishing
import SiteBuilder

/// `pamphlet publish`: the built site to its host.
struct PublishCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "publish",
    abstract: "Puts the site where others can read it.",
    discussion: """
      Examples:
        pamphlet publish --dry-run
      shows what would be sent to the first place that site.yml names under publish:, and sends nothing.
        pamphlet publish
      builds the site, and sends what has changed.
        pamphlet publish stick
      does the same for the place called stick.

      Only what an earlier publish has put there is ever changed or deleted. What was cut short is finished by the next \
      publish. Passwords and keys are never asked for, and never written anywhere.
      """)

  @Argument(help: "The place, by its name in site.yml. (default: the first)", completion: .placesToPublish)
  var target: String?

  @Flag(help: "Show everything that would be done, and do nothing.")
  var dryRun = false

  @Flag(help: "Take over files that lie there already under the same names.")
  var adopt = false

  @Flag(help: "Delete files there even if they are more than half of all.")
  var yes = false

  @OptionGroup
  var source: SourceOption

  @Option(help: "The folder the site is built into. (default: public, in the site's folder)", completion: .directory)
  var output: String?

  func run() async throws {
    let terminal = Terminal()
    let folders = try SiteFolders(source: source.folder, output: output)
    let settings: SettingsFile
    do throws(SystemFailure) {
      settings = try SiteReader(folder: folders.source).settings()
    } catch {
      terminal.show(error)
      throw ExitStatus.systemFailure
    }
    let targets = settings.settings.publish
    if targets.isEmpty, !settings.hasFaults {
      terminal.explain(PublishAdvice(site: folders.source).text)
      throw ExitStatus.faultyInput
    }
    let wanted = try chosen(from: targets, isComplete: !settings.hasFaults)
    let cancellation = CancellationFlag()
    let interruption = try await build(folders, terminal, cancellation)
    defer { interruption.end() }
    // A build ends here where the settings are at fault.
    guard let wanted else { throw ExitStatus.faultyInput }
    try publish(to: wanted, folders, terminal, cancellation, baseURL: settings.settings.baseURL)
  }

  /// The place that was named, or the first.
  ///
  /// - Parameter isComplete: Whether the list is complete; faults in the settings may hide places.
  private func chosen(from targets: [PublishTarget], isComplete: Bool) throws -> PublishTarget? {
    guard let target else { return targets.first }
    if let found = targets.first(where: { $0.name == target }) { return found }
    guard isComplete else { return nil }
    let names = targets.map(\.name)
    let meant = target.nearest(among: names).map { "did you mean '\($0)'?" }
    throw ValidationError(
      "site.yml names no place '\(target)' under publish; \(meant ?? "it knows \(names.joined(separator: ", "))")")
  }

  /// Builds the site without drafts, whatever lay in the output; ends the program when it cannot be built.
  ///
  /// - Returns: A listener for interrupts, from now on to the end.
  private func build(
    _ folders: SiteFolders, _ terminal: Terminal, _ cancellation: CancellationFlag
  ) async throws -> Interruption {
    let builder = SiteBuilder(
      source: folders.source, output: folders.output, options: BuildOptions(),
      exporters: Exporters.all(site: folders.source))
    let watchdog = Watchdog { outcome in _exit(Self.status(of: outcome, on: terminal)?.rawValue ?? 0) }
    let interruption = Interruption()
    let work = Task { await builder.build(watchdog: watchdog) { terminal.showProgress($0.line) } }
    interruption.perform {
      cancellation.raise()
      work.cancel()
      watchdog.interrupt()
    }
    if let status = Self.status(of: await work.value, on: terminal) {
      interruption.end()
      throw status
    }
    return interruption
  }

  /// Reports the outcome of a build.
  ///
  /// - Returns: The status the program ends with; `nil` when the site was built.
  private static func status(of outcome: BuildOutcome, on terminal: Terminal) -> ExitCode? {
    terminal.clearProgress()
    switch outcome {
    case .done(let report):
      terminal.show(report.diagnostics)
      return nil
    case .invalid(let diagnostics):
      terminal.show(diagnostics)
      terminal.close(with: "nothing was published: first the faults above have to be mended")
      return ExitStatus.faultyInput
    case .failed(let failure, let diagnostics):
      terminal.show(diagnostics)
      terminal.show(failure)
      return ExitStatus.systemFailure
    case .interrupted: return ExitStatus.interrupted
    }
  }

  private func publish(
    to target: PublishTarget, _ folders: SiteFolders, _ terminal: Terminal, _ cancellation: CancellationFlag,
    baseURL: String?
  ) throws {
    let began = ContinuousClock.now
    let context = PublishContext(
      site: folders.source, output: folders.output, target: target.name, cancellation: cancellation
    ) { terminal.showProgress($0) }
    var run = PublishRun(target: target)
    (run.adopts, run.isSure, run.isDry) = (adopt, yes, dryRun)
    do {
      let outcome = try run.outcome(context) { plan, publication in
        terminal.clearProgress()
        show(plan, publication, of: target, on: terminal)
      }
      terminal.clearProgress()
      let hint = run.viewingHint(context, baseURL: baseURL).map { "; " + $0 } ?? ""
      switch outcome {
      case .planned: break
      case .unchanged: terminal.close(with: "\(target.name): nothing has changed\(hint)")
      case .done(let plan):
        terminal.close(with: "\(target.name): \(plan.result), \(Self.seconds(since: began))\(hint)")
      case .refused(let reasons):
        for reason in reasons { terminal.showLines(ofFault: reason) }
        terminal.note("nothing was published")
        throw PublishFailure.invalid([])
      }
    } catch {
      throw show(PublishFailure(error), on: terminal)
    }
  }

  /// Prints a plan: a line a file, then the sums.
  private func show(_ plan: PublishPlan, _ publication: Publication, of target: PublishTarget, on terminal: Terminal) {
    for file in publication.leftOut { terminal.showWarning("'\(file.path)' is left out: \(file.reason)") }
    for path in plan.kept { terminal.showWarning("'\(path)' is there already, not from a publish, and stays as it is") }
    if !plan.distrusted.isEmpty {
      let names = plan.distrusted.prefix(3).map { "'\($0)'" }.joined(separator: ", ")
      let more = plan.distrusted.count > 3 ? " and \(plan.distrusted.count - 3) more" : ""
      terminal.showWarning(
        "the list of files there names \(names)\(more), which no publish writes; they are left alone")
    }
    if plan.isEmpty, plan.foreign.isEmpty, plan.blocked.isEmpty, !dryRun { return }
    for line in plan.lines(limit: dryRun ? nil : 40) { terminal.close(with: line) }
    terminal.close(with: "\(target.name): \(plan.summary)")
  }

  /// Reports why a publish failed.
  ///
  /// - Returns: The status the program ends with.
  private func show(_ failure: PublishFailure, on terminal: Terminal) -> ExitCode {
    terminal.clearProgress()
    switch failure {
    case .system(let failure, let words):
      terminal.show(failure)
      for word in words { terminal.note("  \(word)") }
      return ExitStatus.systemFailure
    case .invalid(let diagnostics):
      terminal.show(diagnostics)
      return ExitStatus.faultyInput
    case .interrupted:
      terminal.note("interrupted; the next publish finishes what was begun")
      return ExitStatus.interrupted
    }
  }

  private static func seconds(since began: ContinuousClock.Instant) -> String {
    let passed = (ContinuousClock.now - began).components
    let tenths = (passed.seconds * 1000 + passed.attoseconds / 1_000_000_000_000_000 + 50) / 100
    return "\(tenths / 10).\(tenths % 10) s"
  }
}
