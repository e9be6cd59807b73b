package import Diagnostics

/// Another program installed on the system, known by its name.
package struct ExternalTool: Hashable, Sendable {
  /// The name of its file.
  package let name: String

  /// The Debian package that holds it.
  package let debianPackage: String

  /// The Homebrew formula that holds it.
  package let formula: String

  /// Creates a tool.
  ///
  /// - Parameters:
  ///   - name: The name of its file.
  ///   - debianPackage: The Debian package that holds it; the same name by default.
  ///   - formula: The Homebrew formula that holds it; the same name by default.
  package init(_ name: String, debianPackage: String? = nil, formula: String? = nil) {
    self.name = name
    self.debianPackage = debianPackage ?? name
    self.formula = formula ?? name
  }

  /// Finds the program's file.
  ///
  /// - Parameter folders: Folders searched before those of `PATH`.
  /// - Returns: The path of the file; `nil` when there is none.
  package func path(in folders: [String] = []) -> String? {
    if name.contains("/") { return ToolEnvironment.isExecutable(name) ? name : nil }
    return (folders + ToolEnvironment.searchPath).lazy.map { "\($0)/\(name)" }
      .first { ToolEnvironment.isExecutable($0) }
  }

  /// Runs the program until it ends.
  ///
  /// No shell reads the arguments. The program runs in a process group of its own, and processes it leaves behind are
  /// ended with it.
  ///
  /// - Parameters:
  ///   - arguments: Its arguments.
  ///   - input: The bytes of its standard input.
  ///   - options: Its limits, folder and environment.
  ///   - cancellation: A flag that ends it when raised.
  ///   - line: Called with each line of its standard output as it arrives; the result then has no output.
  /// - Returns: The way it ended, and its output.
  /// - Throws: When it is missing or cannot be started.
  package func run(
    _ arguments: [String], input: [UInt8] = [], options: ToolOptions = ToolOptions(),
    cancellation: CancellationFlag? = nil, line: ((String) -> Void)? = nil
  ) throws(SystemFailure) -> ToolResult {
    let process = try ToolProcess(launch(arguments, options, endsWithThread: true))
    return ToolRun(process: process, options: options, cancellation: cancellation, line: line).result(input: input)
  }

  /// Starts the program, to be written to and read from line by line.
  ///
  /// - Throws: When it is missing or cannot be started.
  package func start(
    _ arguments: [String], options: ToolOptions = ToolOptions(), cancellation: CancellationFlag? = nil
  ) throws(SystemFailure) -> ToolSession {
    let process = try ToolProcess(launch(arguments, options, endsWithThread: false))
    return ToolSession(process: process, name: name, options: options, cancellation: cancellation)
  }

  /// Returns a path as an argument that no program takes for an option, an address or its standard input.
  package static func argument(_ path: String) -> String { path.hasPrefix("/") ? path : "./" + path }

  private func launch(
    _ arguments: [String], _ options: ToolOptions, endsWithThread: Bool
  ) throws(SystemFailure) -> ToolLaunch {
    guard let path = path(in: options.folders) else { throw .missing(self, for: options.purpose) }
    return ToolLaunch(path: path, name: name, arguments: arguments, options: options, endsWithThread: endsWithThread)
  }
}

extension SystemFailure {
  /// The failure to run a program that is not installed, with the command that installs it.
  package static func missing(_ tool: ExternalTool, for purpose: String?) -> SystemFailure {
    SystemFailure(
      operation: "run", path: tool.name,
      reason: "it is not installed" + (purpose.map { ", and \($0) needs it" } ?? ""),
      hint: "install it with: apt install \(tool.debianPackage) (on macOS: brew install \(tool.formula))")
  }
}
