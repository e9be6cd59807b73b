import Dispatch

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Hears an interrupt from the keyboard, or the system's wish that the program end, while work is going on.
final class Interruption {
  private let sources: [any DispatchSourceSignal]

  /// Begins to listen.
  ///
  /// - Parameter operation: What to do when the work is to end; the work itself leaves things as they should be.
  init(operation: @escaping @Sendable () -> Void) {
    sources = [SIGINT, SIGTERM].map { number in
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
    for number in [SIGINT, SIGTERM] { signal(number, SIG_DFL) }
  }
}
