import ArgumentParser
import Checking
import Diagnostics
import JSON
import Model
import SiteBuilder

/// `pamphlet check`: proof-reading by rule.
struct CheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Reports everything wrong or doubtful in the texts and in every form of them.",
    discussion: """
      Examples:
        pamphlet check
      looks at the texts of the site in this folder, and at the pages and books they would become. Nothing is changed.
        pamphlet check --rule ibid,doubled-word
      looks only for these two.
        pamphlet check --strict --json
      ends with 1 also when there are only warnings, and prints each finding as a line of JSON.

      Each finding ends with a code in brackets, under which the manual explains it. A rule can be switched off in
      site.yml or in a text's front matter, as in
        check: { ibid: off }
      or for the block that follows by the line <!-- check: off ibid -->.
      """)

  @OptionGroup
  var source: SourceOption

  @Option(
    help: ArgumentHelp("The codes to look for, separated by commas. (default: all)", valueName: "list"),
    completion: .ofLists(DiagnosticCode.allCases.map(\.rawValue)))
  var rule: String?

  @Flag(help: "Treat warnings as errors.")
  var strict = false

  @Flag(help: "Print each finding as an object of JSON in a line of its own.")
  var json = false

  func run() async throws {
    let terminal = Terminal()
    let codes = try Self.codes(in: rule)
    let site = try SiteFolders(source: source.folder, output: nil).source
    let interruption = Interruption()
    let work = Task { try await Self.findings(in: site, codes: codes, terminal) }
    interruption.perform { work.cancel() }
    let result = await work.result
    interruption.end()
    terminal.clearProgress()
    switch result {
    case .success(let findings?):
      try show(findings, on: terminal)
      if findings.hasErrors || strict && !findings.isEmpty { throw ExitStatus.faultyInput }
    case .success(nil):
      throw ExitStatus.interrupted
    case .failure(let failure as SystemFailure):
      terminal.show(failure)
      throw ExitStatus.systemFailure
    case .failure(let error):
      throw error
    }
  }

  /// The findings, in the order of their places, each once; `nil` when the work was interrupted.
  private static func findings(
    in site: String, codes: Set<DiagnosticCode>?, _ terminal: Terminal
  ) async throws -> [Diagnostic]? {
    let reader = Proofreader(codes: codes)
    let folder = try LocalFile.temporaryFolder()
    defer { folder.remove() }
    let output = "\(folder.path)/site"
    let gathered = GatheredOutput()
    let builder = SiteBuilder(
      source: site, output: output, options: BuildOptions(usesCache: false), exporters: Exporters.all(site: site),
      inspector: reader, receiver: gathered)
    let outcome = await builder.build { terminal.showProgress($0.line) }
    var found: [Diagnostic]
    switch outcome {
    case .done(let report):
      let files = report.output.map { BuiltOutput.File(path: $0.path, source: $0.source) }
      let built = BuiltOutput(files: files, gathered, folder: output, site: site)
      found =
        reader.wanted(report.diagnostics) + (await reader.findings(in: built, site: site, after: report.diagnostics))
    case .invalid(let diagnostics):
      found = reader.wanted(diagnostics) + (await reader.findings(in: nil, site: site, after: diagnostics))
    case .failed(let failure, _): throw failure
    case .interrupted: return nil
    }
    if let codes { found.removeAll { !codes.contains($0.code) } }
    return eachOnce(found.sorted())
  }

  /// Findings in the order of their places, without duplicates.
  private static func eachOnce(_ sorted: [Diagnostic]) -> [Diagnostic] {
    var once: [Diagnostic] = []
    for finding in sorted {
      // Findings at one place are adjacent.
      var index = once.count - 1
      while index >= 0, once[index].location == finding.location, once[index] != finding { index -= 1 }
      if index < 0 || once[index] != finding { once.append(finding) }
    }
    return once
  }

  private func show(_ findings: [Diagnostic], on terminal: Terminal) throws {
    if json {
      try terminal.print(findings.flatMap(\.json))
    } else {
      terminal.list(findings)
    }
    terminal.note(Self.count(of: findings))
  }

  private static func count(of findings: [Diagnostic]) -> String {
    guard !findings.isEmpty else { return "nothing found" }
    let count = DiagnosticCount(findings)
    return count.errorWords + ", " + count.warningWords
  }

  /// The codes in a list from the command line; `nil` without one.
  private static func codes(in list: String?) throws -> Set<DiagnosticCode>? {
    guard let list else { return nil }
    let names = list.split { $0 == "," || $0 == " " }.map(String.init)
    return Set(
      try names.map { name in
        if let code = DiagnosticCode(rawValue: name.lowercased()) { return code }
        let near = name.nearest(among: DiagnosticCode.allCases.map(\.rawValue))
        throw ValidationError(
          "there is no rule '\(name)'; " + (near.map { "did you mean '\($0)'?" } ?? "the manual has a list of them"))
      })
  }
}

extension Diagnostic {
  /// A line of JSON. Names and kinds of its members stay as they are; others may be added.
  var json: [UInt8] {
    JSONValue.object([
      "path": .string(location.file),
      "line": .number(location.line),
      "column": .number(location.column),
      "endColumn": .number(endColumn),
      "severity": .string(severity.rawValue),
      "code": .string(code.rawValue),
      "message": .string(message),
      "hint": .string(hint),
      "related": .array(
        related.map { other in
          .object([
            "path": .string(other.location.file),
            "line": .number(other.location.line),
            "column": .number(other.location.column),
            "message": .string(other.message),
          ])
        }),
    ]).bytes + [UInt8(ascii: "\n")]
  }
}
