import Dispatch
import Synchronization

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Hears an interrupt from the keyboard, or the system's request that the program end, while work is going on.
///
/// It listens before the work begins: an interrupt that nobody heard would end the program in the middle of it.
final class Interruption {
  /// The act that ends the work, and whether an interrupt has come.
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
    // SIGHUP, when the terminal is closed, is heard unless the program was started to outlive it.
    let former = signal(SIGHUP, SIG_IGN)
    let isDeaf = unsafe unsafeBitCast(former, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self)
    if !isDeaf { signal(SIGHUP, SIG_DFL) }
    signals = isDeaf ? [SIGINT, SIGTERM] : [SIGINT, SIGTERM, SIGHUP]
    // A queue of its own has a thread of its own, whatever else is waited for.
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
    // None is lost: one that comes sooner ends the program.
    for _ in sources { changed.wait() }
    #if canImport(Darwin)
      // Elsewhere whoever listens has the signal to himself.
      for number in signals { signal(number, SIG_IGN) }
    #endif
  }

  /// Says what an interrupt does, one that has come already, too.
  ///
  /// - Parameter operation: The act that ends the work; the work itself leaves things as they should be.
  func perform(_ operation: @escaping @Sendable () -> Void) { response.set(operation) }

  /// Stops listening: from now on an interrupt ends the program as usual.
  func end() {
    for source in sources where !source.isCancelled {
      source.cancel()
      // Whoever listens next finds no one there that has only half ended.
      changed.wait()
    }
    for number in signals { signal(number, SIG_DFL) }
  }
}
