import Diagnostics
import ExternalTools
import FileSystem
import Importing

/// Reads a file to import; what is not text is put through the program that can read it.
struct SourceReader {
  /// The language of the text, as its tag.
  let language: String?

  /// Whether pictures of the pages will be wanted.
  let keepsPictures: Bool

  /// Says what is being done.
  let progress: (String) -> Void

  private static let pictures: Set<String> = ["png", "jpg", "jpeg", "tif", "tiff", "bmp", "webp", "pnm", "pgm", "jp2"]

  /// Reads a file, or standard input for `-`.
  ///
  /// - Throws: When an outside program is missing or fails.
  func read(_ file: String) throws(ImportFailure) -> Diagnosed<SourceText?> {
    let name = file == "-" ? "standard input" : file
    let read = try bytes(of: file)
    guard let bytes = read.value else { return Diagnosed(nil, read.diagnostics) }
    let kind = file.split(separator: "/").last.flatMap { $0.contains(".") ? $0.split(separator: ".").last : nil }?
      .lowercased()
    switch kind {
    case "pdf" where bytes.starts(with: Array("%PDF-".utf8)):
      return try pdf(file)
    case "pdf":
      return Diagnosed(nil, [.notWhatItSays("pdf", at: .start(of: name))])
    case "docx"?, "odt"?, "epub"?:
      // A zip archive, whichever of them.
      guard bytes.starts(with: [0x50, 0x4B]) else {
        return Diagnosed(nil, [.notWhatItSays(kind ?? "", at: .start(of: name))])
      }
      return try document(file, kind: kind ?? "")
    case "muse":
      return Diagnosed(SourceText(name: name, bytes: bytes, format: .muse))
    case let kind? where SourceReader.pictures.contains(kind) && file != "-":
      return try OCRReader(language: language, keepsPictures: keepsPictures, progress: progress).picture(file)
    default: break
    }
    if let format = ImportFormat.laidOut(bytes) {
      return Diagnosed(SourceText(name: name, bytes: bytes, format: format))
    }
    switch kind {
    case "html", "htm", "xhtml": return try webPage(file, bytes)
    case "rtf" where bytes.starts(with: Array("{\\rtf".utf8)): return try document(file, kind: "rtf")
    default: return Diagnosed(SourceText(name: name, bytes: bytes, format: .plainText))
    }
  }

  private func bytes(of file: String) throws(ImportFailure) -> Diagnosed<[UInt8]?> {
    do throws(SystemFailure) {
      if file == "-" { return Diagnosed(try StandardInput.bytes()) }
      switch LocalFile(path: file).kind {
      case .none: return Diagnosed(nil, [.noSuchFile(at: .start(of: file))])
      case .folder: return Diagnosed(nil, [.isFolder(at: .start(of: file))])
      case .other: return Diagnosed(try LocalFile(path: file).bytes())
      }
    } catch {
      throw .system(error)
    }
  }

  /// The words of a PDF where they stand on its pages; of a PDF of pictures, what an OCR program reads.
  private func pdf(_ file: String) throws(ImportFailure) -> Diagnosed<SourceText?> {
    // Four units to a point: places and sizes are printed without fractions.
    let printed = try ImportTool.pdftohtml.run(
      ["-xml", "-i", "-hidden", "-zoom", "4", "-stdout", "-enc", "UTF-8", ExternalTool.argument(file)], reading: file)
    guard let bytes = printed.value else { return Diagnosed(nil, printed.diagnostics) }
    guard String(decoding: bytes, as: UTF8.self).contains("<text ") else {
      return try OCRReader(language: language, keepsPictures: keepsPictures, progress: progress).pdf(file)
    }
    return Diagnosed(
      SourceText(name: file, bytes: bytes, format: .popplerXML, prints: [PagePictures.Print(file: file, firstPage: 1)]))
  }

  /// The tree of a document.
  private func document(_ file: String, kind: String) throws(ImportFailure) -> Diagnosed<SourceText?> {
    let form =
      switch kind {
      // Its own guess at notes leaves out the references of those it does not know.
      case "epub": "epub-epub_html_exts-raw_html"
      default: kind
      }
    let printed = try ImportTool.pandoc.run(
      ["--sandbox", "--track-changes", "all", "--from", form, "--to", "json", ExternalTool.argument(file)],
      reading: file)
    guard let bytes = printed.value else { return Diagnosed(nil, printed.diagnostics) }
    return Diagnosed(
      SourceText(
        name: file, bytes: bytes, format: .pandoc, container: kind == "rtf" ? nil : kind))
  }

  /// The tree of a web page.
  private func webPage(_ file: String, _ bytes: [UInt8]) throws(ImportFailure) -> Diagnosed<SourceText?> {
    let page = WebPage(bytes)
    let folder: LocalFile
    do throws(SystemFailure) { folder = try LocalFile.temporaryFolder() } catch { throw .system(error) }
    defer { folder.remove() }
    let prepared = LocalFile(path: "\(folder.path)/page.html")
    do throws(SystemFailure) { try prepared.write(page.bytes, replaces: false) } catch { throw .system(error) }
    let printed = try ImportTool.pandoc.run(
      ["--sandbox", "--from", "html-raw_html", "--to", "json", prepared.path], reading: file)
    guard let tree = printed.value else { return Diagnosed(nil, printed.diagnostics) }
    var text = SourceText(name: file, bytes: tree, format: .pandoc)
    text.embedded = page.pictures
    text.folder = file.lastIndex(of: "/").map { String(file[..<$0]) } ?? "."
    return Diagnosed(text)
  }
}

extension Diagnostic {
  /// A file that is not there.
  static func noSuchFile(at location: SourceLocation) -> Diagnostic {
    .error(.importSource, at: location, "there is no such file", hint: "look at the spelling of its name")
  }

  /// A folder where a file is wanted.
  static func isFolder(at location: SourceLocation) -> Diagnostic {
    .error(.importSource, at: location, "this is a folder", hint: "name the files in it, as in \(location.file)/*.txt")
  }

  /// A file whose name promises what is not in it.
  static func notWhatItSays(_ kind: String, at location: SourceLocation) -> Diagnostic {
    .error(
      .notText, at: location, "its name ends in .\(kind), but it is no such document",
      hint: "look whether it was copied whole, or give it the ending it should have")
  }
}
