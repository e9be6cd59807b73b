extension MisplacedFrontMatter {
  /// The first line of what looks like front matter.
  enum Opening: Hashable {
    /// `---`, in a place where it is not read.
    case hyphens
    /// Another row of hyphens or dashes.
    case dashes
    /// The first line of front matter in another language than YAML.
    case foreign(String)
    /// `% Title`.
    case titleBlock
    /// A key.
    case key

    /// Recognises a line, given without white space around it.
    init?(_ words: String) {
      if words == "---" || words.drop(while: \.isInvisible) == "---" {
        self = .hyphens
      } else if words == "+++" {
        self = .foreign("TOML")
      } else if words == "{" || words == ";;;" || words == "---json" {
        self = .foreign("JSON")
      } else if words == "---toml" {
        self = .foreign("TOML")
      } else if words == "---yaml" || words == "```yaml" || words == "~~~" || words == "===" || Self.isRow(words) {
        self = .dashes
      } else if words.hasPrefix("% ") {
        self = .titleBlock
      } else if let entry = HeadEntry(words, separator: ":"), FrontMatterReader.isKnown(entry.key) {
        self = .key
      } else {
        return nil
      }
    }

    /// Whether a line consists only of hyphens and dashes, or is another kind of thematic break.
    private static func isRow(_ words: String) -> Bool {
      let scalars = words.unicodeScalars
      if words.count > 2, words.allSatisfy({ $0 == "*" }) || words.allSatisfy({ $0 == "_" }) { return true }
      return !scalars.isEmpty && words != "-"
        && scalars.allSatisfy {
          $0 == "-" || $0 == " " || (0x2010...0x2015).contains($0.value) || $0.value == 0x2212 || $0.value == 0xFF0D
        }
    }

    /// Whether the line is a key itself, with no line before the keys.
    var isKey: Bool { self == .key }

    /// Whether the line is Pandoc's title block.
    var isTitleBlock: Bool { self == .titleBlock }

    /// The character between a key and its value.
    var separator: Character { self == .foreign("TOML") ? "=" : ":" }

    /// Whether a line without a key can belong to the block: a comment, an item of a list, a bracket of JSON.
    func mayHold(_ words: String) -> Bool {
      words.isEmpty || isTitleBlock || ["#", "-", "{", "["].contains(where: words.hasPrefix)
    }

    /// Whether a line ends the block.
    func closes(_ words: String) -> Bool {
      switch self {
      case .hyphens, .dashes:
        words == "---" || words == "..." || words == "```" || Self.isRow(words) || words == "==="
          || words == "~~~"
      case .foreign: words == "+++" || words == ";;;" || words == "}" || words == "---"
      case .titleBlock: !words.hasPrefix("%")
      case .key: words == "---" || words == "..."
      }
    }
  }
}

extension Character {
  /// Whether it has no width: a zero-width space, a joiner, a directional mark or a byte order mark.
  var isInvisible: Bool {
    unicodeScalars.allSatisfy { (0x200B...0x200F).contains($0.value) || $0.value == 0x2060 || $0.value == 0xFEFF }
  }
}

extension String {
  /// Whether none of its characters is visible.
  var isInvisible: Bool { allSatisfy(\.isInvisible) }
}
