import Escaping

/// Reads a PNG file, whose compressed data PDF can hold unchanged.
enum PNGPage {
  /// Returns the picture as a page; `nil` when it is no PNG file, or one that is interlaced, transparent or of 16 bits.
  static func page(of picture: [UInt8]) -> PicturePDF.Page? {
    let bytes = PictureBytes(picture)
    guard bytes.holds("PNG\r\n\u{1A}\n", at: 1), bytes.holds("IHDR", at: 12) else { return nil }
    let (width, height, bits) = (bytes.four(16), bytes.four(20), bytes.one(24))
    guard width > 0, height > 0, bits <= 8, bytes.one(28) == 0 else { return nil }
    var colours = [0: "/DeviceGray", 2: "/DeviceRGB", 3: ""][bytes.one(25)]
    let channels = bytes.one(25) == 2 ? 3 : 1
    var data: [UInt8] = []
    var resolution: Double?
    var index = 8
    while index + 12 <= picture.count, let piece = bytes.piece(at: index + 8, count: bytes.four(index)) {
      if bytes.holds("IDAT", at: index + 4) {
        data += piece
      } else if bytes.holds("PLTE", at: index + 4), colours?.isEmpty == true {
        colours = "[/Indexed /DeviceRGB \(piece.count / 3 - 1) <\(piece.map { $0.hexadecimal(digits: 2) }.joined())>]"
      } else if bytes.holds("pHYs", at: index + 4), bytes.one(index + 16) == 1 {
        // Dots per metre.
        resolution = PicturePDF.resolution(Double(bytes.four(index + 8)) * 0.0254)
      }
      index += 12 + piece.count
    }
    guard let colours, !colours.isEmpty, !data.isEmpty else { return nil }
    let lines = "/Predictor 15 /Colors \(channels) /BitsPerComponent \(bits) /Columns \(width)"
    return PicturePDF.Page(
      width: width, height: height, resolution: resolution,
      strips: [
        PicturePDF.Strip(
          height: height,
          entries: "/ColorSpace \(colours) /BitsPerComponent \(bits) /Filter /FlateDecode /DecodeParms <<\(lines)>>",
          bytes: data[...])
      ])
  }
}
