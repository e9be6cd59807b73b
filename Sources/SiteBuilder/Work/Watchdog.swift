#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif
import Diagnostics
import Dispatch
import Ingestion
import Synchronization

/// Ends the program when the parser, which is written in C and cannot be interrupted, works on one text for too long or
/// keeps an interrupted build from ending.
///
/// The staging folder is removed first. Once files are being moved into their places, the program is no longer ended,
/// since that is soon done.
package final class Watchdog: ReadingObserver {
  /// The seconds one text may take, both by the clock and of processor time.
  static let timeout = 10.0

  /// The seconds between an interrupt and the forced exit.
  private static let gracePeriod = 0.5

  private struct Instant {
    let clock = SuspendingClock.now
    let processor = Instant.processorSeconds

    func isOver(_ seconds: Double) -> Bool {
      // A machine that was asleep, or busy with other things, has not worked on the text.
      SuspendingClock.now - clock >= .seconds(seconds) && Instant.processorSeconds - processor >= seconds
    }

    private static var processorSeconds: Double {
      var time = timespec()
      guard unsafe clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time) == 0 else { return 0 }
      return Double(time.tv_sec) + Double(time.tv_nsec) / 1_000_000_000
    }
  }

  private struct State {
    /// The texts that are being worked on, each with the time at which the watchdog first saw it: to read the
    /// processor's clock for every text would cost more than to read the text.
    var texts: [String: Instant?] = [:]
    var interruption: SuspendingClock.Instant?
    var staging: StagingFolder?
    var isChangingOutput = false
    var isOver = false
  }

  private let state = Mutex(State())
  private let end: @Sendable (BuildOutcome) -> Never
  // A thread of its own, since all of the build's may be busy.
  private let queue = DispatchQueue(label: "pamphlet.watch")

  /// Begins to watch.
  ///
  /// - Parameter end: Reports the outcome, and ends the program.
  package init(end: @escaping @Sendable (BuildOutcome) -> Never) {
    self.end = end
    look()
  }

  /// Notes that the build was interrupted. The build itself is cancelled by the caller.
  package func interrupt() {
    state.withLock { $0.interruption = $0.interruption ?? .now }
  }

  /// Notes that work on a text begins.
  package func begin(_ source: String) {
    state.withLock { _ = $0.texts.updateValue(nil, forKey: source) }
  }

  /// Notes that work on a text is done.
  package func finish(_ source: String) {
    if state.withLock({
      _ = $0.texts.removeValue(forKey: source); return $0.isOver
    }) {
      waitForEnd()
    }
  }

  /// Names the staging folder to be removed if the program is ended.
  func noteStagingFolder(_ staging: StagingFolder) {
    state.withLock { $0.staging = staging }
  }

  /// Notes that files are about to be moved into their places.
  func commitBegins() {
    if state.withLock({
      $0.isChangingOutput = true; return $0.isOver
    }) {
      waitForEnd()
    }
  }

  private func look() {
    let (outcome, stage): (BuildOutcome?, StagingFolder?) = state.withLock { state in
      guard !state.isChangingOutput else { return (nil, nil) }
      var late: [String] = []
      for (source, began) in state.texts {
        if let began {
          if began.isOver(Self.timeout) { late.append(source) }
        } else {
          state.texts[source] = Instant()
        }
      }
      late.sort()
      if !late.isEmpty {
        state.isOver = true
        return (.invalid(late.map { .takesTooLong(at: .start(of: $0)) }), state.staging)
      }
      if let interruption = state.interruption, .now - interruption >= .seconds(Self.gracePeriod) {
        state.isOver = true
        return (.interrupted, state.staging)
      }
      return (nil, nil)
    }
    guard let outcome else {
      return queue.asyncAfter(deadline: .now() + .milliseconds(100)) { [weak self] in self?.look() }
    }
    // Other threads may still be writing files there.
    for _ in 0..<20 where stage != nil {
      if (try? stage?.close()) != nil { break }
      usleep(10_000)
    }
    end(outcome)
  }

  private func waitForEnd() -> Never {
    while true { pause() }
  }
}

extension Diagnostic {
  /// A text that takes too long to parse.
  static func takesTooLong(at location: SourceLocation) -> Diagnostic {
    .error(
      .exceededLimit, at: location, "the text takes more than \(Int(Watchdog.timeout)) seconds to read",
      hint: "divide it into several texts")
  }
}
