package import Diagnostics
package import Feeds
import OutputManifest

/// Copies texts of a linked library, each verified by the library's own list of digests.
package struct Mirror {
  /// A file to be written.
  package struct File: Hashable, Sendable {
    /// Its path from the site's folder: `content/NAME/walden.md`.
    package let path: String

    /// Its bytes.
    package let bytes: [UInt8]
  }

  /// A text as it is to be copied.
  package struct Copy: Sendable {
    /// The text, as the catalogue describes it.
    package let text: LinkedText

    /// Its files: the Markdown, and the pictures it shows.
    package let files: [File]

    /// Whether it states the rights of others to it.
    package let hasRights: Bool
  }

  /// The reason a text cannot be copied.
  package enum Refusal: Error {
    /// A fault of the library or the text.
    case faulty(String)
    /// A failure of the system or the connection.
    case system(SystemFailure)
  }

  private let library: LinkedLibrary
  private let name: String
  private let source: LibrarySource
  private let digests: [String: Digest]

  /// The file name endings of pictures.
  private static let pictures: Set<Substring> = ["png", "jpg", "jpeg", "gif", "svg", "webp", "avif"]

  /// The number of pictures a text may have.
  private static let mostFiles = 200

  /// Reads the library's list of digests, and verifies it by the digest in the catalogue.
  ///
  /// - Parameters:
  ///   - library: The library.
  ///   - name: The name it is linked under, which is also that of its folder in `content/`.
  package init(of library: LinkedLibrary, named name: String) throws(Refusal) {
    self.library = library
    self.name = name
    source = LibrarySource(library.address)
    guard let sums = library.sums else {
      throw .faulty(
        "its catalogue names no sums, so nothing of it can be verified; only libraries of this kind can be mirrored")
    }
    let list = try Self.bytes(of: "SHA256SUMS", from: source)
    let ending = Array("  catalogue.json\n".utf8)
    let lines = list.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    var without: [UInt8] = []
    for (number, line) in lines.enumerated()
    where !(Array(line) + [UInt8(ascii: "\n")]).suffix(ending.count).elementsEqual(ending) {
      without += line
      if number < lines.count - 1 { without.append(UInt8(ascii: "\n")) }
    }
    guard Digest(of: without).hexadecimal.elementsEqual(sums.utf8) else {
      throw .faulty("its files are no longer those its catalogue told of; look at what is new with: pamphlet link")
    }
    digests = Dictionary(Checksums(parsing: list).lines.map { ($0.path, $0.digest) }, uniquingKeysWith: { $1 })
  }

  /// The folder the texts are written to.
  package var folder: String { "content/\(name)" }

  /// Reads a text and its pictures, and verifies them.
  package func copy(of text: LinkedText) throws(Refusal) -> Copy {
    guard CatalogueReader.isSafe(text.path), !text.folder.isEmpty, text.forms.contains("source") else {
      throw .faulty("its source is not there")
    }
    let path = "\(text.folder)/\(text.slug).md"
    let markdown = try verified(path)
    let whole = MirroredSource(markdown, of: text, at: library.address(of: text))
    let words = String(decoding: markdown, as: UTF8.self)
    let beside = digests.keys.filter { other in
      guard other.hasPrefix(text.folder + "/"), CatalogueReader.isInside(other) else { return false }
      let rest = other.dropFirst(text.folder.utf8.count + 1)
      let ending = rest.split(separator: ".").last.map { Substring($0.lowercased()) } ?? ""
      return Self.pictures.contains(ending) && words.contains(rest)
    }.sorted()
    guard beside.count <= Self.mostFiles else { throw .faulty("it shows more than \(Self.mostFiles) pictures") }
    if beside.isEmpty {
      return Copy(
        text: text, files: [File(path: "\(folder)/\(text.folder).md", bytes: whole.bytes)], hasRights: whole.hasRights)
    }
    var files = [File(path: "\(folder)/\(text.folder)/index.md", bytes: whole.bytes)]
    for picture in beside { files.append(File(path: "\(folder)/\(picture)", bytes: try verified(picture))) }
    return Copy(text: text, files: files, hasRights: whole.hasRights)
  }

  /// Reads a file of the library, and verifies it by its digest in the list.
  private func verified(_ path: String) throws(Refusal) -> [UInt8] {
    guard CatalogueReader.isInside(path), let digest = digests[path] else {
      throw .faulty("'\(path)' is not in its SHA256SUMS")
    }
    let bytes = try Self.bytes(of: path, from: source)
    guard Digest(of: bytes) == digest else {
      throw .faulty("'\(path)' is not what its SHA256SUMS says: it was changed on the way")
    }
    return bytes
  }

  private static func bytes(of path: String, from source: LibrarySource) throws(Refusal) -> [UInt8] {
    do throws(SystemFailure) { return try source.bytes(of: path) } catch { throw .system(error) }
  }
}
