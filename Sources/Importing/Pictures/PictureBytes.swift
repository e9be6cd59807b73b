/// The bytes of a picture's file, read with bounds checks.
struct PictureBytes {
  private let bytes: [UInt8]

  /// Whether numbers are little-endian.
  var isLittle = false

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The number in two bytes at an index; 0 past the end.
  func two(_ index: Int) -> Int {
    guard index >= 0, index + 1 < bytes.count else { return 0 }
    let (first, second) = (Int(bytes[index]), Int(bytes[index + 1]))
    return isLittle ? second << 8 | first : first << 8 | second
  }

  /// The number in four bytes at an index; 0 past the end.
  func four(_ index: Int) -> Int { isLittle ? two(index + 2) << 16 | two(index) : two(index) << 16 | two(index + 2) }

  /// The byte at an index; 0 past the end.
  func one(_ index: Int) -> Int { index >= 0 && index < bytes.count ? Int(bytes[index]) : 0 }

  /// Whether a text is at an index.
  func holds(_ text: String, at index: Int) -> Bool {
    index >= 0 && index + text.utf8.count <= bytes.count && bytes[index...].starts(with: text.utf8)
  }

  /// The bytes of a range; `nil` when it is not within the file.
  func piece(at index: Int, count: Int) -> ArraySlice<UInt8>? {
    guard index >= 0, count >= 0, index <= bytes.count, count <= bytes.count - index else { return nil }
    return bytes[index..<(index + count)]
  }
}
