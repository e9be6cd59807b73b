extension String {
  /// The text as it stands between the double quotes of a CSS string (CSS Syntax §4.3.5).
  var inCSSString: String {
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
