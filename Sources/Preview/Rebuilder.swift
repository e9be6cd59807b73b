import Diagnostics
import Model
import SiteBuilder

/// The rebuilder of the site, which notifies open pages after every build.
actor Rebuilder {
  private let builder: SiteBuilder
  private let proofreader: (any PreviewProofreader)?
  private let send: @Sendable (PreviewEvent) -> Void
  private let giveUp: @Sendable ([Diagnostic]) -> Never
  private var listeners: [Int: AsyncStream<Void>.Continuation] = [:]
  private var nextListener = 0

  /// The state served now.
  private(set) var state: SiteState

  /// Creates the rebuilder of a site.
  ///
  /// - Parameters:
  ///   - builder: The builder of the site.
  ///   - proofreader: The checker of the texts; `nil` for none.
  ///   - run: A word that distinguishes this run of the program from others.
  ///   - send: Called with the outcome of every build.
  ///   - giveUp: Ends the program where a text keeps a build from ending.
  init(
    builder: SiteBuilder, proofreader: (any PreviewProofreader)?, run: String,
    send: @escaping @Sendable (PreviewEvent) -> Void, giveUp: @escaping @Sendable ([Diagnostic]) -> Never
  ) {
    self.builder = builder
    self.proofreader = proofreader
    self.send = send
    self.giveUp = giveUp
    state = SiteState(run: run)
  }

  /// Builds the site.
  ///
  /// - Parameter edited: The files of the site that were changed.
  func build(edited: Set<String>) async {
    let watchdog = Watchdog { [giveUp] outcome in
      if case .invalid(let diagnostics) = outcome { giveUp(diagnostics) }
      giveUp([])
    }
    let outcome = await builder.build(watchdog: watchdog) { _ in }
    state.take(outcome, findings: await findings(after: outcome), edited: edited)
    switch outcome {
    case .done(let report): send(.built(report))
    case .invalid(let diagnostics): send(.invalid(diagnostics))
    case .failed(let failure, let diagnostics): send(.failed(failure, diagnostics))
    case .interrupted: return
    }
    for listener in listeners.values { listener.yield() }
  }

  /// The findings of the proof-reader after a build.
  private func findings(after outcome: BuildOutcome) async -> [Diagnostic] {
    switch outcome {
    case .done(let report):
      let sources = Set(report.output.compactMap(\.source))
      return await proofreader?.findings(in: sources, after: report.diagnostics) ?? []
    case .invalid(let diagnostics), .failed(_, let diagnostics):
      return await proofreader?.findings(in: nil, after: diagnostics) ?? []
    case .interrupted:
      return []
    }
  }

  /// A text as printed forms receive it, as it stands now; `nil` when there is none, or it cannot be read.
  func exportedText(at source: String) async throws -> ExportedText? {
    try await builder.exportedText(at: source, for: .pdf)
  }

  /// Returns a stream with an element at once and after every build; elements not taken in time become one.
  func arrivals() -> AsyncStream<Void> {
    let (stream, continuation) = AsyncStream.makeStream(of: Void.self, bufferingPolicy: .bufferingNewest(1))
    let number = nextListener
    nextListener += 1
    listeners[number] = continuation
    continuation.onTermination = { _ in
      Task { await self.forget(number) }
    }
    continuation.yield()
    return stream
  }

  private func forget(_ listener: Int) { listeners[listener] = nil }
}
