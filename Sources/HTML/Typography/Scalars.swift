extension UnsafeBufferPointer<UInt8> {
  /// The Unicode scalar that begins at an index of valid UTF-8, and its length.
  @inline(__always)
  func scalar(at index: Int) -> (value: UInt32, length: Int) {
    let byte = unsafe UInt32(self[index])
    func trail(_ offset: Int) -> UInt32 {
      index + offset < count ? unsafe UInt32(self[index + offset]) & 0x3F : 0
    }
    return switch byte {
    case 0..<0x80: (byte, 1)
    case 0x80..<0xE0: ((byte & 0x1F) << 6 | trail(1), 2)
    case 0xE0..<0xF0: ((byte & 0x0F) << 12 | trail(1) << 6 | trail(2), 3)
    default: ((byte & 0x07) << 18 | trail(1) << 12 | trail(2) << 6 | trail(3), 4)
    }
  }

  /// The Unicode scalar that ends before an index, which must be above 0.
  @inline(__always)
  func scalar(before index: Int) -> UInt32 {
    var start = index - 1
    while start > 0, unsafe self[start] & 0xC0 == 0x80 { start -= 1 }
    return unsafe scalar(at: start).value
  }
}

/// The class of a character that decides about a quote beside it.
enum Neighbour {
  case nothing, space, opening, letter, digit, closing, apostrophe

  /// - Parameter scalar: The character; 0 for the beginning or the end of a paragraph.
  init(_ scalar: UInt32) {
    switch scalar {
    case 0: self = .nothing
    case 0x09...0x0D, 0x20, 0xA0, 0x1680, 0x2000...0x200B, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: self = .space
    case 0x30...0x39: self = .digit
    case 0x28, 0x5B, 0x7B, 0x3C, 0x3D, 0x2F, 0x2D, 0xAB, 0xA1, 0xBF, 0x2010...0x2015, 0x2018, 0x201A, 0x201C, 0x201E,
      0x2039:
      self = .opening
    case 0x27, 0x2019: self = .apostrophe
    case 0x21, 0x22, 0x25, 0x29, 0x2C, 0x2E, 0x3A, 0x3B, 0x3E, 0x3F, 0x5D, 0x7D, 0xBB, 0x201D, 0x2026, 0x203A:
      self = .closing
    default: self = .letter
    }
  }
}
