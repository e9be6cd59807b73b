package import Model

/// The kind and size of a picture, read from the first bytes of its file.
package struct PictureHeader: Hashable, Sendable {
  /// The kinds of picture.
  package enum Kind: String, CaseIterable, Hashable, Sendable {
    case png, jpeg, gif, webp, avif, svg
  }

  /// The most bytes of a file that are needed for any kind.
  static let longest = 1024 * 1024

  /// The number of bytes that is nearly always enough.
  static let usual = 4096

  /// Its kind, recognised by its bytes and not by its name.
  package let kind: Kind

  /// Its size in pixels, with its orientation applied; `nil` when the header does not give it.
  package let size: PictureSize?

  /// Reads a picture's header.
  ///
  /// - Parameter bytes: The file's first bytes.
  /// - Returns: `nil` when the bytes are those of no known kind of picture.
  package init?(_ bytes: [UInt8]) {
    let head = HeaderBytes(bytes)
    if head.holds("\u{89}PNG\r\n\u{1A}\n", at: 0) {
      kind = .png
      size = head.holds("IHDR", at: 12) ? Self.size(head.big32(16), head.big32(20)) : nil
    } else if head.holds("GIF87a", at: 0) || head.holds("GIF89a", at: 0) {
      kind = .gif
      size = Self.size(head.little16(6), head.little16(8))
    } else if head.byte(0) == 0xFF, head.byte(1) == 0xD8, head.byte(2) == 0xFF {
      kind = .jpeg
      size = Self.jpegSize(head)
    } else if head.holds("RIFF", at: 0), head.holds("WEBP", at: 8) {
      kind = .webp
      size = Self.webpSize(head)
    } else if head.holds("ftypavif", at: 4) || head.holds("ftypavis", at: 4) {
      kind = .avif
      size = Self.avifSize(head)
    } else if let root = SVGInspection.root(of: bytes) {
      kind = .svg
      size = root.size
    } else {
      return nil
    }
  }

  private static func size(_ width: Int?, _ height: Int?) -> PictureSize? {
    guard let width, let height, width > 0, height > 0 else { return nil }
    return PictureSize(width: width, height: height)
  }

  /// The size in a JPEG's frame header (ITU T.81, B.2.2), with width and height swapped where the orientation says so
  /// (Exif, tag 0x0112).
  private static func jpegSize(_ head: HeaderBytes) -> PictureSize? {
    var index = 2
    var isOnItsSide = false
    while let marker = head.byte(index + 1), head.byte(index) == 0xFF {
      if marker == 0xFF {
        index += 1
        continue
      }
      if marker == 0x01 || (0xD0...0xD7).contains(marker) {
        index += 2
        continue
      }
      guard let length = head.big16(index + 2), length >= 2 else { return nil }
      switch marker {
      case 0xC0...0xC3, 0xC5...0xC7, 0xC9...0xCB, 0xCD...0xCF:
        let size = size(head.big16(index + 7), head.big16(index + 5))
        return isOnItsSide ? size.map { PictureSize(width: $0.height, height: $0.width) } : size
      case 0xE1 where head.holds("Exif\0\0", at: index + 4):
        isOnItsSide = (5...8).contains(orientation(head, at: index + 10) ?? 1)
      case 0xD9, 0xDA:
        return nil
      default:
        break
      }
      index += 2 + length
    }
    return nil
  }

  /// The orientation in a TIFF block, 1 to 8.
  private static func orientation(_ head: HeaderBytes, at start: Int) -> Int? {
    let isBig = head.holds("MM", at: start)
    func short(_ offset: Int) -> Int? { isBig ? head.big16(offset) : head.little16(offset) }
    func long(_ offset: Int) -> Int? { isBig ? head.big32(offset) : head.little32(offset) }
    guard isBig || head.holds("II", at: start), let first = long(start + 4), let count = short(start + first) else {
      return nil
    }
    for number in 0..<min(count, 256) {
      let entry = start + first + 2 + 12 * number
      if short(entry) == 0x0112 { return short(entry + 8) }
    }
    return nil
  }

  /// The size in a WebP file's first chunk, which has one of three forms (RFC 9649, sections 2.5 to 2.7).
  private static func webpSize(_ head: HeaderBytes) -> PictureSize? {
    if head.holds("VP8X", at: 12) { return size(head.little24(24).map { $0 + 1 }, head.little24(27).map { $0 + 1 }) }
    if head.holds("VP8L", at: 12), head.byte(20) == 0x2F, let bits = head.little32(21) {
      return size((bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1)
    }
    guard head.holds("VP8 ", at: 12), head.byte(23) == 0x9D, head.byte(24) == 0x01, head.byte(25) == 0x2A else {
      return nil
    }
    return size(head.little16(26).map { $0 & 0x3FFF }, head.little16(28).map { $0 & 0x3FFF })
  }

  /// The largest size among an AVIF file's items (ISO/IEC 23008-12, 6.5.3): thumbnails and tiles are smaller.
  private static func avifSize(_ head: HeaderBytes) -> PictureSize? {
    var best: PictureSize?
    var isTurned = false
    for index in 0..<min(head.count, usual) {
      if head.holds("ispe", at: index), let size = size(head.big32(index + 8), head.big32(index + 12)),
        size.width.multipliedReportingOverflow(by: size.height).partialValue > best.map({ $0.width * $0.height }) ?? 0
      {
        best = size
      }
      if head.holds("irot", at: index), let angle = head.byte(index + 4) { isTurned = angle & 1 == 1 }
    }
    return isTurned ? best.map { PictureSize(width: $0.height, height: $0.width) } : best
  }
}

/// The first bytes of a file, from which integers are read.
private struct HeaderBytes {
  private let bytes: [UInt8]

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  var count: Int { bytes.count }

  func byte(_ index: Int) -> Int? { bytes.indices.contains(index) ? Int(bytes[index]) : nil }

  /// Whether the scalars of a text, each below 256, occur as bytes at an index.
  func holds(_ text: String, at index: Int) -> Bool {
    var index = index
    for scalar in text.unicodeScalars {
      guard byte(index) == Int(scalar.value) else { return false }
      index += 1
    }
    return true
  }

  func big16(_ index: Int) -> Int? { number([index, index + 1]) }
  func big32(_ index: Int) -> Int? { number([index, index + 1, index + 2, index + 3]) }
  func little16(_ index: Int) -> Int? { number([index + 1, index]) }
  func little24(_ index: Int) -> Int? { number([index + 2, index + 1, index]) }
  func little32(_ index: Int) -> Int? { number([index + 3, index + 2, index + 1, index]) }

  private func number(_ indices: [Int]) -> Int? {
    var number = 0
    for index in indices {
      guard let byte = byte(index) else { return nil }
      number = number << 8 | byte
    }
    return number
  }
}
