#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif
import Diagnostics
import Dispatch
import Ingestion
import Synchronization

/// Ends the program where work cannot end by itself, because the parser is C and cannot be interrupted: when it has
/// been at one text for too long, or keeps the work from hearing that it is to end.
///
/// Anything begun is cleared away first. Once files take their places nothing is ended any more: that is soon done.
package final class Watchdog: ReadingObserver {
  /// Seconds one text may take, of the clock's and of the processor's.
  static let timeout = 10.0

  /// Seconds between an interrupt and forced exit.
  private static let gracePeriod = 0.5

  private struct Instant {
    let clock = SuspendingClock.now
    let processor = Instant.processorSeconds

    func isOver(_ seconds: Double) -> Bool {
      // A machine that has slept, or has had other things to do, has not been at the text.
      SuspendingClock.now - clock >= .seconds(seconds) && Instant.processorSeconds - processor >= seconds
    }

    private static var processorSeconds: Double {
      var time = timespec()
      guard unsafe clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time) == 0 else { return 0 }
      return Double(time.tv_sec) + Double(time.tv_nsec) / 1_000_000_000
    }
  }

  private struct State {
    /// The texts that are worked on, and when that was first seen: to look at the processor's clock for every text
    /// would cost more than to read it.
    var texts: [String: Instant?] = [:]
    var interruption: SuspendingClock.Instant?
    var staging: StagingFolder?
    var isChangingOutput = false
    var isOver = false
  }

  private let state = Mutex(State())
  private let end: @Sendable (BuildOutcome) -> Never
  // A thread of its own: those that work may all be busy.
  private let queue = DispatchQueue(label: "pamphlet.watch")

  /// Begins to watch.
  ///
  /// - Parameter end: Tells how the work ended, and ends the program.
  package init(end: @escaping @Sendable (BuildOutcome) -> Never) {
    self.end = end
    look()
  }

  /// The work is to end; it has been told so too.
  package func interrupt() {
    state.withLock { $0.interruption = $0.interruption ?? .now }
  }

  /// Work on a text begins.
  package func begin(_ source: String) {
    state.withLock { _ = $0.texts.updateValue(nil, forKey: source) }
  }

  /// Work on a text is done.
  package func finish(_ source: String) {
    if state.withLock({
      _ = $0.texts.removeValue(forKey: source); return $0.isOver
    }) {
      waitForEnd()
    }
  }

  /// Tells of a staging folder that would have to be cleared away.
  func clearsAway(_ staging: StagingFolder) {
    state.withLock { $0.staging = staging }
  }

  /// The files are about to take their places.
  func outputChanges() {
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
    // Other threads may still be putting files there.
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
  /// A text that keeps the parser at work.
  static func takesTooLong(at location: SourceLocation) -> Diagnostic {
    .error(
      .exceededLimit, at: location, "the text takes more than \(Int(Watchdog.timeout)) seconds to read",
      hint: "divide it into several texts")
  }
}
