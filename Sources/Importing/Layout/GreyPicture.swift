/// A picture in shades of grey, in binary PGM (`P5`), one byte per dot.
struct GreyPicture {
  /// The bytes of the file.
  var bytes: [UInt8]

  let width: Int
  let height: Int

  /// The index of the first dot's byte.
  let start: Int

  /// The shade below which a dot belongs to a letter or a speck.
  static let dark: UInt8 = 160

  /// Reads the header.
  ///
  /// - Parameter bytes: The file.
  /// - Returns: `nil` when it is no such picture.
  init?(_ bytes: [UInt8]) {
    guard bytes.starts(with: [0x50, 0x35]) else { return nil }
    var values: [Int] = []
    var index = 2
    while values.count < 3, index < min(bytes.count, 64) {
      if (0x30...0x39).contains(bytes[index]) {
        var value = 0
        while index < bytes.count, (0x30...0x39).contains(bytes[index]), value < 1_000_000 {
          value = value * 10 + Int(bytes[index]) - 0x30
          index += 1
        }
        values.append(value)
      } else {
        index += 1
      }
    }
    // One blank ends the header.
    guard values.count == 3, values[2] == 255, values[0] > 0, bytes.count >= index + 1 + values[0] * values[1] else {
      return nil
    }
    self.bytes = bytes
    width = values[0]
    height = values[1]
    start = index + 1
  }

  /// Makes a part of the picture white.
  mutating func clear(_ box: Box) {
    let columns = max(0, Int(box.left) - 1)..<min(width, Int(box.right) + 1)
    for row in max(0, Int(box.top) - 1)..<min(height, Int(box.bottom) + 1) {
      for column in columns { bytes[start + row * width + column] = 255 }
    }
  }
}
