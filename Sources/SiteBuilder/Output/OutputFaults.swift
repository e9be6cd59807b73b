import Diagnostics
import Model

extension OutputFolder {
  /// The folder's path as messages print it: relative to the site's folder when it lies in there.
  func name(in site: String) -> String {
    path.hasPrefix(site + "/") ? String(path.dropFirst(site.count + 1)) : path
  }
}

extension Diagnostic {
  /// A file stands where one of the site's is to go, and no earlier build put it there.
  static func foreignFile(_ path: OutputPath, in output: String) -> Diagnostic {
    .error(
      .foreignFile, at: .start(of: "\(output)/\(path.path)"), "'\(path.path)' was not put there by an earlier build",
      hint: "move it away, or build with another --output")
  }
}
