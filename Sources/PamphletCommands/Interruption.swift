import Dispatch

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Hears an interrupt from the keyboard, or the system's wish that the program end, while work is going on.
final class Interruption {
  private let signals: [CInt]
  private let sources: [any DispatchSourceSignal]

  /// Begins to listen.
  ///
  /// - Parameter operation: The act that ends the work; the work itself leaves things as they should be.
  init(operation: @escaping @Sendable () -> Void) {
    // SIGHUP, when the terminal is closed, is heard unless the program was started to outlive it.
    let former = signal(SIGHUP, SIG_IGN)
    let isDeaf = unsafe unsafeBitCast(former, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self)
    signals = isDeaf ? [SIGINT, SIGTERM] : [SIGINT, SIGTERM, SIGHUP]
    sources = signals.map { number in
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
      source.setEventHandler(handler: operation)
      source.resume()
      return source
    }
  }

  /// Stops listening: from now on an interrupt ends the program as usual.
  func end() {
    for source in sources { source.cancel() }
    for number in signals { signal(number, SIG_DFL) }
  }
}
