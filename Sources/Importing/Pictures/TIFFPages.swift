/// Reads the pages of a TIFF file in strips, the form of scanners and fax machines (TIFF 6.0).
enum TIFFPages {
  /// Returns the pages; `nil` when it is no TIFF file, or one of its pictures is in a form that PDF does not have.
  static func pages(of picture: [UInt8]) -> [PicturePDF.Page]? {
    var bytes = PictureBytes(picture)
    guard var offset = TIFFDirectory.head(&bytes) else { return nil }
    var pages: [PicturePDF.Page] = []
    var seen: Set<Int> = []
    while offset > 0, seen.insert(offset).inserted {
      guard let directory = TIFFDirectory(bytes, at: offset), let page = page(directory, in: bytes) else { return nil }
      pages.append(page)
      offset = directory.next
    }
    return pages.isEmpty ? nil : pages
  }

  private static func page(_ directory: TIFFDirectory, in bytes: PictureBytes) -> PicturePDF.Page? {
    let (width, height) = (directory.value(256) ?? 0, directory.value(257) ?? 0)
    let (offsets, counts) = (directory.values(273), directory.values(279))
    // Tiles, separate colour planes and reversed bit order are not supported.
    guard width > 0, height > 0, !offsets.isEmpty, offsets.count == counts.count, !directory.has(322),
      directory.value(284) ?? 1 == 1, directory.value(266) ?? 1 == 1
    else { return nil }
    let rows = min(directory.value(278) ?? height, height)
    guard rows > 0, rows * offsets.count >= height else { return nil }
    var page = PicturePDF.Page(width: width, height: height, resolution: directory.resolution, strips: [])
    page.turn = [3: 180, 6: 90, 8: 270][directory.value(274) ?? 1] ?? 0
    var rest = height
    for (offset, count) in zip(offsets, counts) where rest > 0 {
      let own = min(rows, rest)
      guard let entries = entries(directory, width: width, height: own),
        let piece = bytes.piece(at: offset, count: count)
      else { return nil }
      page.strips.append(PicturePDF.Strip(height: own, entries: entries, bytes: piece))
      rest -= own
    }
    return page
  }

  /// The entries of a strip's dictionary: its colours and compression.
  private static func entries(_ directory: TIFFDirectory, width: Int, height: Int) -> String? {
    let bits = directory.values(258)
    let channels = directory.value(277) ?? 1
    let bit = bits.first ?? 1
    let meaning = directory.value(262) ?? 0
    // In 0 the lowest value is white, in 1 black; 2 is RGB.
    guard [1, 2, 4, 8].contains(bit), bits.allSatisfy({ $0 == bit }), channels == (meaning == 2 ? 3 : 1), meaning <= 2
    else { return nil }
    var entries = "/ColorSpace \(channels == 3 ? "/DeviceRGB" : "/DeviceGray") /BitsPerComponent \(bit)"
    if meaning == 0 { entries += " /Decode [1 0]" }
    let lines = "/Predictor 2 /Colors \(channels) /BitsPerComponent \(bit) /Columns \(width)"
    let predictor = directory.value(317) == 2 ? " /DecodeParms <<\(lines)>>" : ""
    switch directory.value(259) ?? 1 {
    case 1: return entries
    case 4 where bit == 1:
      return entries
        + " /Filter /CCITTFaxDecode /DecodeParms <</K -1 /BlackIs1 true /Columns \(width) /Rows \(height)>>"
    case 5: return entries + " /Filter /LZWDecode" + predictor
    case 8, 32946: return entries + " /Filter /FlateDecode" + predictor
    case 32773: return entries + " /Filter /RunLengthDecode"
    default: return nil
    }
  }
}
