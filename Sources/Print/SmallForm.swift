import Diagnostics
import Model

/// A form with a fixed number of pages, for which the type's size is found: a zine, a leaflet.
struct SmallForm: Sendable {
  let format: Format

  /// The template's file.
  let template: String

  /// The number of pages, the front and the back among them.
  let pages: Int

  /// The sizes of type, the largest first; below the last no one reads with pleasure.
  let sizes: [Double]

  /// About how many words it holds at the smallest size.
  let words: Int

  /// Sets the text in the largest size that fits.
  ///
  /// - Returns: The number of pages that were set; `nil` with a warning when the text is too long.
  func set(_ text: ExportedText, page: PaperSize, _ printer: TextPrinter) async throws -> Diagnosed<Int?> {
    let part = text.marked(for: format)
    if part == nil, text.document.words > words * 3 / 2 {
      return Diagnosed(nil, [.tooLong(format, by: text.document.words - words, at: .start(of: text.text.source))])
    }
    var layout = PageLayout.reading(page, size: sizes[0])
    layout.leading = 0.56
    layout.notes = 0.88
    func report(_ size: Double, keep: String? = nil) async throws -> TypstReport {
      layout.size = size
      return try await printer.pages(of: text, template: template, layout: layout, part: part, keep: keep).report
    }
    // The smallest size that fits for certain is looked for from both ends.
    var (low, high) = (0, sizes.count - 1)
    guard fits(try await report(sizes[high])) else {
      let excess = text.document.words - words
      return Diagnosed(
        nil,
        [.tooLong(format, by: part == nil && excess > 0 ? excess : nil, at: .start(of: text.text.source))])
    }
    while low < high {
      let middle = (low + high) / 2
      if fits(try await report(sizes[middle])) { high = middle } else { low = middle + 1 }
    }
    return Diagnosed(try await report(sizes[high], keep: template + ".pdf").pages)
  }

  private func fits(_ report: TypstReport) -> Bool { report.pages <= pages }
}

extension ExportedText {
  /// The part between two lines such as `<!-- leaflet -->` and `<!-- /leaflet -->`.
  ///
  /// - Returns: The lines of the text's file; `nil` for all of it.
  func marked(for format: Format) -> Range<Int>? {
    var start: Int?
    let lines = source.split(separator: 0x0A, omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() where line.contains(UInt8(ascii: "<")) {
      let words = String(decoding: line, as: UTF8.self).filter { $0 != " " && $0 != "\r" && $0 != "\t" }
      if words == "<!--\(format.rawValue)-->" { start = index + 2 }
      if words == "<!--/\(format.rawValue)-->", let start, start <= index { return start..<(index + 1) }
    }
    return nil
  }
}

extension Diagnostic {
  /// A text that does not fit on one sheet.
  static func tooLong(_ format: Format, by words: Int?, at place: SourceLocation) -> Diagnostic {
    .warning(
      .formTooLong, at: place,
      "the text is too long for a \(format.rawValue)" + (words.map { " by about \(($0 + 9) / 10 * 10) words" } ?? ""),
      hint:
        "make a booklet of it, or put the part to be printed between <!-- \(format.rawValue) --> and <!-- /\(format.rawValue) -->"
    )
  }
}
