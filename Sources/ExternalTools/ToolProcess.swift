#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif
import CSpawn
import Diagnostics

/// A running program, the head of a process group, with our ends of its three pipes.
///
/// It is ended, and its pipes closed, when the value goes away.
struct ToolProcess: ~Copyable {
  private let process: pid_t
  private var status: Int32?

  /// Our end of its standard input; -1 once closed.
  private(set) var input: CInt

  /// Our end of its standard output.
  let output: CInt

  /// Our end of its standard error.
  let errors: CInt

  /// Starts a program.
  init(_ launch: ToolLaunch) throws(SystemFailure) {
    var pipes: [CInt] = []
    for _ in 0..<3 {
      var ends: [CInt] = [-1, -1]
      let number = unsafe make_private_pipe(&ends)
      guard number == 0 else {
        for end in pipes { close(end) }
        throw SystemFailure(operation: "run", path: launch.path, errno: number)
      }
      pipes += ends
    }
    var process: pid_t = 0
    let number = Self.spawn(launch, standard: (pipes[0], pipes[3], pipes[5]), &process)
    for end in [pipes[0], pipes[3], pipes[5]] { close(end) }
    let ours = [pipes[1], pipes[2], pipes[4]]
    guard number == 0 else {
      for end in ours { close(end) }
      throw SystemFailure(operation: "run", path: launch.path, errno: number)
    }
    for end in ours { _ = fcntl(end, F_SETFL, O_NONBLOCK) }
    self.process = process
    self.input = ours[0]
    self.output = ours[1]
    self.errors = ours[2]
  }

  deinit {
    if status == nil {
      kill(-process, SIGKILL)
      var ignored: Int32 = 0
      while unsafe waitpid(process, &ignored, 0) < 0, errno == EINTR {}
    }
    for end in [input, output, errors] where end >= 0 { close(end) }
  }

  private static func spawn(
    _ launch: ToolLaunch, standard: (CInt, CInt, CInt), _ process: inout pid_t
  ) -> Int32 {
    let words = [launch.name] + launch.arguments
    let variables = ToolEnvironment.variables(changing: launch.options.environment)
    return unsafe withCStrings(words) { words in
      unsafe withCStrings(variables) { variables in
        unsafe launch.path.withCString { path in
          var request = unsafe spawn_request()
          unsafe request.path = path
          unsafe request.arguments = words
          unsafe request.environment = variables
          unsafe request.input = standard.0
          unsafe request.output = standard.1
          unsafe request.errors = standard.2
          unsafe request.memory = launch.options.memoryLimit ?? 0
          unsafe request.seconds = UInt64(launch.options.timeLimit.components.seconds) + 1
          unsafe request.file_size = launch.options.fileSizeLimit ?? 0
          unsafe request.ends_with_thread = launch.endsWithThread ? 1 : 0
          guard let folder = launch.options.folder else { return unsafe spawn_program(&request, &process) }
          return unsafe folder.withCString { folder in
            unsafe request.folder = folder
            return unsafe spawn_program(&request, &process)
          }
        }
      }
    }
  }

  /// Closes its standard input, so that the program reads its end.
  mutating func closeInput() {
    if input >= 0 { close(input) }
    input = -1
  }

  /// Whether it runs or has ended; an ended process is not reaped, and what it has started may still run.
  var state: spawn_state { state_of(process) }

  /// Reaps the process if it has ended, and ends what it has left running.
  ///
  /// - Returns: Its status as `waitpid` gives it; `nil` while it runs.
  mutating func poll() -> Int32? {
    if let status { return status }
    var status: Int32 = 0
    guard unsafe waitpid(process, &status, WNOHANG) == process else { return nil }
    self.status = status
    kill(-process, SIGKILL)
    return status
  }

  /// Ends the program and all it has started: by request, and after a grace period by force.
  mutating func end(within grace: Duration) {
    kill(-process, SIGTERM)
    let deadline = ContinuousClock.now + grace
    while poll() == nil {
      if ContinuousClock.now >= deadline { kill(-process, SIGKILL) }
      usleep(5_000)
    }
  }
}

/// Calls a closure with strings as C strings, in a list ended by a null pointer.
private func withCStrings<Result>(
  _ strings: [String], _ body: (UnsafePointer<UnsafeMutablePointer<CChar>?>) -> Result
) -> Result {
  let pointers = unsafe strings.map { unsafe strdup($0) } + [nil]
  defer { unsafe pointers.forEach { unsafe free($0) } }
  return unsafe pointers.withUnsafeBufferPointer { buffer in
    // A list that ends in a null pointer is never empty.
    guard let base = buffer.baseAddress else { preconditionFailure("a list of C strings has an end") }
    return unsafe body(base)
  }
}
