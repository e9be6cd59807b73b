#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif
import Diagnostics
package import Model

/// Makes a site's output from its texts: plans, renders in parallel, and writes what has changed.
package struct SiteBuilder: Sendable {
  private let source: String
  private let output: String
  private let options: BuildOptions
  private let exporters: ExporterList
  private let program: ProgramIdentity

  /// Creates a press.
  ///
  /// - Parameters:
  ///   - source: The site's folder.
  ///   - output: The folder to render into; neither the site nor a folder that holds it.
  ///   - options: What is asked for beyond what the site itself says.
  ///   - exporters: What makes the texts' other formats, one each.
  package init(source: String, output: String, options: BuildOptions, exporters: [any Exporter]) {
    self.init(source: source, output: output, options: options, exporters: exporters, program: .ofThisProgram)
  }

  /// Creates a press that takes itself for a certain program, and trusts only what that one remembered.
  init(
    source: String, output: String, options: BuildOptions, exporters: [any Exporter], program: ProgramIdentity
  ) {
    self.exporters = ExporterList(exporters)
    self.source = source
    self.output = output
    self.options = options
    self.program = program
  }

  /// Builds the site.
  ///
  /// When the surrounding task is cancelled before the first file has taken its place, nothing is changed.
  ///
  /// - Parameters:
  ///   - watch: Ends the program where a text keeps the build from ending; `nil` to wait however long it takes.
  ///   - progress: Told now and then how far the work is, from any thread.
  package func build(
    watch: Watchdog? = nil, progress: @escaping @Sendable (BuildProgress) -> Void
  ) async -> BuildOutcome {
    do throws(BuildStop) {
      let lock = try Self.tried { () throws(SystemFailure) in try BuildLock(site: source) }
      return try await Build(
        source: source, output: output, options: options, exporters: exporters, program: program, watch: watch,
        progress: progress
      ).run(holding: lock)
    } catch {
      switch error {
      case .failure(let failure): return .failed(failure, [])
      case .interruption: return .interrupted
      }
    }
  }

  /// Does something the system may fail at.
  static func tried<Value: ~Copyable>(_ operation: () throws(SystemFailure) -> Value) throws(BuildStop) -> Value {
    do {
      return try operation()
    } catch {
      throw .failure(error)
    }
  }

  /// Does something the system may fail at, and waits for it.
  static func triedLater<Value: Sendable>(
    _ operation: () async throws(SystemFailure) -> Value
  ) async throws(BuildStop) -> Value {
    do {
      return try await operation()
    } catch {
      throw .failure(error)
    }
  }

  /// How many processor cores there are to work with.
  static var cores: Int { max(1, Int(sysconf(CInt(_SC_NPROCESSORS_ONLN)))) }
}
