import Model

extension String {
  /// The text as it stands between the double quotes of a CSS string (CSS Syntax §4.3.5).
  var inCSSString: String {
    if withBytes({ unsafe $0.areAll(\.isPlainInJSON) }) { return self }
    var quoted = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      switch scalar {
      case "\"", "\\", "<": quoted.append(contentsOf: "\\\(String(scalar.value, radix: 16)) ".unicodeScalars)
      case "\u{0}"..."\u{1F}", "\u{7F}": quoted.append(" ")
      default: quoted.append(scalar)
      }
    }
    return String(quoted)
  }
}

extension [UInt8] {
  /// Appends words as a JSON string with its quotes, safe inside `<script>`: no `<`, `>` or `&` is left as it is.
  mutating func append(json words: String) {
    append(UInt8(ascii: "\""))
    let isWhole = words.withBytes { bytes in
      guard unsafe bytes.areAll(\.isPlainInJSON) else { return false }
      unsafe append(contentsOf: bytes)
      return true
    }
    if !isWhole {
      for scalar in words.unicodeScalars {
        switch scalar {
        case "\"": self += "\\\"".utf8
        case "\\": self += "\\\\".utf8
        case "\u{0}"..."\u{1F}", "\u{7F}", "<", ">", "&", "\u{2028}", "\u{2029}":
          let digits = String(scalar.value, radix: 16)
          self += "\\u\(String(repeating: "0", count: 4 - digits.utf8.count))\(digits)".utf8
        default: self += String(scalar).utf8
        }
      }
    }
    append(UInt8(ascii: "\""))
  }
}

extension UInt8 {
  /// Whether it stands for itself in quotes. The first byte of U+2000 to U+2FFF is not sure of it.
  fileprivate var isPlainInJSON: Bool {
    switch self {
    case 0..<0x20, 0x7F, 0xE2, UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "<"), UInt8(ascii: ">"),
      UInt8(ascii: "&"):
      false
    default: true
    }
  }
}
