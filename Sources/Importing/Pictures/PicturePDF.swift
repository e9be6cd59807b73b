/// Wraps a picture file in a PDF, so that the pages of a scan are read in one way, whatever files they came in.
///
/// JPEG, PNG and TIFF compress their data in ways that PDF knows too, so nothing is decompressed.
package enum PicturePDF {
  /// A page with its picture.
  struct Page {
    /// Its width and height in dots.
    var width: Int
    var height: Int

    /// The resolution in dots per inch; `nil` when the file does not state one, or one that no page can have.
    var resolution: Double?

    /// The clockwise rotation to apply, in degrees.
    var turn = 0

    /// The strips its picture is made of, from top to bottom.
    var strips: [Strip]
  }

  /// A strip of a picture.
  struct Strip {
    var height: Int

    /// The entries of the PDF image dictionary that describe its bytes.
    var entries: String

    var bytes: ArraySlice<UInt8>
  }

  /// Returns a PDF of a picture.
  ///
  /// - Parameter picture: The bytes of the picture's file.
  /// - Returns: `nil` when its format cannot be put into a PDF unchanged.
  package static func pdf(of picture: [UInt8]) -> [UInt8]? {
    if let page = JPEGPage.page(of: picture) ?? PNGPage.page(of: picture) { return pdf([page]) }
    return TIFFPages.pages(of: picture).map(pdf)
  }

  /// Writes the pages.
  private static func pdf(_ pages: [Page]) -> [UInt8] {
    var out = Array("%PDF-1.4\n".utf8)
    var offsets: [Int] = []
    func begin() -> String {
      offsets.append(out.count)
      return "\(offsets.count) 0 obj\n"
    }
    func add(_ entries: String, _ bytes: ArraySlice<UInt8>) {
      out += Array((begin() + "<<\(entries) /Length \(bytes.count)>>\nstream\n").utf8)
      out += bytes
      out += Array("\nendstream\nendobj\n".utf8)
    }
    func add(_ entries: String) { out += Array((begin() + "<<\(entries)>>\nendobj\n").utf8) }

    // Each page is its strips, the content stream that draws them and the page object; page tree and catalogue follow.
    let list = pages.reduce(1) { $0 + $1.strips.count + 2 }
    var kids: [Int] = []
    for page in pages {
      let first = offsets.count + 1
      // A page without a resolution is as long as a sheet of A4.
      let scale = 72 / (page.resolution ?? Double(max(page.width, page.height)) / 11.7)
      var drawing = ""
      var rest = page.height
      for (index, strip) in page.strips.enumerated() {
        rest -= strip.height
        drawing += "q \(width(page, scale)) 0 0 \(points(Double(strip.height) * scale)) 0 "
        drawing += "\(points(Double(rest) * scale)) cm /S\(index) Do Q\n"
        add("/Type /XObject /Subtype /Image /Width \(page.width) /Height \(strip.height) \(strip.entries)", strip.bytes)
      }
      add("", ArraySlice(drawing.utf8))
      let names = page.strips.indices.map { "/S\($0) \(first + $0) 0 R" }.joined(separator: " ")
      kids.append(offsets.count + 1)
      add(
        "/Type /Page /Parent \(list) 0 R /Rotate \(page.turn) /Contents \(offsets.count) 0 R /MediaBox "
          + "[0 0 \(width(page, scale)) \(points(Double(page.height) * scale))] /Resources <</XObject <<\(names)>>>>")
    }
    add("/Type /Pages /Count \(kids.count) /Kids [\(kids.map { "\($0) 0 R" }.joined(separator: " "))]")
    add("/Type /Catalog /Pages \(list) 0 R")
    let start = out.count
    var table = "xref\n0 \(offsets.count + 1)\n0000000000 65535 f \n"
    for offset in offsets {
      let digits = String(offset)
      table += String(repeating: "0", count: max(0, 10 - digits.count)) + digits + " 00000 n \n"
    }
    table += "trailer\n<</Size \(offsets.count + 1) /Root \(offsets.count) 0 R>>\nstartxref\n\(start)\n%%EOF\n"
    return out + Array(table.utf8)
  }

  private static func width(_ page: Page, _ scale: Double) -> String { points(Double(page.width) * scale) }

  /// A length with three decimal places.
  private static func points(_ length: Double) -> String {
    let thousandths = Int((length * 1000).rounded())
    let rest = String(thousandths % 1000)
    return "\(thousandths / 1000).\(String(repeating: "0", count: 3 - rest.count))\(rest)"
  }

  /// A resolution that a paper page can have, in whole dots per inch; `nil` for any other.
  ///
  /// PNG states it per metre, and a page a thousandth of a dot too long would be resampled, and so blurred.
  static func resolution(_ dots: Double) -> Double? { dots >= 90 && dots <= 2400 ? dots.rounded() : nil }
}
