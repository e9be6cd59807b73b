import Diagnostics
import FileSystem
package import Model

/// A site as it was built, to be looked at.
package struct BuiltOutput: Sendable {
  /// A file of it.
  package struct File: Sendable {
    /// Its path in the output.
    package let path: OutputPath

    /// The text it is the page of; `nil` for any other file.
    package let source: String?

    /// Creates a file.
    package init(path: OutputPath, source: String?) {
      self.path = path
      self.source = source
    }
  }

  /// The HTML pages, in the order of their paths.
  let pages: [BuiltPage]

  /// All files with their sizes in bytes.
  let sizes: [OutputPath: Int]

  /// The text each page is made from.
  let sources: [OutputPath: String]

  /// The site's folder, where texts and templates lie.
  let site: String

  /// The facts of each text, by its file; filled in before rules look.
  var facts: [String: TextFacts] = [:]

  /// The files that texts show or link to.
  var shown: Set<OutputPath> = []

  /// The settings of the site.
  var settings = SiteSettings()

  private let byPath: [OutputPath: Int]
  private let templates: [(file: String, lines: LineTable, bytes: [UInt8])]

  /// Reads the pages of an output.
  ///
  /// - Parameters:
  ///   - files: Its files.
  ///   - folder: The folder they lie in.
  ///   - site: The site's folder.
  package init(files: [File], folder: String, site: String) {
    var pages: [BuiltPage] = []
    var sizes: [OutputPath: Int] = [:]
    var sources: [OutputPath: String] = [:]
    for file in files.sorted(by: { $0.path < $1.path }) {
      let isPage = file.path.path.hasSuffix(".html")
      sizes[file.path] = FileContent.size(of: "\(folder)/\(file.path.path)") ?? 0
      if let source = file.source { sources[file.path] = source }
      if isPage, let bytes = FileContent.bytes(of: "\(folder)/\(file.path.path)") {
        pages.append(BuiltPage(path: file.path, source: file.source, bytes: bytes))
      }
    }
    self.pages = pages
    self.sizes = sizes
    self.sources = sources
    self.site = site
    byPath = Dictionary(
      pages.enumerated().map { ($0.element.path, $0.offset) }, uniquingKeysWith: { first, _ in first })
    templates = FileContent.names(in: "\(site)/templates").filter { $0.hasSuffix(".mustache") }.compactMap { name in
      FileContent.bytes(of: "\(site)/templates/\(name)").map {
        (name, LineTable($0, file: "templates/\(name)"), $0)
      }
    }
  }

  /// The page at a path.
  func page(at path: OutputPath) -> BuiltPage? { byPath[path].map { pages[$0] } }

  /// Whether the output has a file.
  func has(_ path: OutputPath) -> Bool { sizes[path] != nil }

  /// The place something on a page comes from: the text's, where its words are found there; a template's; else the
  /// beginning of the text or of the page.
  func origin(of words: String, on page: BuiltPage) -> SourceLocation {
    let wanted = Array(words.utf8)
    if let source = page.source, let bytes = FileContent.bytes(of: "\(site)/\(source)"),
      let found = bytes.firstRange(of: wanted)
    {
      return LineTable(bytes, file: source).location(of: found.lowerBound, in: bytes)
    }
    for template in templates {
      if let found = template.bytes.firstRange(of: wanted) {
        return template.lines.location(of: found.lowerBound, in: template.bytes)
      }
    }
    return .start(of: page.source ?? page.path.path)
  }
}
