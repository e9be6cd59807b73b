@testable import Importing

/// A page as an OCR program writes it in hOCR, its words as wide as type of their size would be.
struct Scanned {
  private var lines = ""
  private var signs = ""

  /// Adds a line of words.
  ///
  /// - Parameters:
  ///   - text: The words; `{12}` after a word gives the program's confidence in it.
  ///   - size: The size of the type.
  ///   - height: The size that the program measured, which may differ.
  ///   - left: The left edge.
  ///   - baseline: The baseline, from the top.
  mutating func add(_ text: String, size: Double, height: Double? = nil, left: Int = 200, baseline: Int) {
    let top = baseline - Int(size * 0.7)
    let bottom = baseline + Int(size * 0.2)
    var x = Double(left)
    var words = ""
    for token in text.split(separator: " ") {
      let parts = token.split(separator: "{")
      let word = String(parts[0])
      let sureness = parts.count > 1 ? String(parts[1].dropLast()) : "95"
      let width = LetterWidths.width(of: Scalars(word)) * size
      words +=
        "<span class='ocrx_word' title='bbox \(Int(x)) \(top) \(Int(x + width)) \(bottom); x_wconf \(sureness)'>\(word)</span> "
      x += width + size * 0.3
    }
    lines +=
      "<span class='ocr_line' title='bbox \(left) \(top) \(Int(x)) \(bottom); baseline 0 \(baseline - bottom); x_size \(height ?? size)'>\(words)</span>\n"
  }

  /// Adds a superscript that was found in the picture of the page.
  mutating func addSign(_ name: String, left: Int, baseline: Int) {
    signs +=
      "<span class='\(name)' title='bbox \(left) \(baseline - 40) \(left + 12) \(baseline - 20); size 2000 2800'></span>\n"
  }

  /// The text that is read from it.
  var imported: Imported { imported(with: "") }

  /// The text that is read from it with one more line of hOCR at its end.
  func imported(with last: String) -> Imported {
    let line = "<span class='ocr_line' title='bbox 200 2380 1800 2420; baseline 0 -8; x_size 40'>\(last)</span>"
    let page = "<div class='ocr_page' title='bbox 0 0 2000 2800'><p class='ocr_par'>\n\(lines)\(line)</p></div>"
    return Imported("<html><body>\(page)</body></html>\n\(signs)", language: "en", format: .hocr)
  }
}
