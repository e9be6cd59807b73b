import Testing

@testable import Importing

@Suite("Pictures put unchanged into a PDF") struct PicturePDFTests {
  private func pdf(_ bytes: [UInt8]) -> String? {
    PicturePDF.pdf(of: bytes).map { String(decoding: $0, as: UTF8.self) }
  }

  private func big(_ value: Int, _ count: Int) -> [UInt8] {
    (0..<count).reversed().map { UInt8(value >> ($0 * 8) & 255) }
  }

  private func chunk(_ name: String, _ data: [UInt8]) -> [UInt8] {
    big(data.count, 4) + Array(name.utf8) + data + [0, 0, 0, 0]
  }

  private func png(colour: UInt8, bits: UInt8 = 8, interlaced: UInt8 = 0, extra: [UInt8] = []) -> [UInt8] {
    let head = big(600, 4) + big(800, 4) + [bits, colour, 0, 0, interlaced]
    return [0x89] + Array("PNG\r\n\u{1A}\n".utf8) + chunk("IHDR", head) + extra + chunk("IDAT", [1, 2])
      + chunk("IDAT", [3]) + chunk("IEND", [])
  }

  @Test("a PNG file keeps its compressed pixels and its size on paper")
  func pngFiles() throws {
    // 7874 pixels per metre are 200 per inch.
    let grey = try #require(pdf(png(colour: 0, extra: chunk("pHYs", big(7874, 4) + big(7874, 4) + [1]))))
    #expect(grey.contains("/ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /FlateDecode"))
    #expect(grey.contains("/Predictor 15 /Colors 1 /BitsPerComponent 8 /Columns 600"))
    #expect(grey.contains("/Length 3>>\nstream\n\u{1}\u{2}\u{3}\nendstream"))
    #expect(grey.contains("/MediaBox [0 0 216.000 288.000]"), "\(grey)")
    let palette = try #require(pdf(png(colour: 3, bits: 1, extra: chunk("PLTE", [0, 0, 0, 255, 171, 255]))))
    #expect(palette.contains("/ColorSpace [/Indexed /DeviceRGB 1 <000000ffabff>] /BitsPerComponent 1"))
  }

  @Test("unsupported pictures are rejected, and damaged ones do not crash the program")
  func others() {
    #expect(pdf(png(colour: 6)) == nil)
    #expect(pdf(png(colour: 0, interlaced: 1)) == nil)
    #expect(pdf(png(colour: 0, bits: 16)) == nil)
    #expect(pdf(Array("no picture".utf8)) == nil)
    for whole in [png(colour: 0), jpeg(orientation: 6), tiff(compression: 4)] {
      for length in 0..<whole.count { _ = pdf(Array(whole.prefix(length))) }
    }
    // A directory whose next directory is itself.
    var loop = tiff(compression: 4)
    let next = 8 + 2 + Int(loop[8]) * 12
    loop.replaceSubrange(next..<(next + 4), with: [8, 0, 0, 0])
    #expect(pdf(loop) != nil)
  }

  /// A JPEG file with an orientation.
  private func jpeg(orientation: UInt8) -> [UInt8] {
    let exif =
      Array("Exif\0\0II*\0".utf8) + [8, 0, 0, 0, 1, 0, 0x12, 1, 3, 0, 1, 0, 0, 0, orientation, 0, 0, 0, 0, 0, 0, 0]
    let frame: [UInt8] = [8] + big(3000, 2) + big(4000, 2) + [3, 1, 0x22, 0, 2, 0x11, 1, 3, 0x11, 1]
    return [0xFF, 0xD8, 0xFF, 0xE1] + big(exif.count + 2, 2) + exif + [0xFF, 0xC0] + big(frame.count + 2, 2) + frame
      + [0xFF, 0xDA, 0, 2, 1, 0xFF, 0xD9]
  }

  @Test("a photograph is rotated by its orientation, on a page of paper")
  func photographs() throws {
    let file = jpeg(orientation: 6)
    let page = try #require(pdf(file))
    #expect(page.contains("/Width 4000 /Height 3000 /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /DCTDecode"))
    #expect(page.contains("/Length \(file.count)>>"))
    #expect(page.contains("/Rotate 90"))
    #expect(page.contains("/MediaBox [0 0 842.400 631.800]"), "\(page)")
  }

  /// A TIFF file of one page, 1000 pixels wide and 30 high, in strips of 20 rows.
  private func tiff(compression: Int, orientation: Int = 1, bits: Int = 1) -> [UInt8] {
    func little(_ value: Int, _ count: Int) -> [UInt8] { big(value, count).reversed() }
    // Tag, type, count, value; the data of the entries follows the directory.
    let data = 8 + 2 + 11 * 12 + 4
    let entries: [(Int, Int, Int, Int)] = [
      (256, 4, 1, 1000), (257, 4, 1, 30), (258, 3, 1, bits), (259, 3, 1, compression), (262, 3, 1, 0),
      (273, 4, 2, data), (274, 3, 1, orientation), (277, 3, 1, 1), (278, 4, 1, 20), (279, 4, 2, data + 8),
      (282, 5, 1, data + 16),
    ]
    var file = Array("II*\0".utf8) + little(8, 4) + little(entries.count, 2)
    for entry in entries {
      file += little(entry.0, 2) + little(entry.1, 2) + little(entry.2, 4) + little(entry.3, 4)
    }
    file += little(0, 4)
    file += little(data + 24, 4) + little(data + 27, 4) + little(3, 4) + little(2, 4) + little(300, 4) + little(1, 4)
    return file + [1, 2, 3, 4, 5]
  }

  @Test("the strips of a TIFF file are kept")
  func strips() throws {
    let fax = try #require(pdf(tiff(compression: 4)))
    #expect(
      fax.contains("/Height 20 /ColorSpace /DeviceGray /BitsPerComponent 1 /Decode [1 0] /Filter /CCITTFaxDecode"))
    #expect(fax.contains("/K -1 /BlackIs1 true /Columns 1000 /Rows 10"))
    #expect(fax.contains("stream\n\u{1}\u{2}\u{3}\nendstream") && fax.contains("stream\n\u{4}\u{5}\nendstream"))
    #expect(fax.contains("q 240.000 0 0 4.800 0 2.400 cm /S0 Do Q\nq 240.000 0 0 2.400 0 0.000 cm /S1 Do Q"), "\(fax)")
    #expect(try #require(pdf(tiff(compression: 5, orientation: 8, bits: 8))).contains("/Filter /LZWDecode"))
    #expect(try #require(pdf(tiff(compression: 5, orientation: 8, bits: 8))).contains("/Rotate 270"))
    #expect(pdf(tiff(compression: 7)) == nil)
  }
}
