import Diagnostics
import FileSystem
package import Model

/// A built site, as rules check it.
package struct BuiltOutput: Sendable {
  /// A file of the output.
  package struct File: Sendable {
    /// Its path in the output.
    package let path: OutputPath

    /// The text it is the page of; `nil` for any other file.
    package let source: String?

    /// Whether it is a book or a printed form.
    var isForm: Bool { path.path.hasSuffix(".epub") || path.path.hasSuffix(".pdf") }

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

  /// The facts of each text, by its file; filled in before the rules run.
  var facts: [String: CheckedTextFacts] = [:]

  /// The files that texts show or link to.
  var shown: Set<OutputPath> = []

  /// The settings of the site.
  var settings = SiteSettings()

  /// The paths of all files, in order.
  let paths: [OutputPath]

  /// The folder the output lies in.
  private let folder: String

  /// The books and printed forms among its files.
  let forms: [File]

  private let byPath: [OutputPath: Int]
  private let templates: [(file: String, lines: LineTable, bytes: [UInt8])]

  /// Creates an output from its files.
  ///
  /// - Parameters:
  ///   - files: Its files.
  ///   - gathered: The pages and sizes that were kept during the build.
  ///   - folder: The folder of the files that were written.
  ///   - site: The site's folder.
  package init(files: [File], _ gathered: GatheredOutput, folder: String, site: String) {
    let files = files.sorted { $0.path < $1.path }
    let (pages, sizes) = gathered.content
    self.sizes = Dictionary(
      files.map { ($0.path, sizes[$0.path] ?? FileContent.size(of: "\(folder)/\($0.path.path)") ?? 0) },
      uniquingKeysWith: { first, _ in first })
    sources = Dictionary(
      files.compactMap { file in file.source.map { (file.path, $0) } }, uniquingKeysWith: { first, _ in first })
    paths = files.map(\.path)
    forms = files.filter(\.isForm)
    self.pages = files.compactMap { file in
      var page = pages[file.path]
      page?.source = file.source
      return page
    }
    self.folder = folder
    self.site = site
    byPath = Dictionary(
      self.pages.enumerated().map { ($0.element.path, $0.offset) }, uniquingKeysWith: { first, _ in first })
    templates = FileContent.names(in: "\(site)/templates").filter { $0.hasSuffix(".mustache") }.compactMap { name in
      FileContent.bytes(of: "\(site)/templates/\(name)").map {
        (name, LineTable($0, file: "templates/\(name)"), $0)
      }
    }
  }

  /// The bytes of a file; empty when it cannot be read.
  func bytes(of file: File) -> [UInt8] { FileContent.bytes(of: "\(folder)/\(file.path.path)") ?? [] }

  /// Returns a form with the text it is made from: that of the page beside it.
  func withSource(_ form: File) -> File {
    File(path: form.path, source: form.source ?? sources[OutputPath("\(form.path.folder)index.html")])
  }

  /// The paths below a folder, in order.
  func paths(in folder: String) -> ArraySlice<OutputPath> {
    let start = paths.partitioningIndex { $0.path >= folder }
    return paths[start...].prefix { $0.path.hasPrefix(folder) }
  }

  /// The page at a path.
  func page(at path: OutputPath) -> BuiltPage? { byPath[path].map { pages[$0] } }

  /// Whether the output has a file.
  func has(_ path: OutputPath) -> Bool { sizes[path] != nil }

  /// The location some words of a page come from: in its text, else in a template, else the beginning of the text or
  /// page.
  func origin(of words: String, on page: BuiltPage) -> SourceLocation {
    if let location = origin(of: words, inText: page.source) { return location }
    let wanted = Array(words.utf8)
    for template in templates {
      if let found = template.bytes.firstRange(of: wanted) {
        return template.lines.location(of: found.lowerBound, in: template.bytes)
      }
    }
    return .start(of: page.source ?? page.path.path)
  }

  /// The location of some words in a text; `nil` where they are not in it.
  func origin(of words: String, inText source: String?) -> SourceLocation? {
    guard let source, let bytes = FileContent.bytes(of: "\(site)/\(source)"),
      let found = bytes.firstRange(of: Array(words.utf8))
    else { return nil }
    return LineTable(bytes, file: source).location(of: found.lowerBound, in: bytes)
  }
}
