import Diagnostics
import ExternalTools
import Importing
import JSON

/// The pictures of printed lines, cut out of their pages.
struct PagePictures {
  /// Pages of a PDF, from the first wanted on.
  struct PageSource {
    /// The PDF: a file, or its bytes.
    var file = ""
    var pdf: [UInt8] = []

    /// The number of its pages, when others come behind them in the text.
    var pages = Int.max
  }

  /// The pages, in the order in which they were read.
  let sources: [PageSource]

  /// The largest number of pictures: a page with more would be too heavy to open.
  private static let limit = 600

  /// The width of a page in dots.
  private static let width = 1300.0

  /// The pictures of lines, as `data:` addresses by the number of the line.
  func pictures(of lines: [ProofPage.PrintedLine], reading name: String) throws(ImportFailure) -> [Int: String] {
    guard !sources.isEmpty else { return [:] }
    let folder: LocalFile
    var files: [Int: String] = [:]
    do throws(SystemFailure) {
      folder = try LocalFile.temporaryFolder()
      for (index, source) in sources.enumerated() where !source.pdf.isEmpty {
        let path = "\(folder.path)/\(index).pdf"
        try LocalFile(path: path).write(source.pdf, replaces: true)
        files[index] = path
      }
    } catch {
      throw .system(error)
    }
    defer { folder.remove() }
    var found: [Int: String] = [:]
    for line in lines.prefix(PagePictures.limit) {
      guard let (index, page) = location(of: line.page) else { continue }
      let file = files[index] ?? ExternalTool.argument(sources[index].file)
      let height = PagePictures.width * line.aspect
      // A little of the lines above and below helps the eye.
      let room = max(6, (line.bottom - line.top) * height * 0.35)
      let x = max(0, Int(line.left * PagePictures.width - 14))
      let y = max(0, Int(line.top * height - room))
      let run = try ImportTool.pdftoppm.run(
        [
          "-png", "-gray", "-singlefile", "-f", String(page), "-l", String(page), "-scale-to-x",
          String(Int(PagePictures.width)), "-scale-to-y", String(Int(height)), "-x", String(x), "-y", String(y), "-W",
          String(Int((line.right - line.left) * PagePictures.width) + 28), "-H",
          String(Int((line.bottom - line.top) * height + 2 * room)), file,
        ], reading: name)
      if let bytes = run.value, !bytes.isEmpty {
        found[line.line] = "data:image/png;base64," + Base64.encoded(bytes)
      }
    }
    return found
  }

  /// The source that a page of the text is from, and its page there.
  private func location(of page: Int) -> (source: Int, page: Int)? {
    var rest = page - 1
    for (index, source) in sources.enumerated() {
      if source.pages == .max || rest < source.pages { return (index, 1 + rest) }
      rest -= source.pages
    }
    return nil
  }
}
