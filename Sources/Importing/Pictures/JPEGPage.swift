/// Reads the size, colours, resolution and rotation of a JPEG file (ITU T.81; JFIF; Exif).
enum JPEGPage {
  /// Returns the picture as a page; `nil` when it is no JPEG file, or one in CMYK.
  static func page(of picture: [UInt8]) -> PicturePDF.Page? {
    let bytes = PictureBytes(picture)
    guard bytes.two(0) == 0xFFD8 else { return nil }
    var page = PicturePDF.Page(width: 0, height: 0, strips: [])
    var index = 2
    while index + 4 <= picture.count, picture[index] == 0xFF {
      let marker = bytes.one(index + 1)
      // Fill bytes, and markers without a length.
      if marker == 0xFF || marker == 1 || (0xD0...0xD7).contains(marker) {
        index += marker == 0xFF ? 1 : 2
        continue
      }
      let length = bytes.two(index + 2)
      guard length >= 2, marker != 0xD9, marker != 0xDA else { return nil }
      switch marker {
      case 0xC0...0xC2:
        page.height = bytes.two(index + 5)
        page.width = bytes.two(index + 7)
        let colours = [1: "/DeviceGray", 3: "/DeviceRGB"][bytes.one(index + 9)]
        guard let colours, page.width > 0, page.height > 0, bytes.one(index + 4) == 8 else { return nil }
        page.strips = [
          PicturePDF.Strip(
            height: page.height, entries: "/ColorSpace \(colours) /BitsPerComponent 8 /Filter /DCTDecode",
            bytes: picture[...])
        ]
        return page
      case 0xE0 where bytes.holds("JFIF\0", at: index + 4):
        // Unit 1 is dots per inch, 2 dots per centimetre.
        let dots = Double(bytes.two(index + 12))
        let unit = bytes.one(index + 11)
        page.resolution = unit == 0 ? nil : PicturePDF.resolution(unit == 2 ? dots * 2.54 : dots)
      case 0xE1 where bytes.holds("Exif\0\0", at: index + 4):
        var exif = bytes
        guard let first = TIFFDirectory.head(&exif, at: index + 10),
          let directory = TIFFDirectory(exif, at: first, from: index + 10)
        else { break }
        page.turn = [3: 180, 6: 90, 8: 270][directory.value(274) ?? 1] ?? 0
        page.resolution = page.resolution ?? directory.resolution
      default: break
      }
      index += 2 + length
    }
    return nil
  }
}
