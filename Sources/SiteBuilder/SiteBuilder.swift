#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif
import Diagnostics
package import Model

/// Makes a site's output from its texts: plans, renders in parallel, and writes what has changed.
package struct SiteBuilder: Sendable {
  private let setup: BuildSetup

  /// Creates a builder.
  ///
  /// - Parameters:
  ///   - source: The site's folder.
  ///   - output: The folder to render into; neither the site nor a folder that holds it.
  ///   - options: The options beyond the site's own settings.
  ///   - exporters: The exporters of the texts' other formats, one each.
  ///   - inspector: Looks at each text that is rendered; `nil` for none.
  ///   - receiver: Takes the files when the output is only checked; `nil` to write them all.
  package init(
    source: String, output: String, options: BuildOptions, exporters: [any Exporter],
    inspector: (any TextInspector)? = nil, receiver: (any OutputReceiver)? = nil
  ) {
    setup = BuildSetup(
      source: source, output: OutputFolder(path: output), options: options, exporters: ExporterList(exporters),
      program: .ofThisProgram, inspector: inspector, receiver: receiver)
  }

  /// Creates a builder with a given identity of the program, whose caches alone it trusts.
  init(
    source: String, output: String, options: BuildOptions, exporters: [any Exporter], program: ProgramIdentity
  ) {
    setup = BuildSetup(
      source: source, output: OutputFolder(path: output), options: options, exporters: ExporterList(exporters),
      program: program)
  }

  /// Builds the site.
  ///
  /// When the surrounding task is cancelled before the first file is moved into its place, nothing is changed.
  ///
  /// - Parameters:
  ///   - watchdog: Ends the program where a text keeps the build from ending; `nil` to wait however long it takes.
  ///   - progress: Called now and then with the progress, from any thread.
  package func build(
    watchdog: Watchdog? = nil, progress: @escaping @Sendable (BuildProgress) -> Void
  ) async -> BuildOutcome {
    let created = CreatedFolders(output: setup.output.path, site: setup.source)
    let outcome = await outcome(watchdog: watchdog, progress: progress)
    if !outcome.isDone { created.remove() }
    return outcome
  }

  /// A text as exporters receive it, read now.
  ///
  /// - Parameters:
  ///   - source: The path of the text's file, from the site's folder.
  ///   - format: The format the text is wanted for.
  /// - Returns: `nil` when the site has no such text, or the text cannot be read.
  package func exportedText(at source: String, for format: Format) async throws -> ExportedText? {
    let lock = try BuildLock.take(site: setup.source)
    let build = Build(setup, watchdog: nil) { _ in }
    return try await trustingCache { try await build.exported(source, for: format, holding: lock) }
  }

  private func outcome(
    watchdog: Watchdog?, progress: @escaping @Sendable (BuildProgress) -> Void
  ) async -> BuildOutcome {
    do {
      let lock = try BuildLock.take(site: setup.source)
      let build = Build(setup, watchdog: watchdog, progress: progress)
      return .done(try await trustingCache { try await build.run(holding: lock) })
    } catch let error as BuildError {
      switch error {
      case .invalid(let diagnostics): return .invalid(diagnostics)
      }
    } catch let failure as SystemFailure {
      return .failed(failure, [])
    } catch is CancellationError {
      return .interrupted
    } catch {
      return .failed(
        SystemFailure(operation: "build", path: setup.source, reason: "\(error)", hint: "build with --no-cache"), [])
    }
  }

  /// Does work with the cache of an earlier build. Where that proves to be damaged, removes it and does the work again.
  private func trustingCache<Result>(_ work: () async throws -> Result) async throws -> Result {
    do {
      return try await work()
    } catch is Unpacker.Damage {
      CacheFile(site: setup.source, output: setup.output.path).remove()
      return try await work()
    }
  }

  /// The number of processor cores.
  static var cores: Int { max(1, Int(sysconf(CInt(_SC_NPROCESSORS_ONLN)))) }
}
