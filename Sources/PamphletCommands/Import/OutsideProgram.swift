import Diagnostics
import Foundation

/// A program of the system that reads what this one cannot.
struct OutsideProgram {
  /// What it is called.
  let name: String

  /// The package that holds it, for apt and for Homebrew.
  let package: String
  let formula: String

  /// Runs it and takes what it prints.
  ///
  /// - Parameters:
  ///   - arguments: Its arguments.
  ///   - file: The file it reads, to be named when it fails.
  /// - Returns: What it prints; `nil` and why not, when it cannot read the file.
  /// - Throws: When it is not installed.
  func run(_ arguments: [String], reading file: String) throws(SystemFailure) -> Diagnosed<[UInt8]?> {
    guard let path = path else {
      throw SystemFailure(
        act: "run", path: name, reason: "it is not installed",
        remedy: "install it with: apt install \(package) (on macOS: brew install \(formula))")
    }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = arguments
    process.standardInput = FileHandle.nullDevice
    let output = Pipe()
    process.standardOutput = output
    // What it says goes to a file, since a full pipe would stop it while its output is read.
    let faults = FileManager.default.temporaryDirectory.appendingPathComponent("pamphlet-\(UUID().uuidString)")
    if FileManager.default.createFile(atPath: faults.path, contents: nil) {
      process.standardError = FileHandle(forWritingAtPath: faults.path) ?? FileHandle.nullDevice
    }
    defer { try? FileManager.default.removeItem(at: faults) }
    do {
      try process.run()
    } catch {
      throw SystemFailure(act: "run", path: path, reason: error.localizedDescription)
    }
    let bytes = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      let said = FileManager.default.contents(atPath: faults.path).map { String(decoding: $0, as: UTF8.self) } ?? ""
      let line =
        said.split(separator: "\n").last.map(String.init) ?? "it ended with status \(process.terminationStatus)"
      return Diagnosed(nil, [.cannotBeRead(with: name, because: line, at: .start(of: file))])
    }
    return Diagnosed([UInt8](bytes))
  }

  /// Where it is.
  private var path: String? {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin").split(separator: ":")
    return folders.map { "\($0)/\(name)" }.first { FileManager.default.isExecutableFile(atPath: $0) }
  }
}

extension Diagnostic {
  /// A document that the program for its kind cannot read.
  static func cannotBeRead(with program: String, because reason: String, at place: SourcePlace) -> Diagnostic {
    .error(
      at: place, "\(program) cannot read it: \(reason)",
      remedy: "look whether the file opens in the program that made it, and save it once more")
  }
}
