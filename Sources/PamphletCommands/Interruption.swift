import Dispatch
import Synchronization

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A listener for an interrupt from the keyboard, or the system's request to end the program, while work goes on.
///
/// It listens before the work begins: otherwise an interrupt would end the program in the middle of the work.
final class Interruption {
  /// The operation that ends the work, and whether an interrupt has come.
  private final class Response: Sendable {
    private let state = Mutex<(operation: (@Sendable () -> Void)?, hasCome: Bool)>((nil, false))

    func come() {
      let operation = state.withLock { state in
        state.hasCome = true
        return state.operation
      }
      operation?()
    }

    func set(_ operation: @escaping @Sendable () -> Void) {
      let hasCome = state.withLock { state in
        state.operation = operation
        return state.hasCome
      }
      if hasCome { operation() }
    }
  }

  private let response = Response()
  private let signals: [CInt]
  private let sources: [any DispatchSourceSignal]

  /// Signalled by each source when it has begun to listen, and when it has ended.
  private let changed: DispatchSemaphore

  /// Begins to listen.
  init() {
    // SIGHUP, sent when the terminal closes, is handled unless the program was started to ignore it.
    let former = signal(SIGHUP, SIG_IGN)
    let ignoresHangup = unsafe unsafeBitCast(former, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self)
    if !ignoresHangup { signal(SIGHUP, SIG_DFL) }
    signals = ignoresHangup ? [SIGINT, SIGTERM] : [SIGINT, SIGTERM, SIGHUP]
    // A queue of its own has a thread of its own, so that signals are handled while other threads wait.
    let queue = DispatchQueue(label: "pamphlet.interruption")
    let changed = DispatchSemaphore(value: 0)
    self.changed = changed
    let response = response
    sources = signals.map { number in
      let source = DispatchSource.makeSignalSource(signal: number, queue: queue)
      source.setEventHandler { response.come() }
      source.setRegistrationHandler { changed.signal() }
      source.setCancelHandler { changed.signal() }
      source.resume()
      return source
    }
    // No signal is lost: one that comes before this ends the program.
    for _ in sources { changed.wait() }
    #if canImport(Darwin)
      // On other systems a source takes the signal for itself.
      for number in signals { signal(number, SIG_IGN) }
    #endif
  }

  /// Sets the operation that an interrupt starts; for one that has come already it starts at once.
  ///
  /// - Parameter operation: The operation, which ends the work; the work cleans up by itself.
  func perform(_ operation: @escaping @Sendable () -> Void) { response.set(operation) }

  /// Stops listening: from now on an interrupt ends the program as usual.
  func end() {
    for source in sources where !source.isCancelled {
      source.cancel()
      // The next listener must not meet a source that is only half cancelled.
      changed.wait()
    }
    for number in signals { signal(number, SIG_DFL) }
  }
}
