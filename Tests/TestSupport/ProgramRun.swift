package import Foundation

/// The program, run to its end with some arguments.
package struct ProgramRun: Sendable {
  /// What it ended with.
  package let status: Int32

  /// What it printed on standard output.
  package let output: String

  /// What it printed on standard error.
  package let faults: String

  /// Runs the program.
  ///
  /// - Parameters:
  ///   - arguments: What follows its name.
  ///   - folder: The folder it is run in.
  ///   - input: What it reads on standard input.
  ///   - environment: Variables set beside the usual ones.
  ///   - limit: After how many seconds it is ended, so that no test hangs.
  package init(
    _ arguments: [String], in folder: URL, input: [UInt8] = [], environment: [String: String] = [:], limit: Double = 60
  ) throws {
    let process = Process()
    process.executableURL = Project.program
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { _, new in new }
    // Files, not pipes: nothing that is printed can fill them up and stop the program.
    let papers = try TemporaryFolder()
    let files = ["in", "out", "err"].map { papers.url.appending(path: $0) }
    try Data(input).write(to: files[0])
    for file in files.dropFirst() { try Data().write(to: file) }
    process.standardInput = try FileHandle(forReadingFrom: files[0])
    process.standardOutput = try FileHandle(forWritingTo: files[1])
    process.standardError = try FileHandle(forWritingTo: files[2])
    try process.run()
    let number = process.processIdentifier
    let watch = DispatchWorkItem { kill(number, SIGKILL) }
    DispatchQueue.global().asyncAfter(deadline: .now() + limit, execute: watch)
    process.waitUntilExit()
    watch.cancel()
    status = process.terminationReason == .exit ? process.terminationStatus : 128 + process.terminationStatus
    output = String(decoding: try Data(contentsOf: files[1]), as: UTF8.self)
    faults = String(decoding: try Data(contentsOf: files[2]), as: UTF8.self)
  }
}
