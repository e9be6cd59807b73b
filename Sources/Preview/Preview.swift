package import Diagnostics
import SiteBuilder
import Synchronization

/// A site that is served on this machine while it is written, and built again whenever it changes.
package final class Preview: Sendable {
  private let options: PreviewOptions

  /// The folder of its pages, while there are any.
  private let folder = Mutex<PreviewFolder?>(nil)

  /// Creates a preview.
  package init(_ options: PreviewOptions) {
    self.options = options
  }

  /// Builds and serves the site until the surrounding task is cancelled; then all of the preview's files are removed.
  ///
  /// - Parameters:
  ///   - send: Called when the site is served, and with the outcome of every build; from any thread.
  ///   - giveUp: Ends the program where a text keeps a build from ending, because the parser cannot be interrupted.
  /// - Throws: When the port is not available.
  package func run(
    send: @escaping @Sendable (PreviewEvent) -> Void, giveUp: @escaping @Sendable ([Diagnostic]) -> Never
  ) async throws(SystemFailure) {
    let listener = try Listener(host: options.host, port: options.port)
    defer { listener.close() }
    let folder = PreviewFolder(site: options.site, port: listener.port)
    folder.clear()
    self.folder.withLock { $0 = folder }
    defer { folder.clear() }

    let run = Self.secret(length: 8)
    let rebuilder = Rebuilder(
      builder: SiteBuilder(
        source: options.site, output: folder.path, options: BuildOptions(includesDrafts: true, marksLines: true),
        exporters: options.exporters, inspector: options.proofreader),
      proofreader: options.proofreader, run: run, send: send, giveUp: giveUp)
    let responder = Responder(options, output: folder.path, rebuilder: rebuilder, token: Self.secret(length: 32))
    let changes = Changes()
    // Begun before the first build, so that no change during it is missed.
    let watch = SiteWatch(site: options.site, noting: changes, isPolling: options.isPolling)
    await withTaskGroup(of: Void.self) { group in
      group.addTask { await watch.run { send(.polling) } }
      group.addTask {
        await rebuilder.build(edited: [])
        guard !Task.isCancelled else { return }
        send(.ready(address: listener.address))
        for await _ in changes.arrivals {
          let edited = await changes.settled()
          guard !Task.isCancelled else { return }
          if !edited.isEmpty { await rebuilder.build(edited: edited) }
        }
      }
      group.addTask {
        for await _ in await rebuilder.arrivals() where await rebuilder.state.number > 0 { break }
        await listener.serve(responder)
      }
      await group.waitForAll()
    }
  }

  /// Removes the preview's files where a cancelled run cannot be waited for: its build notices cancellation too late.
  package func abandon() { folder.withLock { $0?.clear() } }

  /// Returns random letters and digits that nobody can guess.
  private static func secret(length: Int) -> String {
    let letters = Array("abcdefghijklmnopqrstuvwxyz0123456789")
    var generator = SystemRandomNumberGenerator()
    return String((0..<length).map { _ in letters[Int.random(in: letters.indices, using: &generator)] })
  }
}
