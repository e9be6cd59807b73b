#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif
import Diagnostics
import Escaping
import ExternalTools

/// The terminal a command writes to: faults and progress on standard error, the closing line on standard output.
///
/// Colour and progress appear only where standard error is a terminal.
struct Terminal: Sendable {
  /// Whether standard error is a terminal.
  let isWatched: Bool

  private let hasColour: Bool

  /// Checks whether standard error is a terminal, and whether colour is wanted (no-color.org).
  init() {
    isWatched = isatty(STDERR_FILENO) == 1
    let isDumb = ToolEnvironment.value(of: "TERM") ?? "dumb" == "dumb"
    hasColour = isWatched && ToolEnvironment.value(of: "NO_COLOR") == nil && !isDumb
  }

  /// Prints diagnostics on standard error, in the order of their places.
  func show(_ diagnostics: [Diagnostic]) {
    var lines = ""
    var file = ""
    for diagnostic in Set(diagnostics).sorted() {
      // On a terminal a blank line separates the files.
      if isWatched, !file.isEmpty, diagnostic.location.file != file { lines += "\n" }
      file = diagnostic.location.file
      lines += hasColour ? coloured(diagnostic) : diagnostic.description.printable
      lines += "\n"
    }
    write(lines, to: STDERR_FILENO)
  }

  /// Prints diagnostics on standard output, grouped by file on a terminal.
  func list(_ diagnostics: [Diagnostic]) {
    guard isatty(STDOUT_FILENO) == 1 else {
      return write(diagnostics.map { $0.description.printable + "\n" }.joined(), to: STDOUT_FILENO)
    }
    var lines = ""
    var file = ""
    for diagnostic in diagnostics {
      if diagnostic.location.file != file {
        lines += (file.isEmpty ? "" : "\n") + bold(diagnostic.location.file.printable) + "\n"
        file = diagnostic.location.file
      }
      lines += "  \(diagnostic.location.line):\(diagnostic.location.column) " + worded(diagnostic) + "\n"
      for related in diagnostic.related {
        lines += "      \(related.location.description.printable): \(related.message.printable)\n"
      }
    }
    write(lines, to: STDOUT_FILENO)
  }

  /// Prints a failure of the system.
  func show(_ failure: SystemFailure) {
    let word = hasColour ? "\u{1B}[1;31merror:\u{1B}[0m" : "error:"
    write("pamphlet: \(word) \(failure.description.printable)\n", to: STDERR_FILENO)
  }

  /// Prints a fault that belongs to no file.
  func showFault(_ words: String) {
    let word = hasColour ? "\u{1B}[1;31merror:\u{1B}[0m" : "error:"
    write("pamphlet: \(word) \(words.printable)\n", to: STDERR_FILENO)
  }

  /// Prints a fault of several lines that belongs to no file.
  func showLines(ofFault words: String) {
    let lines = words.split(separator: "\n", omittingEmptySubsequences: false)
    showFault(String(lines.first ?? ""))
    for line in lines.dropFirst() { note(String(line)) }
  }

  /// Prints an explanation of several lines.
  func explain(_ text: String) { write(text, to: STDERR_FILENO) }

  /// Prints a warning that belongs to no file.
  func showWarning(_ words: String) {
    let word = hasColour ? "\u{1B}[1;33mwarning:\u{1B}[0m" : "warning:"
    write("pamphlet: \(word) \(words.printable)\n", to: STDERR_FILENO)
  }

  /// Prints the line a run ends with.
  func close(with line: String) { write(line.printable + "\n", to: STDOUT_FILENO) }

  /// Prints the line a run ends with, or on a terminal several lines of more help.
  func close(with line: String, orToAPerson lines: [String]) {
    guard isatty(STDOUT_FILENO) == 1 else { return close(with: line) }
    for line in lines { close(with: line) }
  }

  /// Prints the line a run ends with on standard error, where standard output holds a text.
  func note(_ line: String) { write(line.printable + "\n", to: STDERR_FILENO) }

  /// Asks a question that is answered with yes or no; `nil` without a terminal to ask at.
  func asks(_ question: String) -> Bool? {
    guard isWatched, isatty(STDIN_FILENO) == 1 else { return nil }
    write("\(question.printable) [y/n] ", to: STDERR_FILENO)
    return readLine().map { ["y", "yes"].contains($0.lowercased()) } ?? false
  }

  /// Shows the progress, in place of the line before.
  func showProgress(_ line: String) {
    if isWatched { write("\r\u{1B}[K" + line, to: STDERR_FILENO) }
  }

  /// Removes the progress line.
  func clearProgress() {
    if isWatched { write("\r\u{1B}[K", to: STDERR_FILENO) }
  }

  /// Writes a text to standard output.
  ///
  /// A pipe that its reader has closed is no failure.
  func print(_ bytes: [UInt8]) throws(SystemFailure) {
    let number = write(bytes, to: STDOUT_FILENO)
    guard number == 0 || number == EPIPE else {
      throw SystemFailure(operation: "write", path: "standard output", errno: number)
    }
  }

  private func coloured(_ diagnostic: Diagnostic) -> String {
    bold(diagnostic.location.description.printable + ":") + " " + worded(diagnostic)
  }

  private func bold(_ words: String) -> String { hasColour ? "\u{1B}[1m\(words)\u{1B}[0m" : words }

  /// A diagnostic without its place.
  private func worded(_ diagnostic: Diagnostic) -> String {
    let words = "\(diagnostic.message.printable); \(diagnostic.hint.printable)"
    let severity = diagnostic.severity.rawValue + ":"
    guard hasColour else { return "\(severity) \(words) [\(diagnostic.code.rawValue)]" }
    let colour = diagnostic.severity == .error ? "\u{1B}[1;31m" : "\u{1B}[1;33m"
    return "\(colour)\(severity)\u{1B}[0m \(words) \u{1B}[2m[\(diagnostic.code.rawValue)]\u{1B}[0m"
  }

  private func write(_ text: String, to descriptor: CInt) { write(Array(text.utf8), to: descriptor) }

  /// - Returns: 0, or the `errno` value of the write that failed.
  @discardableResult
  private func write(_ bytes: [UInt8], to descriptor: CInt) -> Int32 {
    unsafe bytes.withUnsafeBytes { buffer in
      var rest = unsafe buffer[...]
      while unsafe !rest.isEmpty {
        let count = unsafe Self.write(descriptor, UnsafeRawBufferPointer(rebasing: rest))
        guard count > 0 || errno == EINTR else { return errno }
        unsafe rest = unsafe rest.dropFirst(max(0, count))
      }
      return 0
    }
  }

  private static func write(_ descriptor: CInt, _ bytes: UnsafeRawBufferPointer) -> Int {
    #if canImport(Glibc)
      return unsafe Glibc.write(descriptor, bytes.baseAddress, bytes.count)
    #else
      return unsafe Darwin.write(descriptor, bytes.baseAddress, bytes.count)
    #endif
  }
}
