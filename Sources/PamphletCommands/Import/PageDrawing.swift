import Diagnostics
import ExternalTools
import Importing

/// The drawing of a scan's pages, whatever its file, at the resolution that is best for reading letters.
struct PageDrawing {
  /// The name of the scan in messages.
  let name: String

  /// The PDF that is drawn, and the same for the pictures of the proofs later.
  private let pdf: String
  let source: PagePictures.PageSource

  private let folder: LocalFile

  /// The longer side of each page, in inches.
  private let lengths: [Double]

  /// The resolution in dots per inch, and the length in dots of pages whose own size is that of no paper.
  private static let resolution = 300
  private static let length = 3508

  /// A drawn page.
  struct Page {
    /// The page in shades of grey, without specks and raised marks of notes.
    let file: LocalFile

    /// The raised marks on it, as hOCR.
    let glyphs: [UInt8]
  }

  /// The number of pages.
  var count: Int { lengths.count }

  /// Prepares to draw the pages of a PDF.
  ///
  /// - Parameter file: The PDF.
  /// - Returns: `nil` with a diagnostic when it cannot be read.
  static func drawing(pdf file: String) throws(ImportFailure) -> Diagnosed<PageDrawing?> {
    try drawing(
      PagePictures.PageSource(file: file), at: ExternalTool.argument(file), name: file, folder: temporaryFolder())
  }

  /// Prepares to draw a picture.
  ///
  /// - Parameters:
  ///   - file: The picture's file.
  ///   - bytes: Its bytes.
  /// - Returns: `nil` with a diagnostic when it cannot be read.
  static func drawing(picture file: String, _ bytes: [UInt8]) throws(ImportFailure) -> Diagnosed<PageDrawing?> {
    var pdf = PicturePDF.pdf(of: bytes)
    if pdf == nil {
      // Tesseract converts any picture; told to read a single line, it does not read the whole page here.
      let made = try ImportTool.tesseract.run(
        [ExternalTool.argument(file), "stdout", "--psm", "13", "pdf"], reading: file)
      guard made.value != nil else { return Diagnosed(nil, made.diagnostics) }
      pdf = made.value
    }
    let folder = try temporaryFolder()
    let path = "\(folder.path)/scan.pdf"
    do throws(SystemFailure) {
      try LocalFile(path: path).write(pdf ?? [], replaces: true)
    } catch {
      folder.remove()
      throw .system(error)
    }
    return try drawing(PagePictures.PageSource(pdf: pdf ?? []), at: path, name: file, folder: folder)
  }

  private static func temporaryFolder() throws(ImportFailure) -> LocalFile {
    do throws(SystemFailure) { return try LocalFile.temporaryFolder() } catch { throw .system(error) }
  }

  private static func drawing(
    _ source: PagePictures.PageSource, at pdf: String, name: String, folder: LocalFile
  ) throws(ImportFailure) -> Diagnosed<PageDrawing?> {
    let told: Diagnosed<[UInt8]?>
    do throws(ImportFailure) {
      told = try ImportTool.pdfinfo.run(["-f", "1", "-l", "100000", pdf], reading: name)
    } catch {
      folder.remove()
      throw error
    }
    // `Page    1 size:  595.44 x 842.04 pts (A4)`
    let lengths = String(decoding: told.value ?? [], as: UTF8.self).split(separator: "\n").compactMap {
      line -> Double? in
      let words = line.split(separator: " ")
      guard words.count > 5, words[0] == "Page", words[2] == "size:", words[4] == "x" else { return nil }
      return max(Double(words[3]) ?? 0, Double(words[5]) ?? 0) / 72
    }
    guard !lengths.isEmpty else {
      folder.remove()
      return Diagnosed(nil, told.diagnostics + (told.value == nil ? [] : [.noPages(at: .start(of: name))]))
    }
    var source = source
    source.pages = lengths.count
    return Diagnosed(PageDrawing(name: name, pdf: pdf, source: source, folder: folder, lengths: lengths))
  }

  /// Removes the files it has written.
  func end() { folder.remove() }

  /// Draws a page.
  ///
  /// - Parameter page: Its number, counted from 1.
  /// - Returns: `nil` with a diagnostic when it cannot be drawn.
  func draw(_ page: Int) throws(ImportFailure) -> Diagnosed<Page?> {
    let stem = "\(folder.path)/page-\(page)"
    let isPaper = (4...22).contains(lengths[page - 1])
    let drawn = try ImportTool.pdftoppm.run(
      [isPaper ? "-r" : "-scale-to", String(isPaper ? PageDrawing.resolution : PageDrawing.length)]
        + ["-gray", "-singlefile", "-f", String(page), "-l", String(page), pdf, stem], reading: name)
    let picture = LocalFile(path: stem + ".pgm")
    guard drawn.value != nil, picture.kind == .other else {
      return Diagnosed(nil, drawn.diagnostics + (drawn.value == nil ? [] : [.noPages(at: .start(of: name))]))
    }
    do throws(SystemFailure) {
      guard let cleaned = SpeckRemover.cleaned(try picture.bytes()), let found = RaisedGlyphs.page(of: cleaned) else {
        return Diagnosed(Page(file: picture, glyphs: []))
      }
      try picture.write(found.picture, replaces: true)
      return Diagnosed(Page(file: picture, glyphs: found.hocr))
    } catch {
      throw .system(error)
    }
  }
}

extension Diagnostic {
  /// A scan of which no page can be drawn.
  static func noPages(at location: SourceLocation) -> Diagnostic {
    .error(
      .unreadableDocument, at: location, "its pages cannot be drawn",
      hint: "look whether the file opens in the program that made it, and save it once more")
  }
}
