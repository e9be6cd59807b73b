extension String {
  /// The string as a literal of Typst's code, quoted and escaped, so that every character prints as itself.
  var typstLiteral: String {
    var literal = "\""
    for scalar in unicodeScalars {
      switch scalar {
      case "\"": literal += "\\\""
      case "\\": literal += "\\\\"
      case "\n": literal += "\\n"
      case "\t": literal += "\\t"
      case _ where scalar.value < 0x20 || scalar.value == 0x7F:
        // Controls print as nothing.
        continue
      default: literal.unicodeScalars.append(scalar)
      }
    }
    return literal + "\""
  }
}
