import Manuscript

extension [UInt8] {
  /// Appends words so that they can stand between tags and in a quoted attribute.
  ///
  /// By scalar, not by character: `<` opens a tag for a browser whatever mark is put on it. Control characters, which
  /// HTML does not allow (§13.2.3.5), become U+FFFD.
  mutating func append(escaped words: String) {
    if appendWhole(words, if: \.standsForItself) { return }
    for scalar in words.unicodeScalars {
      switch scalar {
      case "<": self += "&lt;".utf8
      case ">": self += "&gt;".utf8
      case "&": self += "&amp;".utf8
      case "\"": self += "&quot;".utf8
      case "'": self += "&#39;".utf8
      case "\n", "\t", " "..."~", "\u{A0}"...: self += String(scalar).utf8
      default: self += "\u{FFFD}".utf8
      }
    }
  }
}

extension [UInt8] {
  /// Appends HTML as it is.
  mutating func append(html: String) {
    html.withBytes { unsafe append(contentsOf: $0) }
  }

  /// Appends words as they are, when all their bytes allow it.
  ///
  /// - Returns: Whether it did.
  @inline(__always)
  mutating func appendWhole(_ words: String, if isPlain: (UInt8) -> Bool) -> Bool {
    words.withBytes { words in
      for index in words.indices where unsafe !isPlain(words[index]) { return false }
      unsafe self.append(contentsOf: words)
      return true
    }
  }
}

extension UInt8 {
  /// Whether it is the same in HTML. The first byte of U+0080 to U+00BF is not sure of it.
  fileprivate var standsForItself: Bool {
    // Most letters are told at once.
    if self > 0x3E { return self != 0x7F && self != 0xC2 }
    switch self {
    case UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "&"), UInt8(ascii: "\""), UInt8(ascii: "'"): return false
    default: return self >= 0x20
    }
  }
}

extension String {
  /// The words, escaped to stand between tags and in a quoted attribute.
  var escaped: String {
    var bytes: [UInt8] = []
    bytes.append(escaped: self)
    return String(decoding: bytes, as: UTF8.self)
  }
}
