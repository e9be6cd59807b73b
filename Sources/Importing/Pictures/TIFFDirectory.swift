/// A directory of a TIFF file: what it says about one of its pictures, or a camera about its photograph.
struct TIFFDirectory {
  /// The place of the next one; 0 behind the last.
  let next: Int

  private let bytes: PictureBytes

  /// The place the file's own places are counted from.
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

  /// The head of a TIFF file, or of what a camera tells: the order of its bytes, and the place of its first directory.
  static func head(_ bytes: inout PictureBytes, at start: Int = 0) -> Int? {
    guard bytes.holds("II*\0", at: start) || bytes.holds("MM\0*", at: start) else { return nil }
    bytes.isLittle = bytes.holds("II", at: start)
    return bytes.four(start + 4)
  }

  /// The numbers of an entry, without fractions.
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

  /// The number of an entry.
  func value(_ tag: Int) -> Int? { values(tag).first }

  /// Whether it has an entry.
  func has(_ tag: Int) -> Bool { entries[tag] != nil }

  /// The dots to an inch.
  var resolution: Double? {
    guard let offset = entries[282], bytes.two(offset + 2) == 5 else { return nil }
    let fraction = start + bytes.four(offset + 8)
    guard bytes.four(fraction + 4) > 0 else { return nil }
    let value = Double(bytes.four(fraction)) / Double(bytes.four(fraction + 4))
    // 2 counts dots to an inch, 3 to a centimetre.
    return PicturePDF.resolution(self.value(296) == 3 ? value * 2.54 : value)
  }
}
