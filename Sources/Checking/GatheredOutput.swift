package import Model
import Synchronization

/// The pages of a site and the sizes of its files, kept in memory during a build that writes only books and printed
/// forms.
package final class GatheredOutput: OutputReceiver {
  private struct State {
    var pages: [OutputPath: BuiltPage] = [:]
    var sizes: [OutputPath: Int] = [:]
  }

  private let state = Mutex(State())

  /// Creates an empty output.
  package init() {}

  package func receive(_ bytes: [UInt8], at path: OutputPath) -> Bool {
    if BuiltOutput.File(path: path, source: nil).isForm { return false }
    let page = path.path.hasSuffix(".html") ? BuiltPage(path: path, source: nil, bytes: bytes) : nil
    state.withLock { state in
      state.sizes[path] = bytes.count
      if let page { state.pages[path] = page }
    }
    return true
  }

  /// All that was taken: the pages, and the sizes in bytes of all files.
  var content: (pages: [OutputPath: BuiltPage], sizes: [OutputPath: Int]) {
    state.withLock { ($0.pages, $0.sizes) }
  }
}
