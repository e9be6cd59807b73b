import Diagnostics
import Feeds
import Linking
import Model

/// The folder `links/` of a site: what is known of other libraries.
struct LinksFolder {
  /// The site's folder.
  let site: String

  /// The file of a library's catalogue.
  func catalogue(of name: String) -> LocalFile { LocalFile(path: "\(site)/links/\(name).json") }

  /// The file that says what was mirrored of a library.
  func record(of name: String) -> LocalFile { LocalFile(path: "\(site)/links/\(name).mirrored") }

  /// A library as it was linked last; `nil` when it was not, or its file is not one this program wrote.
  func library(_ name: String) throws(SystemFailure) -> LinkedLibrary? {
    let file = catalogue(of: name)
    guard file.kind == .other else { return nil }
    return LinkedLibrary(kept: try file.bytes())
  }

  /// The names of the libraries that were linked.
  var names: [String] {
    LocalFile(path: "\(site)/links").names.filter { $0.hasSuffix(".json") }.map { String($0.dropLast(".json".count)) }
  }
}
