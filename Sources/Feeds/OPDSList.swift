import Model

/// One list of an OPDS catalogue: of other lists, or of texts.
package struct OPDSList: Sendable {
  /// The contents of a list.
  package enum Content: Sendable {
    /// Other lists.
    case lists([Link])
    /// Texts, by their indices among the catalogue's entries.
    case texts([Int])
  }

  /// A link from one list to another.
  package struct Link: Sendable {
    /// The title of the list it leads to.
    package let title: String

    /// The list it leads to.
    package let target: Target

    /// The number of texts in that list; `nil` when that is not stated.
    package let count: Int?

    /// The location of a list.
    package enum Target: Hashable, Sendable {
      /// In this catalogue, as the path of its first file without the ending: `opds/authors`.
      case own(String)
      /// In another library, as an absolute address.
      case elsewhere(String)
    }

    /// Creates a link.
    package init(_ title: String, to target: Target, count: Int? = nil) {
      self.title = title
      self.target = target
      self.count = count
    }
  }

  /// The path of its first file, without the ending.
  package let stem: String

  /// Its title.
  package let title: String

  /// The lists or texts it holds.
  package let content: Content

  /// The path of the first file of the list that lists this one.
  func parent(_ ending: String) -> OutputPath {
    let folder = OutputPath(stem).folder.dropLast()
    return OutputPath((folder.isEmpty ? "opds" : folder) + ending)
  }

  /// Creates a list.
  package init(at stem: String, _ title: String, _ content: Content) {
    self.stem = stem
    self.title = title
    self.content = content
  }
}
