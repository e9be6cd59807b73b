import Diagnostics
import Model

/// A word before an author's name that is not part of it.
///
/// The author would be listed under B.
///
/// ```
/// author: by Emma Goldman
/// ```
///
/// ```
/// author: Emma Goldman
/// ```
///
/// Source: Anglo-American Cataloguing Rules, 22.
struct AuthorWithBy: TextRule {
  static let code = DiagnosticCode.authorWithBy
  private static let words = ["by ", "written by ", "author: ", "par ", "por ", "автор "]

  func look(at text: CheckedText, _ report: inout Report) {
    for name in text.text.frontMatter.authors {
      guard let word = Self.words.first(where: { name.lowercased().hasPrefix($0) }) else { continue }
      report.add(
        at: text.location(ofKey: "author"), length: word.unicodeScalars.count,
        "'\(name)' begins with a word that is no name",
        hint: "write \(name.dropFirst(word.count))")
    }
  }
}
