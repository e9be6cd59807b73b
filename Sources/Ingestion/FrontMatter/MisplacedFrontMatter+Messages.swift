import Diagnostics

extension Diagnostic {
  /// Lines that look like front matter but are not read as such.
  static func misplacedFrontMatter(_ found: MisplacedFrontMatter, at location: SourceLocation) -> Diagnostic {
    switch found.reason {
    case .blankLine:
      return .error(
        .misplacedFrontMatter, at: location, "the front matter is not read: a blank line stands before it",
        hint: "delete what stands before the first ---, so that it is the text's first line")
    case .space:
      return .error(
        .misplacedFrontMatter, at: location, "the front matter is not read: a space stands before ---",
        hint: "begin and end it with --- at the beginning of the line")
    case .invisibleCharacter:
      return .error(
        .misplacedFrontMatter, at: location,
        "the front matter is not read: a sign that cannot be seen stands before ---",
        hint: "delete the first line, and type --- anew")
    case .words:
      return .error(
        .misplacedFrontMatter, at: location, "the front matter is not read: words stand before it",
        hint: "put them behind the second ---")
    case .comment:
      return .error(
        .misplacedFrontMatter, at: location, "the front matter is not read: a comment stands before it",
        hint: "put the comment behind the second ---")
    case .fence(let row):
      return .error(
        .misplacedFrontMatter, at: location, "the front matter is not read: it begins with '\(row.shortened)'",
        hint: "write three hyphens, ---, on a line of their own before and behind it")
    case .otherLanguage(let name, let mark):
      return .error(
        .misplacedFrontMatter, at: location, "the front matter is not read: '\(mark.shortened)' begins one in \(name)",
        hint: "write it between two lines ---, each key as in title: On Walking")
    case .titleBlock:
      return .warning(
        .misplacedFrontMatter, at: location, "lines that begin with % are printed as they stand",
        hint: "write title: and author: between two lines ---")
    case .noFence:
      let message = "these lines look like front matter and would be printed"
      let hint = "write --- on a line of its own before and behind them"
      return found.marksDraft
        ? .error(.misplacedFrontMatter, at: location, message, hint: hint)
        : .warning(.misplacedFrontMatter, at: location, message, hint: hint)
    }
  }
}

extension String {
  /// The beginning of the text, for a message.
  fileprivate var shortened: String {
    unicodeScalars.count > 12 ? String(String.UnicodeScalarView(unicodeScalars.prefix(11))) + "…" : self
  }
}
