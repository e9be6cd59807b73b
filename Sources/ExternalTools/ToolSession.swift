#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif
import CSpawn
package import Diagnostics

/// A program that keeps running and is written to and read from line by line.
///
/// It is ended when the session is closed or goes away.
package final class ToolSession {
  private var process: ToolProcess?
  private let input: CInt
  private let output: CInt
  private let errorOutput: CInt
  private let name: String
  private let options: ToolOptions
  private let cancellation: CancellationFlag?
  private var pending: [UInt8] = []
  private var errors: [UInt8] = []

  init(process: consuming ToolProcess, name: String, options: ToolOptions, cancellation: CancellationFlag?) {
    self.input = process.input
    self.output = process.output
    self.errorOutput = process.errors
    self.process = consume process
    self.name = name
    self.options = options
    self.cancellation = cancellation
  }

  /// Writes a line.
  ///
  /// - Parameter line: The line, without its end.
  /// - Throws: When the program has ended or does not read within its time.
  package func write(_ line: [UInt8]) throws(SystemFailure) {
    var rest = (line + [0x0A])[...]
    let deadline = ContinuousClock.now + options.timeLimit
    while !rest.isEmpty {
      guard process != nil else { throw failure("it has ended") }
      let count = unsafe rest.withUnsafeBytes {
        unsafe write_without_signal(input, $0.baseAddress, min($0.count, 1 << 16))
      }
      if count > 0 {
        rest = rest.dropFirst(count)
      } else if errno == EAGAIN {
        // It may be printing, and wait for us to read.
        try wait(forInput: true, until: deadline)
      } else if errno != EINTR {
        throw failure("it has ended")
      }
    }
  }

  /// Reads a line.
  ///
  /// - Parameter limit: The longest to wait; by default the time limit of the options.
  /// - Returns: The line, without its end.
  /// - Throws: When the program has ended, is silent for too long or writes a line that is too long.
  package func readLine(within limit: Duration? = nil) throws(SystemFailure) -> [UInt8] {
    let deadline = ContinuousClock.now + (limit ?? options.timeLimit)
    var searched = 0
    while true {
      if let end = pending[searched...].firstIndex(of: 0x0A) {
        let line = Array(pending[..<end])
        pending.removeFirst(end + 1)
        return line
      }
      searched = pending.count
      guard pending.count <= options.outputLimit else {
        throw failure("it wrote a line of more than \(options.outputLimit >> 20) MiB")
      }
      try wait(forInput: false, until: deadline)
    }
  }

  /// Closes its standard input and waits for its end; after a while it is ended by force.
  package func close() {
    process?.closeInput()
    let deadline = ContinuousClock.now + options.grace
    while process != nil, process?.poll() == nil, ContinuousClock.now < deadline { usleep(2_000) }
    process = nil
  }

  /// Waits until there is something to read or, when asked, room to write; reads what there is.
  private func wait(forInput: Bool, until deadline: ContinuousClock.Instant) throws(SystemFailure) {
    guard process != nil else { throw failure("it has ended") }
    var waiting = [output, errorOutput].map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
    if forInput { waiting.append(pollfd(fd: input, events: Int16(POLLOUT), revents: 0)) }
    if cancellation?.isRaised == true {
      process = nil
      throw failure("it was stopped")
    }
    if ContinuousClock.now >= deadline {
      process = nil
      throw failure("it did not answer in time and was stopped")
    }
    #if canImport(Glibc)
      let ready = unsafe Glibc.poll(&waiting, nfds_t(waiting.count), 20)
    #else
      let ready = unsafe Darwin.poll(&waiting, nfds_t(waiting.count), 20)
    #endif
    guard ready > 0 else { return }
    if waiting[1].revents != 0 { errors += Pipe(descriptor: errorOutput).read().bytes }
    errors = errors.suffix(64 << 10)
    guard waiting[0].revents != 0 else { return }
    let (bytes, isOpen) = Pipe(descriptor: output).read()
    pending += bytes
    if !isOpen {
      errors += Pipe(descriptor: errorOutput).read().bytes
      process = nil
      throw failure("it has ended")
    }
  }

  private func failure(_ reason: String) -> SystemFailure {
    let lastLine = ToolResult(end: .exited(0), output: [], errors: errors).errorLines.last
    return SystemFailure(
      operation: "go on with", path: name, reason: reason + (lastLine.map { " (it said: \($0))" } ?? ""))
  }

  deinit { close() }
}
