import Escaping
import Model

/// The path a request asks for, decoded.
struct RequestPath: Hashable, Sendable {
  /// The parts between the slashes. None is empty, `.` or `..`, begins with a dot, or holds a slash or a backslash.
  let parts: [String]

  /// Whether the path ends in a slash, as that of a folder.
  let isFolder: Bool

  /// The path as it came, for an answer that points to it.
  let written: Substring

  /// Reads the target of a request.
  ///
  /// - Parameter target: A path that begins with `/`, and perhaps a query.
  /// - Returns: `nil` when it is no path that a file of the site could have.
  init?(_ target: String) {
    let queryStart = target.firstIndex(of: "?") ?? target.endIndex
    written = target[..<queryStart]
    guard written.hasPrefix("/") else { return nil }
    var parts: [String] = []
    let pieces = written.dropFirst().split(separator: "/", omittingEmptySubsequences: false)
    for (index, piece) in pieces.enumerated() {
      if piece.isEmpty, index == pieces.count - 1 { break }
      guard let part = PercentEncoding.decoded(piece), Self.canBeName(part) else { return nil }
      parts.append(part)
    }
    self.parts = parts
    isFolder = pieces.last?.isEmpty ?? true
  }

  /// The file it asks for.
  var page: OutputPath { OutputPath((parts + (isFolder ? ["index.html"] : [])).joined(separator: "/")) }

  /// The page it asks for, when it names a folder without a slash.
  var index: OutputPath { OutputPath((parts + ["index.html"]).joined(separator: "/")) }

  private static func canBeName(_ part: String) -> Bool {
    !part.isEmpty && !part.hasPrefix(".")
      && part.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x7F && $0 != "/" && $0 != "\\" }
  }
}
