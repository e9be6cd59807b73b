/// A directory of a TIFF file, with the properties of one of its pictures; Exif has the same form.
struct TIFFDirectory {
  /// The offset of the next directory; 0 in the last.
  let next: Int

  private let bytes: PictureBytes

  /// The index in the bytes that the file's offsets are counted from.
  private let start: Int

  private var entries: [Int: Int] = [:]

  /// Reads a directory.
  init?(_ bytes: PictureBytes, at index: Int, from start: Int = 0) {
    self.bytes = bytes
    self.start = start
    let count = bytes.two(start + index)
    guard index >= 8, count > 0, count < 512 else { return nil }
    for entry in 0..<count {
      let offset = start + index + 2 + entry * 12
      entries[bytes.two(offset)] = offset
    }
    next = bytes.four(start + index + 2 + count * 12)
  }

  /// Reads the header of a TIFF file or of Exif: sets the byte order, and returns the offset of the first directory.
  static func head(_ bytes: inout PictureBytes, at start: Int = 0) -> Int? {
    guard bytes.holds("II*\0", at: start) || bytes.holds("MM\0*", at: start) else { return nil }
    bytes.isLittle = bytes.holds("II", at: start)
    return bytes.four(start + 4)
  }

  /// The integers of an entry; none for other types.
  func values(_ tag: Int) -> [Int] {
    guard let offset = entries[tag] else { return [] }
    let size = [1: 1, 3: 2, 4: 4][bytes.two(offset + 2)] ?? 0
    let count = bytes.four(offset + 4)
    guard size > 0, count > 0, count <= 1 << 20 else { return [] }
    let first = size * count <= 4 ? offset + 8 : start + bytes.four(offset + 8)
    return (0..<count).map { index in
      let own = first + index * size
      return size == 1 ? bytes.one(own) : size == 2 ? bytes.two(own) : bytes.four(own)
    }
  }

  /// The first integer of an entry.
  func value(_ tag: Int) -> Int? { values(tag).first }

  /// Whether it has an entry.
  func has(_ tag: Int) -> Bool { entries[tag] != nil }

  /// The resolution in dots per inch.
  var resolution: Double? {
    guard let offset = entries[282], bytes.two(offset + 2) == 5 else { return nil }
    let fraction = start + bytes.four(offset + 8)
    guard bytes.four(fraction + 4) > 0 else { return nil }
    let value = Double(bytes.four(fraction)) / Double(bytes.four(fraction + 4))
    // Unit 2 is dots per inch, 3 dots per centimetre.
    return PicturePDF.resolution(self.value(296) == 3 ? value * 2.54 : value)
  }
}
