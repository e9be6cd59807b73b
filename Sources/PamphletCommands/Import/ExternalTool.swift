import Diagnostics
import Foundation

/// A program of the system that reads what this one cannot.
///
/// It is not trusted with more than it needs: time, memory and what it may print are bounded, it is ended when this
/// program is, and it leaves nothing behind.
struct ExternalTool {
  /// What it is called.
  let name: String

  /// The package that holds it, for apt and for Homebrew.
  let package: String
  let formula: String

  /// Options that bound its memory, and what the shell does for those that have none.
  let options: [String]
  let bounds: String

  /// How long it may take, in seconds.
  private static let patience = 120

  /// Reads documents; in a box, from which it sees no other file and no network, unless it is to take pictures out.
  static let pandoc = ExternalTool(
    name: "pandoc", package: "pandoc", formula: "pandoc", options: ["+RTS", "-M1500m", "-RTS"], bounds: "")

  /// Reads PDF.
  static let pdftotext = ExternalTool(
    name: "pdftotext", package: "poppler-utils", formula: "poppler", options: [],
    bounds: "ulimit -v 2000000 2>/dev/null; ")

  /// How much it may print: no text is as long.
  private static let longest = 256 << 20

  /// Runs it and takes what it prints.
  ///
  /// - Parameters:
  ///   - arguments: Its arguments.
  ///   - file: The file it reads, to be named when it fails.
  /// - Returns: What it prints; `nil` and why not, when it cannot read the file.
  /// - Throws: When it is not installed.
  func run(_ arguments: [String], reading file: String) throws(ImportFailure) -> Diagnosed<[UInt8]?> {
    guard let path = path else {
      throw .system(
        SystemFailure(
          operation: "run", path: name, reason: "it is not installed, and \(file) needs it",
          hint: "install it with: apt install \(package) (on macOS: brew install \(formula))"))
    }
    // What it prints and says goes to files: a full pipe would stop it, and a child of its own might hold one open.
    let papers = FileManager.default.temporaryDirectory.appendingPathComponent("pamphlet-\(UUID().uuidString)")
    let output = papers.appendingPathComponent("out")
    let faults = papers.appendingPathComponent("err")
    defer { try? FileManager.default.removeItem(at: papers) }
    let process = Process()
    do {
      try FileManager.default.createDirectory(at: papers, withIntermediateDirectories: true)
      for paper in [output, faults] { try Data().write(to: paper) }
      process.standardOutput = try FileHandle(forWritingTo: output)
      process.standardError = try FileHandle(forWritingTo: faults)
    } catch {
      throw .system(SystemFailure(operation: "write into", path: papers.path, reason: error.localizedDescription))
    }
    // The shell sets the bounds and is then the program itself: half a kilobyte a block, seconds of work.
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments =
      [
        "-c",
        bounds + "ulimit -f \(ExternalTool.longest / 512); ulimit -t \(ExternalTool.patience); ulimit -c 0; "
          + "exec \"$@\"", "sh", path,
      ] + options + arguments
    process.standardInput = FileHandle.nullDevice
    let end = DispatchSemaphore(value: 0)
    process.terminationHandler = { _ in end.signal() }
    let wish = CancellationFlag()
    let interruption = Interruption(operation: wish.hear)
    defer { interruption.end() }
    do {
      try process.run()
    } catch {
      throw .system(SystemFailure(operation: "run", path: path, reason: error.localizedDescription))
    }
    let isPatient = wait(for: end, wish)
    if !isPatient {
      let number = process.processIdentifier
      // With whatever it has started itself.
      if kill(-number, SIGKILL) != 0 { kill(number, SIGKILL) }
      end.wait()
    }
    if wish.isHeard { throw .interrupted }
    let said = ExternalTool.said(in: faults)
    guard isPatient else {
      return Diagnosed(nil, [.takesTooLong(name, ExternalTool.patience, at: .start(of: file))])
    }
    guard process.terminationReason == .exit, process.terminationStatus == 0 else {
      let status = process.terminationStatus
      let reason: String
      if process.terminationReason == .uncaughtSignal || status > 128 {
        reason = "it wanted more time, memory or room than a text can need"
      } else {
        reason = said ?? "it ended with status \(status) and said nothing"
      }
      return Diagnosed(nil, [.cannotBeRead(with: name, because: reason, at: .start(of: file))])
    }
    guard let bytes = FileManager.default.contents(atPath: output.path) else {
      throw .system(SystemFailure(operation: "read", path: output.path, reason: "what \(name) printed is gone"))
    }
    return Diagnosed([UInt8](bytes))
  }

  /// Waits for the program's end.
  ///
  /// - Returns: Whether it ended by itself.
  private func wait(for end: DispatchSemaphore, _ wish: CancellationFlag) -> Bool {
    // Fiftieths of a second: an interrupt is heard at once.
    for _ in 0..<(ExternalTool.patience * 50) {
      if end.wait(timeout: .now() + .milliseconds(20)) == .success { return true }
      if wish.isHeard { return false }
    }
    return false
  }

  /// What it said: the last line that is no mere warning.
  private static func said(in file: URL) -> String? {
    guard let handle = try? FileHandle(forReadingFrom: file), let data = try? handle.read(upToCount: 1 << 16) else {
      return nil
    }
    let lines = String(decoding: data, as: UTF8.self).split(whereSeparator: \.isNewline).map(String.init)
      .filter { !$0.allSatisfy(\.isWhitespace) && !$0.hasPrefix("[WARNING]") && !$0.hasPrefix("[INFO]") }
    guard let line = lines.last else { return nil }
    return line.count > 300 ? line.prefix(300) + "…" : line
  }

  /// Where it is.
  private var path: String? {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin").split(separator: ":")
    return folders.map { "\($0)/\(name)" }.first { FileManager.default.isExecutableFile(atPath: $0) }
  }

  /// A path that no program takes for an option, an address or its standard input.
  static func argument(_ path: String) -> String { path.hasPrefix("/") ? path : "./" + path }
}

extension Diagnostic {
  /// A document that the program for its kind cannot read.
  static func cannotBeRead(with program: String, because reason: String, at place: SourceLocation) -> Diagnostic {
    .error(
      at: place, "\(program) cannot read it: \(reason)",
      hint: "look whether the file opens in the program that made it, and save it once more")
  }

  /// A document that the program for its kind does not come to an end with.
  static func takesTooLong(_ program: String, _ seconds: Int, at place: SourceLocation) -> Diagnostic {
    .error(
      at: place, "\(program) did not finish reading it within \(seconds) seconds and was stopped",
      hint: "cut the document into parts, or save it in another form")
  }
}
