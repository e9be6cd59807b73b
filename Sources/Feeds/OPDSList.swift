import Model

/// One list of an OPDS catalogue: of other lists, or of texts.
package struct OPDSList: Sendable {
  /// The things a list holds.
  package enum Content: Sendable {
    /// Other lists.
    case lists([Link])
    /// Texts, by their places among the catalogue's.
    case texts([Int])
  }

  /// A list in another.
  package struct Link: Sendable {
    /// The name it goes by.
    package let title: String

    /// The file it begins in, without its ending: `opds/authors`; or a whole address elsewhere.
    package let target: Target

    /// The number of texts or lists in it; `nil` when that is not said.
    package let count: Int?

    /// The place a list lies at.
    package enum Target: Hashable, Sendable {
      /// In this catalogue, without the ending.
      case own(String)
      /// In another library, as a whole address.
      case elsewhere(String)
    }

    /// Creates a link.
    package init(_ title: String, to target: Target, count: Int? = nil) {
      self.title = title
      self.target = target
      self.count = count
    }
  }

  /// The file it begins in, without its ending.
  package let stem: String

  /// Its title.
  package let title: String

  /// The things it holds.
  package let content: Content

  /// Whether its texts are sorted by time, the newest first (`http://opds-spec.org/sort/new`).
  package let isNewest: Bool

  /// The first file of the list it stands in.
  func parent(_ ending: String) -> OutputPath {
    let folder = OutputPath(stem).folder.dropLast()
    return OutputPath((folder.isEmpty ? "opds" : folder) + ending)
  }

  /// Creates a list.
  package init(at stem: String, _ title: String, _ content: Content, isNewest: Bool = false) {
    self.stem = stem
    self.title = title
    self.content = content
    self.isNewest = isNewest
  }
}
