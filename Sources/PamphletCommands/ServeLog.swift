import Diagnostics
import SiteBuilder
import Preview
import Synchronization

/// The preview as a person sees it in the terminal: faults as they come, the newest last, and the address always below
/// them.
final class ServeLog: Sendable {
  private struct State {
    var address: String?
    var faults: [Diagnostic] = []
    var failure: SystemFailure?
    var hasFaults = false
    /// The outcome of the last build, shown beside the address.
    var line = ""
  }

  private let terminal = Terminal()
  private let state = Mutex(State())
  private let opensBrowser: Bool

  /// Creates a log.
  ///
  /// - Parameter opensBrowser: Whether the browser is to be opened when there is something to see.
  init(opensBrowser: Bool) {
    self.opensBrowser = opensBrowser
  }

  /// Reports an event of the preview; may be called from any thread.
  func take(_ event: PreviewEvent) {
    state.withLock { state in
      switch event {
      case .ready(let address):
        state.address = address
        if !terminal.isWatched { terminal.close(with: address) }
        if opensBrowser, !Launch.openBrowser(at: address) { warn("no browser could be opened; go to \(address)") }
      case .polling:
        warn("this system does not tell of changes; the folders are looked through twice a second")
      case .built(let report):
        if state.hasFaults { say("mended") }
        show(report.diagnostics, nil, &state)
        state.hasFaults = false
        state.line = report.line
      case .invalid(let diagnostics):
        show(diagnostics, nil, &state)
        state.hasFaults = true
        state.line = DiagnosticCount(Set(diagnostics)).errorWords + "; the pages are as they were"
      case .failed(let failure, let diagnostics):
        show(diagnostics, failure, &state)
        state.hasFaults = true
        state.line = "not built; the pages are as they were"
      }
      if let address = state.address { terminal.showProgress("\(address)   \(state.line)") }
    }
  }

  /// Prints a warning that belongs to no file.
  func warn(_ words: String) {
    terminal.clearProgress()
    terminal.showWarning(words)
  }

  /// Removes the line with the address.
  func end() { terminal.clearProgress() }

  /// Prints the faults that are new since the last build.
  private func show(_ faults: [Diagnostic], _ failure: SystemFailure?, _ state: inout State) {
    let known = Set(state.faults)
    terminal.clearProgress()
    terminal.show(faults.filter { !known.contains($0) })
    if let failure, failure != state.failure { terminal.show(failure) }
    state.faults = faults
    state.failure = failure
  }

  private func say(_ words: String) {
    guard terminal.isWatched else { return }
    terminal.clearProgress()
    terminal.close(with: words)
  }
}
