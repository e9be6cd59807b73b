import Testing

@testable import Importing

/// Pages as `pdftohtml -xml` prints them.
struct Printed {
  private var pages: [String] = []

  /// Adds a page of lines: text, size, distance from the left and from the top; `^` before a text makes it superscript.
  mutating func add(_ lines: [(text: String, size: Int, left: Int, top: Int)]) {
    var page = "<page number=\"\(pages.count + 1)\" top=\"0\" left=\"0\" height=\"2000\" width=\"1400\">\n"
    for size in Set(lines.map(\.size)).sorted() { page += "<fontspec id=\"\(size)\" size=\"\(size)\" family=\"T\"/>\n" }
    for line in lines {
      let width = line.text.count * line.size / 2
      let height = line.size * 5 / 4
      page +=
        "<text top=\"\(line.top)\" left=\"\(line.left)\" width=\"\(width)\" height=\"\(height)\" font=\"\(line.size)\">\(line.text)</text>\n"
    }
    pages.append(page + "</page>\n")
  }

  /// The text that is read from them.
  var imported: Imported {
    Imported("<pdf2xml>\n" + pages.joined() + "</pdf2xml>\n", language: "en", format: .popplerXML)
  }

  /// Lines of running text, from a height on.
  static func lines(_ texts: [String], left: Int = 200, from top: Int, size: Int = 30)
    -> [(text: String, size: Int, left: Int, top: Int)]
  {
    texts.enumerated().map { (text: $1, size: size, left: left, top: top + $0 * size * 4 / 3) }
  }
}

@Suite("Pages with a layout") struct LayoutTests {
  private static let first = [
    "The bread was good, and it was ours, and all the people of the",
    "village came in the evening to the oven at the end of the road",
    "where the old men sat and told of the year of the great frost.",
  ]
  private static let second = [
    "In the winter nobody had gone that way but the carrier, whose",
    "horse knew every stone of it and stopped of its own accord where",
    "the baker’s wife used to stand with a loaf under her apron.",
  ]

  @Test("a raised digit is the reference to a note in smaller type at the foot")
  func notes() {
    var print = Printed()
    print.add(
      Printed.lines(Self.first, from: 200) + [("1", 18, 200 + 62 * 15, 276)] + Printed.lines(Self.second, from: 340) + [
        ("1", 12, 200, 1700), (" So the almanack has it.", 22, 208, 1702),
      ])
    let text = print.imported
    #expect(text.body.contains("the great frost.[^1]"), "\(text.body)")
    #expect(text.body.contains("[^1]: So the almanack has it."))
  }

  @Test("two columns are read one after the other, and a paragraph goes on in the second")
  func columns() {
    var print = Printed()
    let left = [
      "The oven stood at", "the end of the road", "and was warm all day", "when bread was made", "and in the evening",
      "the children sat by",
    ]
    let right = [
      "it and were told of", "the year of the frost", "by an old man whose", "name nobody had ever",
      "known, until it was",
      "time to go to bed.",
    ]
    print.add(Printed.lines(left, left: 200, from: 200) + Printed.lines(right, left: 560, from: 200))
    #expect(print.imported.body.contains("the children sat by it and were told of"), "\(print.imported.body)")
  }

  @Test("running heads and numbers are left out, headings are recognized by their size, the title by the largest")
  func heads() {
    var print = Printed()
    print.add(
      [("On Bread", 60, 500, 150), ("Jane Baker", 30, 580, 240), ("The Oven", 38, 200, 380)]
        + Printed.lines(Self.first, from: 460) + [("1/2", 18, 690, 1900)])
    print.add(
      [("On Bread", 22, 620, 80), ("The Loaf", 38, 200, 200)] + Printed.lines(Self.second, from: 280) + [
        ("2/2", 18, 690, 1900)
      ])
    let text = print.imported
    #expect(text.markdown.hasPrefix("---\ntitle: On Bread\nauthor: Jane Baker\n"), "\(text.markdown)")
    #expect(text.body.contains("## The Oven\n\nThe bread was good"))
    #expect(text.body.contains("## The Loaf\n\nIn the winter"))
    #expect(!text.body.contains("/2"))
  }

  @Test("rows with aligned cells are a table, items of a list are a list")
  func tables() {
    var print = Printed()
    var lines = Printed.lines(Self.first, from: 200)
    for (row, cells) in [("Milk", "nothing"), ("Fuel", "two days"), ("Geese", "none")].enumerated() {
      lines += [(cells.0, 30, 200, 400 + row * 60), (cells.1, 30, 700, 400 + row * 60)]
    }
    lines += [("1. that none be enclosed;", 30, 240, 640), ("2. that all be written down.", 30, 240, 680)]
    print.add(lines)
    let text = print.imported
    #expect(text.body.contains("| Milk | nothing |\n| --- | --- |\n| Fuel | two days |"), "\(text.body)")
    #expect(text.body.contains("1. that none be enclosed;\n2. that all be written down."))
  }

  @Test("the citations below a page that the program made are left out, and counted as left out")
  func citation() {
    var print = Printed()
    print.add(
      Printed.lines(Self.first, from: 200)
        + Printed.lines(
          ["Cite this text", "Jane Baker: On Bread. 1842.", "@misc{bread, title = {On Bread}}"], from: 900))
    let text = print.imported
    #expect(text.body.hasSuffix("told of the year of the great frost.\n"), "\(text.body)")
    #expect(text.summary.contains("13 words of running heads and page numbers"), "\(text.summary)")
    // The words alone are no citation.
    var other = Printed()
    other.add(Printed.lines(Self.first + ["Cite this text", "and say where you found it."], from: 200))
    #expect(other.imported.body.contains("and say where you found it."), "\(other.imported.body)")
  }

  @Test("the positions in hOCR and ALTO are used, too")
  func scans() {
    let words = "The bread was good and it was ours".split(separator: " ")
    var hocr = "<html><body><div class='ocr_page' title='bbox 0 0 1000 1400'><p class='ocr_par'>"
    hocr += "<span class='ocr_line' title='bbox 100 100 900 130; baseline 0 -6; x_size 30'>"
    var alto = "<alto><Layout><Page WIDTH=\"1000\" HEIGHT=\"1400\"><TextBlock><TextLine HPOS=\"100\" VPOS=\"100\" "
    alto += "WIDTH=\"800\" HEIGHT=\"30\">"
    for (index, word) in words.enumerated() {
      let left = 100 + index * 100
      hocr += "<span class='ocrx_word' title='bbox \(left) 100 \(left + 80) 130; x_wconf 95'>\(word)</span> "
      alto += "<String CONTENT=\"\(word)\" HPOS=\"\(left)\" VPOS=\"100\" WIDTH=\"80\" HEIGHT=\"30\" WC=\"0.9\"/><SP/>"
    }
    hocr += "</span></p></div></body></html>"
    alto += "</TextLine></TextBlock></Page></Layout></alto>"
    #expect(ImportFormat.laidOut(Array(hocr.utf8)) == .hocr || hocr.contains("ocr_page"))
    #expect(Imported(hocr, format: .hocr).body == "The bread was good and it was ours\n")
    #expect(ImportFormat.laidOut(Array(alto.utf8)) == .alto)
    #expect(Imported(alto, format: .alto).body == "The bread was good and it was ours\n")
  }

  @Test("notes of a scan are recognized by narrow letters at the foot, even with misread marks")
  func scannedNotes() {
    var lines: [(text: String, advance: Int)] = []
    for _ in 0..<6 {
      lines.append(("The price of bread is the first of all the questions, and the", 20))
      lines.append(("last that the rulers of that town do care to hear about now.", 20))
    }
    lines[3].text = "last that the rulers of the town° care to hear about now."
    lines[7].text = "last that the rulers of the street’ care to hear about now."
    lines += [("°Compare the almanack for that year, where figures are given.", 16)]
    lines += [("‘He was then in his sixtieth year, and going slowly blind.", 16)]
    var hocr = "<html><body><div class='ocr_page' title='bbox 0 0 1500 1400'><p class='ocr_par'>"
    for (index, line) in lines.enumerated() {
      let top = 100 + index * 40 + (line.advance < 20 ? 60 : 0)
      let end = 100 + line.text.count * line.advance
      hocr += "<span class='ocr_line' title='bbox 100 \(top) \(end) \(top + 30); baseline 0 -6; x_size 30'>"
      var left = 100
      for word in line.text.split(separator: " ") {
        let right = left + word.count * line.advance
        hocr += "<span class='ocrx_word' title='bbox \(left) \(top) \(right) \(top + 30); x_wconf 95'>\(word)</span> "
        left = right + line.advance
      }
      hocr += "</span>"
    }
    let text = Imported(hocr + "</p></div></body></html>", format: .hocr).body
    #expect(text.contains("the town[^1] care"), "\(text)")
    #expect(text.contains("the street[^2] care"))
    #expect(text.contains("[^1]: Compare the almanack"))
    #expect(text.contains("[^2]: He was then in his sixtieth"))
  }
}
