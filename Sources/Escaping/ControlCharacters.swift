extension Unicode.Scalar {
  /// Whether it is a control character, which prints nothing and can steer a terminal.
  package var isControl: Bool { value < 0x20 || (0x7F..<0xA0).contains(value) }
}

extension String {
  /// The string with control characters made visible as `\u{7}`, so that no file name or label can steer a terminal.
  package var printable: String {
    guard unicodeScalars.contains(where: \.isControl) else { return self }
    var printable = ""
    for scalar in unicodeScalars {
      if scalar.isControl {
        printable += "\\u{\(scalar.value.hexadecimal(uppercase: true))}"
      } else {
        printable.unicodeScalars.append(scalar)
      }
    }
    return printable
  }
}
