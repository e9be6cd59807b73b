package import Model

/// The index without its words: the files of addresses, and the directory that names all files.
package struct IndexDirectory: Sendable {
  private let texts: [IndexedPlace]
  private let links: LinkStyle
  private let versions: [[Int]]

  /// The number of texts in a file of addresses.
  private static let addressesPerFile = 64

  /// Creates the directory of a site.
  ///
  /// - Parameters:
  ///   - texts: The texts, in the order of their numbers.
  ///   - links: Whether links name `index.html`.
  ///   - versions: Groups of numbers of texts that are versions of one text, in several languages or libraries.
  package init(
    of texts: [IndexedPlace], links: LinkStyle, versions: [[Int]] = []
  ) {
    self.texts = texts
    self.links = links
    self.versions = versions
  }

  /// The path of the directory itself.
  package static var path: OutputPath { SearchPaths.directory }

  /// The paths of the files of addresses.
  package var addressPaths: [OutputPath] {
    (0..<((texts.count + Self.addressesPerFile - 1) / Self.addressesPerFile)).map { SearchPaths.addresses($0) }
  }

  /// Returns a file of addresses, by its number.
  package func addresses(_ number: Int, _ records: IndexRecords) throws -> [UInt8] {
    let start = number * Self.addressesPerFile
    var file = SearchFile(named: "t\(number)")
    file.append("[")
    for (index, text) in texts[start..<min(start + Self.addressesPerFile, texts.count)].enumerated() {
      if index > 0 { file.append(",") }
      switch text {
      case .page(let page, let language): file.append(IndexRecord(try records[start + index]), at: page, in: language)
      case .elsewhere(let text): file.append(text)
      }
    }
    file.append("]")
    return file.closed()
  }

  /// Returns the directory.
  ///
  /// - Parameter summary: The summary of the merged words.
  package func directory(of summary: IndexSummary) -> [UInt8] {
    var directory = SearchFile(named: "index")
    directory.append("{texts:\(texts.count),block:\(Self.addressesPerFile),file:\"")
    directory.append(links == .portable ? "index.html\",languages:" : "\",languages:")
    let languages = Set(texts.map(\.language.language)).sorted()
    directory.append(string: Array(languages.joined(separator: " ").utf8))
    if languages.count > 1 {
      directory.append(",by:")
      let places = Dictionary(zip(languages, 0...), uniquingKeysWith: { $1 })
      directory.append(plain: texts.map { SearchSymbols.character(min(places[$0.language.language] ?? 0, 91)) })
    }
    if !versions.isEmpty {
      directory.append(",versions:\"")
      directory.append(versions.map { $0.map(String.init).joined(separator: ",") }.joined(separator: " "))
      directory.append("\"")
    }
    directory.append(",words:")
    directory.append(string: Array(summary.firstWords.joined(separator: [0x20])))
    directory.append("}")
    return directory.closed()
  }
}
