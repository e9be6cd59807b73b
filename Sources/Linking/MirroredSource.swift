import Escaping
package import Feeds
import Model

/// The Markdown file of a text of another library, adapted for this one.
///
/// It keeps its author's words, and states its origin: `source:`, `rights:`, and its address under
/// ``LinkedLibrary/addressKey``. Keys with effects beyond the text, such as `aliases` and `slug`, are removed.
package struct MirroredSource {
  /// Keys that are valid only in the text's own library.
  private static let ownKeys: Set<String> = [
    "aliases", "slug", "page", "draft", "formats", "check", LinkedLibrary.addressKey,
  ]

  /// The file's bytes.
  package let bytes: [UInt8]

  /// Whether its front matter or the catalogue states the rights of others to it.
  package let hasRights: Bool

  /// Makes the file of a text.
  ///
  /// - Parameters:
  ///   - source: The Markdown file of the library.
  ///   - text: The text's entry in its catalogue.
  ///   - address: The text's absolute address.
  package init(_ source: [UInt8], of text: LinkedText, at address: String) {
    let lines = String(decoding: source, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.hasSuffix("\r") ? $0.dropLast() : $0 }
    var front: [Substring] = []
    var body = lines[...]
    if lines.first.map({ Self.isFence($0) }) == true,
      let end = lines.dropFirst().firstIndex(where: { Self.isFence($0) || $0 == "..." })
    {
      front = Array(lines[1..<end])
      body = lines[(end + 1)...]
    }
    var kept: [Substring] = []
    var keys: Set<String> = []
    var isKept = true
    for line in front {
      if let key = Self.key(of: line) {
        isKept = !Self.ownKeys.contains(key)
        if isKept { keys.insert(key) }
      }
      if isKept { kept.append(line) }
    }
    func add(_ key: String, _ value: String) {
      if keys.insert(key).inserted { kept.append(Substring("\(key): \(value.quotedForYAML)")) }
    }
    if !keys.contains("title"), !Self.hasHeading(body) { add("title", text.title) }
    if let language = text.language { add("lang", language) }
    add("source", address)
    if let rights = text.rights { add("rights", rights) }
    hasRights = keys.contains("rights")
    kept.append(Substring("\(LinkedLibrary.addressKey): \(address.quotedForYAML)"))
    bytes = Array((["---"] + kept.map(String.init) + ["---"] + body.map(String.init)).joined(separator: "\n").utf8)
  }

  private static func isFence(_ line: Substring) -> Bool {
    line.hasPrefix("---") && line.dropFirst(3).allSatisfy { $0 == " " || $0 == "\t" }
  }

  /// The key that a line of front matter begins with; `nil` for a line that continues the value before.
  private static func key(of line: Substring) -> String? {
    guard let first = line.utf8.first, first.isLetter || first == UInt8(ascii: "\"") || first == UInt8(ascii: "'"),
      let colon = line.firstIndex(of: ":")
    else { return nil }
    return line[..<colon].filter { $0 != "\"" && $0 != "'" && $0 != " " }.lowercased()
  }

  private static func hasHeading(_ body: ArraySlice<Substring>) -> Bool {
    body.first { !$0.allSatisfy(\.isWhitespace) }.map { $0.hasPrefix("# ") } ?? false
  }
}
