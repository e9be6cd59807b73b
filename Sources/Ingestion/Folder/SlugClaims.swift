import Diagnostics
import Model

/// The slugs taken so far: unique within a collection, regardless of case and of how accents are encoded, and different
/// from the folders the program makes for its lists.
struct SlugClaims {
  /// A text or folder that needs a slug.
  struct Claim: Hashable, Sendable {
    /// The text's file or the collection's folder.
    let source: String

    /// The location of the claim.
    let location: SourceLocation
  }

  /// The folders of lists in the output.
  private let listFolders: Set<String>

  private var owners: [String: Claim] = [:]

  /// Begins with the names of the folders that a site's lists take.
  ///
  /// - Parameters:
  ///   - hasSearch: Whether the site has a search page.
  ///   - hasLibraries: Whether the site is linked with other libraries, which it lists.
  init(hasSearch: Bool, hasLibraries: Bool) {
    listFolders = Set(
      Taxonomy.Kind.allCases.map(\.rawValue) + ["titles"] + (hasSearch ? [Self.search] : [])
        + (hasLibraries ? ["libraries"] : []))
  }

  /// The folder of the search page.
  fileprivate static let search = "search"

  /// Records the owner of a slug.
  ///
  /// - Parameters:
  ///   - slug: The last part of the address.
  ///   - collection: The parts before it.
  ///   - claim: The text or folder that needs it.
  ///   - isText: Whether that is a text, which can choose another slug in its front matter.
  /// - Returns: A fault, if the slug is not available.
  mutating func claim(_ slug: Slug, in collection: [Slug], by claim: Claim, isText: Bool) -> Diagnostic? {
    if collection.isEmpty, listFolders.contains(slug.name) {
      return .slugOfList(slug, isText: isText, at: claim.location)
    }
    if slug.isNumberedPage { return .slugOfPage(slug, isText: isText, at: claim.location) }
    let key = (collection + [slug]).map(\.name.folded).joined(separator: "/")
    if let owner = owners[key] {
      return .takenSlug(slug, by: owner.source, isText: isText, at: claim.location)
    }
    owners[key] = claim
    return nil
  }

}

extension Diagnostic {
  /// Two texts, or a text and a collection, with the same address.
  static func takenSlug(_ slug: Slug, by owner: String, isText: Bool, at location: SourceLocation) -> Diagnostic {
    .error(
      .takenAddress, at: location, "the address '\(slug.name)' is that of \(owner) already",
      hint: hint(for: slug, isText: isText))
  }

  /// A slug that is the name of a list's folder.
  static func slugOfList(_ slug: Slug, isText: Bool, at location: SourceLocation) -> Diagnostic {
    let list = slug.name == SlugClaims.search ? "the search" : "the list of \(slug.name)"
    return .error(
      .takenAddress, at: location, "the address '\(slug.name)' is kept for \(list)",
      hint: hint(for: slug, isText: isText))
  }

  /// A slug that is the name of a list's further page.
  static func slugOfPage(_ slug: Slug, isText: Bool, at location: SourceLocation) -> Diagnostic {
    .error(
      .takenAddress, at: location, "the address '\(slug.name)' is kept for the pages of long lists",
      hint: isText
        ? "write another in its front matter, such as slug: leaf-\(slug.name.dropFirst(5))" : "rename the folder")
  }

  private static func hint(for slug: Slug, isText: Bool) -> String {
    isText ? "write another in its front matter, such as slug: \(slug.name)-2" : "rename the folder"
  }
}
