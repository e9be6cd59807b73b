/// The account of words, which verifies that nothing read is lost, and nothing written that was not read.
///
/// It compares the input's lines with the Markdown, and balances when
/// words read = words left out for a reason + words that the written ones were made from, and
/// words in the Markdown = words to be written.
struct Account {
  /// The reason words are left out of the text.
  enum Reason: Int, Hashable, Sendable, CaseIterable {
    case runningLines, boilerplate, title, noteMark, repeated, divider, bullet, contents

    /// The phrase about it in the summary, after the number of words.
    var name: String {
      switch self {
      case .runningLines: "of running heads and page numbers"
      case .boilerplate: "of boilerplate"
      case .title: "moved to the front matter"
      case .noteMark: "of note marks"
      case .repeated: "of pages found twice"
      case .divider: "of rules"
      case .bullet: "of bullets"
      case .contents: "of the printed contents"
      }
    }
  }

  private var read: [Scalars: Int] = [:]
  private var dropped: [(reason: Reason, words: [Scalars])] = []

  /// Creates an account of all words read.
  init(_ lines: [Line]) {
    for line in lines {
      for token in line.text.tokens { read[token.letters, default: 0] += 1 }
    }
  }

  /// Records that lines are left out.
  mutating func drop(_ lines: [Line], _ reason: Reason) {
    dropped.append((reason, lines.flatMap { $0.text.tokens.map(\.letters) }))
  }

  /// Replaces a line that was read by another, from which marks that are no part of the text were removed.
  mutating func change(_ line: Line, to plain: Line) {
    for token in line.text.tokens { read[token.letters, default: 0] -= 1 }
    for token in plain.text.tokens { read[token.letters, default: 0] += 1 }
  }

  /// Records that a word is left out.
  mutating func drop(_ word: Word, _ reason: Reason) {
    dropped.append((reason, word.sources))
  }

  /// The number of words left out for a reason.
  func count(_ reason: Reason) -> Int {
    dropped.filter { $0.reason == reason }.reduce(0) { $0 + $1.words.count }
  }

  /// Balances the account.
  ///
  /// - Returns: The words that are lost or invented, at most five; none when the account balances.
  func settle(_ words: [Word], written markdown: String) -> [String] {
    var balance = read
    for (_, words) in dropped { for word in words { balance[word, default: 0] -= 1 } }
    for word in words { for source in word.sources { balance[source, default: 0] -= 1 } }
    var faults = balance.filter { $0.value != 0 }.map { "'\($0.key.string)' (\($0.value > 0 ? "lost" : "invented"))" }
    var output: [Scalars: Int] = [:]
    // A word without a blank before the next is one word with it in the Markdown.
    var pending = Scalars()
    for word in words {
      var text = Scalars(word.text.filter { $0 != MarkdownWriter.emphasis && $0 != MarkdownWriter.strong })
      text = pending + text
      if word.isTight {
        pending = text
        continue
      }
      pending = []
      for token in text.tokens { output[token.letters, default: 0] += 1 }
    }
    for token in Account.words(in: markdown) { output[token, default: 0] -= 1 }
    faults += output.filter { $0.value != 0 }.map {
      "'\($0.key.string)' (\($0.value > 0 ? "not written" : "written once too often"))"
    }
    return faults.sorted().prefix(5).map { $0 }
  }

  /// The words of Markdown that `MarkdownWriter` wrote.
  private static func words(in markdown: String) -> [Scalars] {
    var found: [Scalars] = []
    var lines = Scalars(markdown).split(separator: "\n", omittingEmptySubsequences: false)[...]
    if lines.first?.elementsEqual(Scalars("---")) == true {
      lines = lines.dropFirst()
      while let line = lines.first, !line.elementsEqual(Scalars("---")) { lines = lines.dropFirst() }
      lines = lines.dropFirst()
    }
    for line in lines {
      var rest = line
      while rest.first == " " { rest = rest.dropFirst() }
      if rest.first == ">" {
        rest = rest.dropFirst()
        if rest.first == " " { rest = rest.dropFirst() }
      }
      if rest.elementsEqual(Scalars("* * *")) || rest.elementsEqual(Scalars("<!-- -->")) { continue }
      while rest.first == "#" { rest = rest.dropFirst() }
      // The marks of lists and tables are added by the writer.
      if rest.first == "-", rest.dropFirst().first == " " { rest = rest.dropFirst(2) }
      let isRow = rest.first == "|"
      if isRow, rest.allSatisfy({ $0 == "|" || $0 == "-" || $0 == " " }) { continue }
      // An odd number of backslashes at the end means a line break of verse.
      if rest.reversed().prefix(while: { $0 == "\\" }).count % 2 == 1 { rest = rest.dropLast() }
      var plain = Scalars()
      var index = rest.startIndex
      while index < rest.endIndex {
        let scalar = rest[index]
        let next = index + 1 < rest.endIndex ? rest[index + 1] : nil
        if scalar == "\\", let next {
          plain.append(next)
          index += 2
        } else if scalar == "*" {
          index += 1
        } else if scalar == "|", isRow {
          plain.append(" ")
          index += 1
        } else if scalar == "[", next == "^" {
          let end = rest[index...].firstIndex(of: "]") ?? rest.endIndex - 1
          index = end + 1
          if index < rest.endIndex, rest[index] == ":", plain.isEmpty { index += 1 }
        } else {
          plain.append(scalar)
          index += 1
        }
      }
      found += plain.tokens.map(\.letters)
    }
    return found
  }
}
