/// The way a program ended.
package enum ToolEnd: Hashable, Sendable {
  /// By itself, with a status.
  case exited(Int32)

  /// By a signal that was not ours: a limit of the system, a fault of its own.
  case signalled(Int32)

  /// By us, because it took longer than it may.
  case tookTooLong(Duration)

  /// By us, because it printed more bytes than it may.
  case printedTooMuch(Int)

  /// By us, because the user wants the work to end.
  case cancelled
}

/// The end of a program, and its output.
package struct ToolResult: Sendable {
  /// The way it ended.
  package let end: ToolEnd

  /// The bytes of its standard output; none when they were taken line by line.
  package let output: [UInt8]

  /// The bytes of its standard error, the last 64 KiB of them.
  package let errors: [UInt8]

  /// Whether it ended by itself with status 0.
  package var isSuccess: Bool { end == .exited(0) }

  /// Its standard output, as text.
  package var text: String { String(decoding: output, as: UTF8.self) }

  /// The lines of its standard error that are not blank.
  package var errorLines: [String] {
    String(decoding: errors, as: UTF8.self).split(whereSeparator: \.isNewline).map(String.init)
      .filter { !$0.allSatisfy(\.isWhitespace) }
  }

  /// The reason it failed, in our words where it said nothing.
  package var reason: String {
    switch end {
    case .exited(let status): errorLines.last ?? "it ended with status \(status) and said nothing"
    case .signalled(let signal): "it was ended by the system (signal \(signal)): too much time, memory or room"
    case .tookTooLong(let limit): "it did not end within \(limit.components.seconds) seconds and was stopped"
    case .printedTooMuch(let limit): "it printed more than \(limit >> 20) MiB and was stopped"
    case .cancelled: "it was stopped"
    }
  }
}
