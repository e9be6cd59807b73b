#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif
import CSpawn

/// A program that is run to its end: its pipes are served until it is done, or until a limit is reached.
struct ToolRun: ~Copyable {
  private var process: ToolProcess
  private let options: ToolOptions
  private let cancellation: CancellationFlag?
  private let line: ((String) -> Void)?

  private var output: [UInt8] = []
  private var errors: [UInt8] = []
  private var printed = 0
  private var openPipes: Set<CInt>

  /// Bytes of standard error that are kept.
  private static let keptErrors = 64 << 10

  init(
    process: consuming ToolProcess, options: ToolOptions, cancellation: CancellationFlag?, line: ((String) -> Void)?
  ) {
    self.openPipes = [process.output, process.errors]
    self.process = process
    self.options = options
    self.cancellation = cancellation
    self.line = line
  }

  /// Serves the program until its end.
  consuming func result(input: [UInt8]) -> ToolResult {
    let deadline = ContinuousClock.now + options.timeLimit
    var rest = input[...]
    if rest.isEmpty { process.closeInput() }
    var end: ToolEnd?
    while end == nil {
      serve(&rest)
      let state = process.state
      if state == spawn_failed { hearReason(&rest) }
      if state != spawn_runs, let status = process.poll() {
        // Its last output is still in the pipes; a child it left behind may hold them open for ever.
        drain()
        end = ToolEnd(status: status)
      }
      if printed > options.outputLimit {
        end = .printedTooMuch(options.outputLimit)
      } else if end == nil, cancellation?.isRaised == true {
        end = .cancelled
      } else if end == nil, ContinuousClock.now >= deadline {
        end = .tookTooLong(options.timeLimit)
      }
    }
    if process.poll() == nil { process.end(within: options.grace) }
    if line != nil { takeLines(isEnd: true) }
    return ToolResult(end: end ?? .cancelled, output: output, errors: errors)
  }

  /// Waits up to five seconds for the reason of a failure: it may come from a program that the failed one has started,
  /// as ssh reports the other side's error after rsync has given up.
  private mutating func hearReason(_ rest: inout ArraySlice<UInt8>) {
    let deadline = ContinuousClock.now + .seconds(5)
    while openPipes.contains(process.errors), ContinuousClock.now < deadline, printed <= options.outputLimit,
      cancellation?.isRaised != true
    {
      serve(&rest)
    }
  }

  /// Waits up to 20 ms for pipes that are ready, and reads from or writes to them.
  private mutating func serve(_ rest: inout ArraySlice<UInt8>) {
    var waiting = openPipes.sorted().map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
    if process.input >= 0 { waiting.append(pollfd(fd: process.input, events: Int16(POLLOUT), revents: 0)) }
    // With every pipe closed only the program's end is left to wait for, which does not wake `poll`.
    let pause: Int32 = waiting.isEmpty ? 2 : 20
    guard Self.poll(&waiting, pause) > 0 else { return }
    for pipe in waiting where pipe.revents != 0 {
      if pipe.fd == process.input { write(&rest) } else { read(pipe.fd) }
    }
  }

  private static func poll(_ waiting: inout [pollfd], _ milliseconds: Int32) -> Int32 {
    #if canImport(Glibc)
      return unsafe Glibc.poll(&waiting, nfds_t(waiting.count), milliseconds)
    #else
      return unsafe Darwin.poll(&waiting, nfds_t(waiting.count), milliseconds)
    #endif
  }

  private mutating func write(_ rest: inout ArraySlice<UInt8>) {
    let count = unsafe rest.withUnsafeBytes {
      unsafe write_without_signal(process.input, $0.baseAddress, min($0.count, 1 << 16))
    }
    if count > 0 { rest = rest.dropFirst(count) }
    // A program may stop reading its input; its status shows whether it failed.
    let isBroken = count < 0 && errno != EAGAIN && errno != EINTR
    if rest.isEmpty || isBroken { process.closeInput() }
  }

  private mutating func drain() {
    for pipe in openPipes.sorted() {
      while openPipes.contains(pipe), read(pipe) {}
    }
  }

  /// Reads the bytes waiting in a pipe.
  ///
  /// - Returns: Whether there were any and the output is still within its limit.
  @discardableResult
  private mutating func read(_ pipe: CInt) -> Bool {
    let (bytes, isOpen) = Pipe(descriptor: pipe).read()
    if !isOpen { openPipes.remove(pipe) }
    guard !bytes.isEmpty else { return false }
    if pipe == process.errors {
      errors += bytes
      if errors.count > 2 * Self.keptErrors { errors.removeFirst(errors.count - Self.keptErrors) }
    } else {
      printed += bytes.count
      if printed <= options.outputLimit { output += bytes }
      if line != nil { takeLines(isEnd: false) }
    }
    return printed <= options.outputLimit
  }

  private mutating func takeLines(isEnd: Bool) {
    while let end = output.firstIndex(where: { $0 == 0x0A || $0 == 0x0D }) {
      line?(String(decoding: output[..<end], as: UTF8.self))
      output.removeFirst(end + 1)
    }
    if isEnd, !output.isEmpty {
      line?(String(decoding: output, as: UTF8.self))
      output = []
    }
  }
}

extension ToolEnd {
  /// Reads a status as `waitpid` gives it.
  init(status: Int32) {
    let signal = status & 0x7F
    self = signal == 0 ? .exited((status >> 8) & 0xFF) : .signalled(signal)
  }
}
