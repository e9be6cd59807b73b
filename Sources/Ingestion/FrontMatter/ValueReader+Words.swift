import Diagnostics
import Model

extension ValueReader {
  /// Words to be printed: one line, without footnote references, which are not allowed in them.
  mutating func words(_ entry: YAMLEntry) -> String? {
    text(entry).map { withoutReferences($0, in: entry) }
  }

  /// The names of persons: one, or a list.
  mutating func names(_ entry: YAMLEntry) -> [String] {
    let names = texts(entry).map { withoutReferences($0, in: entry) }
    if case .text = entry.value.content, let line = names.first, let several = NameList.persons(in: line) {
      report(.severalInOne(several, of: entry.key, areNames: true, at: location(entry.value.position)))
    }
    return names
  }

  /// The topics of a text: one, or a list.
  mutating func topics(_ entry: YAMLEntry) -> [String] {
    let topics = texts(entry).map { withoutReferences($0, in: entry) }
    if case .text = entry.value.content, let line = topics.first, let several = NameList.topics(in: line) {
      report(.severalInOne(several, of: entry.key, areNames: false, at: location(entry.value.position)))
    }
    return topics
  }

  /// A line without the footnote references in it, which are reported.
  private mutating func withoutReferences(_ line: String, in entry: YAMLEntry) -> String {
    if let markup = MarkupInLine.first(in: line) {
      report(.markupInFrontMatter(markup, of: entry.key, line: line, at: location(entry.value.position)))
    }
    guard line.utf8.contains(UInt8(ascii: "[")) else { return line }
    var kept = ""
    var rest = line[...]
    var isReported = false
    while let start = rest.firstRange(of: "[^"), let end = rest[start.upperBound...].firstIndex(of: "]"),
      start.upperBound < end
    {
      kept += rest[..<start.lowerBound]
      if !isReported {
        let reference = String(rest[start.lowerBound...end])
        report(.footnoteInFrontMatter(reference, of: entry.key, line: line, at: location(entry.value.position)))
      }
      isReported = true
      rest = rest[rest.index(after: end)...]
    }
    return isReported ? (kept + rest).asOneLine : line
  }
}

extension Diagnostic {
  /// A footnote reference in front matter.
  static func footnoteInFrontMatter(
    _ reference: String, of key: String, line: String, at location: SourceLocation
  ) -> Diagnostic {
    .warning(
      .footnoteInFrontMatter, at: location, "'\(reference)' in '\(key)' calls no footnote and is left out",
      hint: key == "title"
        ? "take 'title' out and begin the text with # \(line)" : "put the call into the text")
  }

  /// Markdown or HTML in front matter, where it has no meaning.
  static func markupInFrontMatter(
    _ markup: String, of key: String, line: String, at location: SourceLocation
  ) -> Diagnostic {
    .warning(
      .markupInFrontMatter, at: location, "'\(markup)' in '\(key)' is printed with its signs",
      hint: key == "title" ? "take 'title' out and begin the text with # \(line)" : "write the words alone")
  }

  /// Several names or topics written as one value.
  static func severalInOne(
    _ names: [String], of key: String, areNames: Bool, at location: SourceLocation
  ) -> Diagnostic {
    let list = names.map { $0.contains(where: { ",:#[]{}\"'".contains($0) }) ? "\"\($0)\"" : $0 }
    return .warning(
      .severalNames, at: location,
      areNames ? "'\(key)' names several persons as one" : "'\(key)' names several topics as one",
      hint: "write \(key): [\(list.joined(separator: ", "))]")
  }
}
