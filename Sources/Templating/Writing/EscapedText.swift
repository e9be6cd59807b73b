import Model

extension String {
  /// The words, escaped to stand between tags and in a quoted attribute.
  var escaped: String {
    if withBytes({ unsafe $0.areAll(\.standsForItself) }) { return self }
    var escaped: [UInt8] = []
    withBytes { bytes in unsafe bytes.escape { unsafe escaped.append(contentsOf: $0) } }
    return String(decoding: escaped, as: UTF8.self)
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Gives words piece by piece so that they can stand between tags and in a quoted attribute.
  ///
  /// By scalar, not by character: `<` opens a tag for a browser whatever mark is put on it. Control characters, which
  /// HTML does not allow (§13.2.3.5), become U+FFFD.
  func escape(_ piece: (UnsafeBufferPointer<UInt8>) -> Void) {
    var start = 0
    for index in indices {
      let sign: StaticString
      switch unsafe self[index] {
      case let byte where byte.standsForItself: continue
      case UInt8(ascii: "\n"), UInt8(ascii: "\t"): continue
      case UInt8(ascii: "<"): sign = "&lt;"
      case UInt8(ascii: ">"): sign = "&gt;"
      case UInt8(ascii: "&"): sign = "&amp;"
      case UInt8(ascii: "\""): sign = "&quot;"
      case UInt8(ascii: "'"): sign = "&#39;"
      case 0xC2 where unsafe self[index + 1] >= 0xA0: continue
      default: sign = "\u{FFFD}"
      }
      unsafe piece(UnsafeBufferPointer(rebasing: self[start..<index]))
      unsafe piece(UnsafeBufferPointer(start: sign.utf8Start, count: sign.utf8CodeUnitCount))
      start = unsafe index + (self[index] == 0xC2 ? 2 : 1)
    }
    unsafe piece(UnsafeBufferPointer(rebasing: self[start...]))
  }

  /// Whether all bytes can stand as they are.
  ///
  /// - Parameter isPlain: Whether one can; true of all ASCII that is printed but `"`, `#`, `&`, `'`, `<`, `>` and `\`.
  func areAll(_ needsNoEscape: (UInt8) -> Bool) -> Bool {
    let raw = UnsafeRawBufferPointer(self)
    var index = 0
    while index < count {
      if count - index >= 8 {
        let block = unsafe raw.loadUnaligned(fromByteOffset: index, as: UInt64.self)
        let length = UInt64(littleEndian: block).lengthOfPlainText
        index &+= length
        if length == 8 { continue }
      }
      guard unsafe needsNoEscape(self[index]) else { return false }
      index &+= 1
    }
    return true
  }
}

extension UInt8 {
  /// Whether it is the same in HTML. The first byte of U+0080 to U+00BF is not sure of it.
  var standsForItself: Bool {
    // Most letters are told at once.
    if self > 0x3E { return self != 0x7F && self != 0xC2 }
    switch self {
    case UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "&"), UInt8(ascii: "\""), UInt8(ascii: "'"): return false
    default: return self >= 0x20
    }
  }
}
