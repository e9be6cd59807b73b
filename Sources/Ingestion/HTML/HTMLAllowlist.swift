internal import Model

/// The HTML that can harm nobody: the elements and attributes a text may use when its site does not say otherwise.
///
/// Identifiers are not among the attributes: they could be those of a footnote or a heading. Neither is `style`, which
/// can load and cover things.
enum HTMLAllowlist {
  /// The content an element may stand in and hold.
  enum Category: Hashable {
    /// Within a line, and holds what stands there.
    case running
    /// Among blocks, and holds blocks.
    case block
    /// Either.
    case both
  }

  /// The content an element may stand in; `nil` for one that is not on the list.
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

  /// The attribute as it may stay; `nil` when it is left out.
  ///
  /// - Parameters:
  ///   - name: The attribute's name in lower case.
  ///   - value: Its value, entities resolved.
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

  /// The element another must stand directly in; `nil` when it may stand anywhere.
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
