import Diagnostics
import ExternalTools
import FileSystem
import Importing

/// A reader of files to import; those that are not text go through a program that can read them.
struct SourceReader {
  /// The tag of the text's language.
  let language: String?

  /// Whether pictures of the pages will be wanted.
  let keepsPictures: Bool

  /// Reports what is being done.
  let progress: (String) -> Void

  private static let pictures = ["png", "tif", "tiff", "jpg", "jpeg", "bmp", "webp", "pnm", "pgm", "jp2"]

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
      // All of these are ZIP archives.
      guard bytes.starts(with: [0x50, 0x4B]) else {
        return Diagnosed(nil, [.notWhatItSays(kind ?? "", at: .start(of: name))])
      }
      if kind == "odt", let prepared = OpenDocument(packed: bytes) { return try openDocument(file, prepared) }
      return try document(file, kind: kind ?? "")
    case "muse":
      return Diagnosed(SourceText(name: name, bytes: bytes, format: .muse))
    case let kind? where SourceReader.pictures.contains(kind) && file != "-":
      return try OCRReader(language: language, keepsPictures: keepsPictures, progress: progress).picture(file, bytes)
    default: break
    }
    if OpenDocument.isFlat(bytes), let prepared = OpenDocument(flat: bytes) {
      return try openDocument(name, prepared)
    }
    if let format = ImportFormat.laidOut(bytes) {
      return try laidOut(file, SourceText(name: name, bytes: bytes, format: format))
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

  /// The words of a PDF with their places on its pages; of a PDF of pictures, the words an OCR program reads.
  private func pdf(_ file: String) throws(ImportFailure) -> Diagnosed<SourceText?> {
    // Four units to a point: places and sizes are printed without fractions.
    let printed = try ImportTool.pdftohtml.run(
      ["-xml", "-i", "-hidden", "-zoom", "4", "-stdout", "-enc", "UTF-8", ExternalTool.argument(file)], reading: file)
    guard let bytes = printed.value else { return Diagnosed(nil, printed.diagnostics) }
    guard String(decoding: bytes, as: UTF8.self).contains("<text ") else {
      return try OCRReader(language: language, keepsPictures: keepsPictures, progress: progress).pdf(file)
    }
    return Diagnosed(
      SourceText(name: file, bytes: bytes, format: .popplerXML, pageSources: [PagePictures.PageSource(file: file)]))
  }

  /// The words of a page that another OCR program has read, with the raised marks of its picture when that lies beside
  /// it.
  private func laidOut(_ file: String, _ source: SourceText) throws(ImportFailure) -> Diagnosed<SourceText?> {
    let stem = OutputPlan.stem(of: file)
    let beside = SourceReader.pictures.map { "\(stem.folder)\(stem.name).\($0)" }
    guard file != "-", let picture = beside.first(where: { LocalFile(path: $0).kind == .other }) else {
      return Diagnosed(source)
    }
    let read = try bytes(of: picture)
    guard let bytes = read.value else { return Diagnosed(nil, read.diagnostics) }
    let drawing = try PageDrawing.drawing(picture: picture, bytes)
    guard let drawing = drawing.value else { return Diagnosed(nil, drawing.diagnostics) }
    defer { drawing.end() }
    guard drawing.count == 1 else { return Diagnosed(source) }
    let drawn = try drawing.draw(1)
    guard let page = drawn.value else { return Diagnosed(nil, drawn.diagnostics) }
    var source = source
    source.bytes += page.glyphs
    if keepsPictures { source.pageSources = [drawing.source] }
    return Diagnosed(source)
  }

  /// The pandoc tree of a document.
  private func document(_ file: String, kind: String) throws(ImportFailure) -> Diagnosed<SourceText?> {
    let form =
      switch kind {
      // Pandoc's own guess at the notes of an EPUB drops the references to those it does not recognise.
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

  /// The pandoc tree of an OpenDocument text.
  private func openDocument(_ file: String, _ document: OpenDocument) throws(ImportFailure) -> Diagnosed<SourceText?> {
    let facts = document.metadata.flatMap { ["--metadata", "\($0.key)=\($0.value)"] }
    let printed = try tree(of: document.bytes, as: "page.odt", ["--from", "odt"] + facts, reading: file)
    guard let tree = printed.value else { return Diagnosed(nil, printed.diagnostics) }
    return Diagnosed(
      SourceText(
        name: file, bytes: tree, format: .pandoc, container: document.isPacked ? "odt" : nil))
  }

  /// The pandoc tree of a document that was prepared for it.
  private func tree(
    of bytes: [UInt8], as name: String, _ arguments: [String], reading file: String
  ) throws(ImportFailure) -> Diagnosed<[UInt8]?> {
    let folder: LocalFile
    do throws(SystemFailure) { folder = try LocalFile.temporaryFolder() } catch { throw .system(error) }
    defer { folder.remove() }
    let prepared = LocalFile(path: "\(folder.path)/\(name)")
    do throws(SystemFailure) { try prepared.write(bytes, replaces: false) } catch { throw .system(error) }
    return try ImportTool.pandoc.run(["--sandbox"] + arguments + ["--to", "json", prepared.path], reading: file)
  }

  /// The pandoc tree of a web page.
  private func webPage(_ file: String, _ bytes: [UInt8]) throws(ImportFailure) -> Diagnosed<SourceText?> {
    let page = WebPage(bytes)
    let printed = try tree(of: page.bytes, as: "page.html", ["--from", "html-raw_html"], reading: file)
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
