import Diagnostics
import Model
import SiteBuilder

/// The state that is served: the files of the last successful build, and the faults found since.
struct SiteState: Sendable {
  /// A file that is served.
  struct File: Sendable {
    /// Its path in the output.
    let page: OutputPath

    /// The text it shows.
    let source: String?

    /// The build that changed it last.
    let change: Int
  }

  /// The word that tells this run of the program from others, so that a page of an earlier one is renewed as a whole.
  let run: String

  /// The number of builds so far.
  private(set) var number = 0

  /// The files.
  private(set) var files: [OutputPath: File] = [:]

  /// The errors and warnings of the last build.
  private(set) var diagnostics: [Diagnostic] = []

  /// The findings of the proof-reader.
  private(set) var findings: [Diagnostic] = []

  /// The failure of the system in the last build; `nil` when there was none.
  private(set) var failure: SystemFailure?

  /// The texts that were edited, each with the build that included the edit.
  private var edits: [String: Int] = [:]

  /// The texts that were edited while the site could not be built.
  private var waiting: Set<String> = []

  /// Creates the state of a run that has built nothing yet.
  init(run: String) {
    self.run = run
  }

  /// The version of the state, which a page that was served in it remembers.
  var version: String { "\(run)-\(number)" }

  /// The number of the build of a version; 0 when it is of another run, so that everything counts as changed.
  func number(of version: String?) -> Int {
    guard let version, version.hasPrefix(run + "-"), let number = Int(version.dropFirst(run.count + 1)) else {
      return 0
    }
    return number
  }

  /// Updates the state by the outcome of a build.
  ///
  /// - Parameters:
  ///   - outcome: The outcome of the build.
  ///   - findings: The findings of the proof-reader in the texts after it.
  ///   - edited: The files of the site that were changed before it.
  mutating func take(_ outcome: BuildOutcome, findings: [Diagnostic] = [], edited: Set<String>) {
    number += 1
    self.findings = findings
    waiting.formUnion(edited)
    switch outcome {
    case .done(let report):
      var files: [OutputPath: File] = [:]
      for file in report.output {
        let change = file.isChanged ? number : self.files[file.path]?.change ?? number
        files[file.path] = File(page: file.path, source: file.source, change: change)
        if let source = file.source, file.isChanged, waiting.contains(source) { edits[source] = number }
      }
      self.files = files
      waiting = []
      diagnostics = report.diagnostics
      failure = nil
      let sources = Set(files.values.compactMap(\.source))
      edits = edits.filter { sources.contains($0.key) }
    case .invalid(let diagnostics):
      self.diagnostics = diagnostics
      failure = nil
    case .failed(let failure, let diagnostics):
      self.diagnostics = diagnostics
      self.failure = failure
    case .interrupted:
      break
    }
    // A build that fails again and again does not make this grow.
    if waiting.count > 1000 { waiting = [] }
  }

  /// The texts edited after a build, with their pages, in the order of their paths.
  func edits(since number: Int) -> [(source: String, page: OutputPath)] {
    guard edits.values.contains(where: { $0 > number }) else { return [] }
    return files.values.compactMap { file in
      guard let source = file.source, let edit = edits[source], edit > number else { return nil }
      return (source, file.page)
    }.sorted { $0.page < $1.page }
  }

  /// The faults to be reported on a page, in the order of their places: those of the build, and the findings in the
  /// text the page shows.
  func faults(on page: OutputPath) -> [Diagnostic] {
    let source = files[page]?.source
    return Set(diagnostics + findings.filter { $0.location.file == source }).sorted()
  }

  /// Whether a file of the site may be opened in the editor: it is a text that is shown, or one that is at fault.
  func knows(_ source: String) -> Bool {
    files.values.contains { $0.source == source } || diagnostics.contains { $0.location.file == source }
  }
}
