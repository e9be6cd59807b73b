extension MisplacedFrontMatter {
  /// The first line of what looks like front matter.
  enum Opening: Hashable {
    /// `---`, which does not stand where it is read.
    case hyphens
    /// Another row of hyphens or dashes.
    case dashes
    /// The first lines of front matter in other languages than YAML.
    case foreign(String)
    /// `% Title`.
    case titleBlock
    /// A key.
    case key

    /// Reads a line without white space around it.
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

    /// Whether a line is made of hyphens and dashes alone, or of the other signs that make a break.
    private static func isRow(_ words: String) -> Bool {
      let scalars = words.unicodeScalars
      if words.count > 2, words.allSatisfy({ $0 == "*" }) || words.allSatisfy({ $0 == "_" }) { return true }
      return !scalars.isEmpty && words != "-"
        && scalars.allSatisfy {
          $0 == "-" || $0 == " " || (0x2010...0x2015).contains($0.value) || $0.value == 0x2212 || $0.value == 0xFF0D
        }
    }

    /// Whether the line is a key itself.
    var isKey: Bool { self == .key }

    /// Whether the line is Pandoc's.
    var isTitleBlock: Bool { self == .titleBlock }

    /// The text between a key and its value.
    var separator: Character { self == .foreign("TOML") ? "=" : ":" }

    /// Whether a line without a key can belong to the block: a remark, an entry of a list, JSON's brackets.
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
  /// Whether it takes no room: a zero-width space, a joiner, a mark of direction or of byte order.
  var isInvisible: Bool {
    unicodeScalars.allSatisfy { (0x200B...0x200F).contains($0.value) || $0.value == 0x2060 || $0.value == 0xFEFF }
  }
}

extension String {
  /// Whether nothing of it can be seen.
  var isInvisible: Bool { allSatisfy(\.isInvisible) }
}
