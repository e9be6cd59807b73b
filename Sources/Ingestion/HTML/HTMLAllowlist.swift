internal import Model

/// The harmless HTML: the elements and attributes a text may use unless its site allows all.
///
/// `id` is not among the attributes, since it could be that of a footnote or a heading. Neither is `style`, which can
/// load resources and cover other content.
enum HTMLAllowlist {
  /// The contexts an element may be in.
  enum Category: Hashable {
    /// Within a line, containing inlines.
    case running
    /// Among blocks, containing blocks.
    case block
    /// Both.
    case both
  }

  /// The contexts an element may be in; `nil` for one that is not on the list.
  static func category(of name: String) -> Category? {
    switch name {
    case "abbr", "b", "bdi", "bdo", "br", "cite", "code", "dfn", "em", "i", "kbd", "mark", "q", "rp", "rt", "ruby", "s",
      "samp", "small", "span", "strong", "sub", "sup", "u", "var", "wbr":
      .running
    case "dd", "details", "div", "dl", "dt", "figcaption", "figure", "hr", "p", "summary":
      .block
    case "del", "ins":
      .both
    default:
      nil
    }
  }

  /// The attribute as it may be kept; `nil` when it is left out.
  ///
  /// - Parameters:
  ///   - name: The attribute's name in lower case.
  ///   - value: Its value, with entities resolved.
  ///   - element: The element's name.
  static func attribute(_ name: String, _ value: String, of element: String) -> HTMLElement.Attribute? {
    let isAllowed =
      switch name {
      case "class", "title": true
      case "lang": LanguageTag(value) != nil
      case "dir": ["ltr", "rtl", "auto"].contains(value.lowercased())
      case "open": element == "details"
      case "datetime": element == "del" || element == "ins"
      case "cite":
        (element == "del" || element == "ins" || element == "q")
          && ["http://", "https://"].contains { value.lowercased().hasPrefix($0) }
      default: false
      }
    return isAllowed ? HTMLElement.Attribute(name: name, value: value) : nil
  }

  /// The elements of which one must be an element's parent; `nil` when any may.
  static func parents(of name: String) -> [String]? {
    switch name {
    case "dd", "dt": ["dl", "div"]
    case "figcaption": ["figure"]
    case "rp", "rt": ["ruby"]
    case "summary": ["details"]
    default: nil
    }
  }
}
