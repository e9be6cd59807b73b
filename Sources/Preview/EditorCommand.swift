/// A command that opens a file at a line in an editor.
package struct EditorCommand: Hashable, Sendable {
  /// The words of the command; `{file}` and `{line}` stand for what is opened.
  private let words: [String]

  /// Editors that need a terminal, which the preview cannot give them.
  private static let terminalEditors: Set<String> = [
    "vi", "vim", "nvim", "nano", "pico", "micro", "hx", "helix", "kak", "joe", "jed", "ne", "ed", "mcedit", "emacs-nox",
    "pine", "mg",
  ]

  /// Creates a command.
  ///
  /// - Parameter command: A program with its arguments, such as `code --wait` or `subl {file}:{line}`; quotes keep
  ///   words together. Without `{file}`, the file and its line are added as the program is known to take them.
  /// - Returns: `nil` when there is no word in it.
  package init?(_ command: String) {
    let words = Self.words(of: command)
    guard let program = words.first else { return nil }
    let isWhole = words.contains { $0.contains("{file}") }
    self.words = words + (isWhole ? [] : Self.ending(for: program))
  }

  /// The program's name, without its folder.
  package var name: String { words.first.map { Self.name(of: $0) } ?? "" }

  /// Whether it works in a terminal only.
  package var needsTerminal: Bool { Self.terminalEditors.contains(name) }

  /// The command that opens a file at a line.
  package func words(opening file: String, line: Int) -> [String] {
    words.map { word in
      // One pass: a file may have braces in its name.
      var opened = ""
      var rest = word[...]
      while let brace = rest.firstIndex(of: "{") {
        opened += rest[..<brace]
        rest = rest[brace...]
        if rest.hasPrefix("{file}") {
          opened += file
          rest = rest.dropFirst("{file}".count)
        } else if rest.hasPrefix("{line}") {
          opened += String(line)
          rest = rest.dropFirst("{line}".count)
        } else {
          opened.append("{")
          rest = rest.dropFirst()
        }
      }
      return opened + rest
    }
  }

  private static func name(of program: String) -> String {
    String(program[(program.lastIndex(of: "/").map { program.index(after: $0) } ?? program.startIndex)...])
  }

  /// The arguments by which an editor takes a file and a line.
  private static func ending(for program: String) -> [String] {
    switch name(of: program) {
    case "code", "code-insiders", "codium", "vscodium", "cursor": ["--goto", "{file}:{line}"]
    case "subl", "sublime_text", "zed", "zeditor", "lapce", "atom", "pulsar": ["{file}:{line}"]
    case "kate", "kwrite", "kdevelop", "mate", "idea", "fleet": ["--line", "{line}", "{file}"]
    case "xed": ["--line", "{line}", "{file}"]
    case "geany": ["--line", "{line}", "{file}"]
    case "notepadqq", "featherpad": ["{file}"]
    case "open", "xdg-open", "gnome-text-editor": ["{file}"]
    default: ["+{line}", "{file}"]
    }
  }

  /// The words of a command: separated by spaces, except within quotes.
  private static func words(of command: String) -> [String] {
    var words: [String] = []
    var word: String?
    var quote: Character?
    for character in command {
      if character == quote {
        quote = nil
      } else if quote == nil, character == "\"" || character == "'" {
        quote = character
        word = word ?? ""
      } else if quote == nil, character == " " || character == "\t" {
        if let done = word { words.append(done) }
        word = nil
      } else {
        word = (word ?? "") + String(character)
      }
    }
    if let done = word { words.append(done) }
    return words
  }
}
