package import Foundation

/// A finished run of the program with some arguments.
package struct ProgramRun: Sendable {
  /// The exit status.
  package let status: Int32

  /// The text on standard output.
  package let output: String

  /// The text on standard error.
  package let faults: String

  /// Runs the program.
  ///
  /// - Parameters:
  ///   - arguments: The arguments.
  ///   - folder: The working directory.
  ///   - input: The bytes on standard input.
  ///   - environment: Variables set in addition to the usual ones.
  ///   - limit: The seconds after which the program is ended, so that no test hangs.
  package init(
    _ arguments: [String], in folder: URL, input: [UInt8] = [], environment: [String: String] = [:], limit: Double = 60
  ) throws {
    let process = Process()
    process.executableURL = Project.program
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { _, new in new }
    // Files instead of pipes: output cannot fill them up and block the program.
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
