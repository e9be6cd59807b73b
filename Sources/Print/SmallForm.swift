import Diagnostics
import Model

/// A form with a fixed number of pages, for which the type's size is found: a zine, a leaflet.
struct SmallForm: Sendable {
  let format: Format

  /// The template's file.
  let template: String

  /// The number of pages, the front and the back among them.
  let pages: Int

  /// The sizes of type to try, the largest first; anything below the last is hard to read.
  let sizes: [Double]

  /// The margins above and below the text on a page, in millimetres.
  let margins: (top: Double, bottom: Double)

  /// The approximate number of words it holds at the smallest size.
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
    (layout.top, layout.bottom) = margins
    func report(_ size: Double, keep: String? = nil) async throws -> TypstReport {
      layout.size = size
      return try await printer.pages(of: text, template: template, layout: layout, part: part, keep: keep).report
    }
    // The indices among which the largest size that fits is searched for; each try estimates it anew.
    var range = sizes.indices
    var next = index(filling: Double(pages - 2) * 0.9, at: sizes[sizes.count - 1], with: share(of: text, part))
    while !range.isEmpty {
      let index = min(max(next, range.lowerBound), range.upperBound - 1)
      let report = try await report(sizes[index])
      let filled = textPages(report, layout)
      next = self.index(filling: filled, at: sizes[index])
      if report.pages > pages {
        range = (index + 1)..<range.upperBound
        next = max(next, index + 1)
      } else {
        range = range.lowerBound..<index
        if next >= index { break }
      }
    }
    guard range.upperBound < sizes.count else {
      let excess = text.document.words - words
      return Diagnosed(
        nil,
        [.tooLong(format, by: part == nil && excess > 0 ? excess : nil, at: .start(of: text.text.source))])
    }
    return Diagnosed(try await report(sizes[range.upperBound], keep: template + ".pdf").pages)
  }

  /// The index of the largest size in which a text should fit, by the pages it fills in another size.
  private func index(filling textPages: Double, at size: Double, with share: Double = 1) -> Int {
    let largest = size * (Double(pages - 2) * 0.985 / max(0.01, textPages * share)).squareRoot()
    return sizes.firstIndex { $0 <= largest } ?? sizes.count
  }

  /// The number of pages between front and back that the text fills.
  private func textPages(_ report: TypstReport, _ layout: PageLayout) -> Double {
    let share = (report.y * PageLayout.point - layout.top) / layout.textHeight
    return Double(report.page - 2) + min(max(share, 0.02), 1)
  }

  /// The length of a text, or of a part of it, as a share of what the form holds in the smallest size.
  private func share(of text: ExportedText, _ part: Range<Int>?) -> Double {
    let all = Double(text.document.words) / Double(words)
    guard let part else { return all }
    let lines = text.source.split(separator: 0x0A, omittingEmptySubsequences: false)
    let shown = lines[part.clamped(to: lines.indices)].reduce(0) { $0 + $1.count }
    return all * Double(shown) / Double(max(1, text.source.count))
  }
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
  static func tooLong(_ format: Format, by words: Int?, at location: SourceLocation) -> Diagnostic {
    .warning(
      .formTooLong, at: location,
      "the text is too long for a \(format.rawValue)" + (words.map { " by about \(($0 + 9) / 10 * 10) words" } ?? ""),
      hint:
        "make a booklet of it, or put the part to be printed between <!-- \(format.rawValue) --> and <!-- /\(format.rawValue) -->"
    )
  }
}
