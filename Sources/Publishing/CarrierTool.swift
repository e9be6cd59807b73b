import Diagnostics
import ExternalTools

/// A program that carries files, with its environment, and its failures explained.
struct CarrierTool: Sendable {
  private let tool: ExternalTool

  /// Environment variables that are set or removed.
  private let environment: [String: String?]

  /// Explains a failure from the lines the program printed; `nil` when it is not known.
  private let explain: @Sendable ([String]) -> (reason: String, hint: String)?

  /// The longest a single step may take.
  private static let limit = Duration.seconds(4 * 60 * 60)

  /// Creates a tool.
  init(
    _ tool: ExternalTool, environment: [String: String?] = [:],
    explain: @escaping @Sendable ([String]) -> (reason: String, hint: String)?
  ) {
    self.tool = tool
    self.environment = environment
    self.explain = explain
  }

  /// Runs the program to its end.
  ///
  /// - Parameters:
  ///   - arguments: Its arguments.
  ///   - input: The bytes of its standard input.
  ///   - folder: The folder it runs in.
  ///   - changes: More environment variables.
  ///   - line: Called with each line of its standard output.
  func result(
    _ arguments: [String], input: [UInt8] = [], in folder: String? = nil, setting changes: [String: String] = [:],
    _ context: PublishContext, line: ((String) -> Void)? = nil
  ) throws -> ToolResult {
    var options = ToolOptions()
    options.environment = environment.merging(changes) { _, new in new }
    options.folder = folder
    options.timeLimit = Self.limit
    options.purpose = "publishing to this target"
    try context.stopIfCancelled()
    let result = try tool.run(
      arguments, input: input, options: options, cancellation: context.cancellation, line: line)
    if result.end == .cancelled { throw PublishFailure.interrupted }
    return result
  }

  /// Runs the program, which must succeed.
  ///
  /// - Parameters:
  ///   - destination: The place, for messages.
  ///   - tolerated: Statuses that are no failure.
  @discardableResult
  func run(
    _ arguments: [String], input: [UInt8] = [], for destination: String, tolerating tolerated: Set<Int32> = [],
    _ context: PublishContext, line: ((String) -> Void)? = nil
  ) throws -> ToolResult {
    let result = try result(arguments, input: input, context, line: line)
    if case .exited(let status) = result.end, status == 0 || tolerated.contains(status) { return result }
    throw failure(result, destination)
  }

  /// The failure of a program that has ended, with the last lines it printed.
  ///
  /// - Parameter answer: Further lines, such as those of the host's answer.
  func failure(_ result: ToolResult, _ destination: String, answer: [String] = []) -> PublishFailure {
    let lines = result.errorLines + answer
    let words = Array(lines.suffix(8))
    let known = explain(lines)
    return .system(
      SystemFailure(
        operation: "publish to", path: destination, reason: known?.reason ?? "\(tool.name) failed", hint: known?.hint),
      words: words.isEmpty ? [result.reason] : words)
  }
}
