extension String {
  /// The string without blanks and line ends at either end.
  var trimmed: String {
    let scalars = Array(unicodeScalars)
    guard let low = scalars.firstIndex(where: { !$0.isBlank && $0 != "\n" }),
      var high = scalars.lastIndex(where: { !$0.isBlank && $0 != "\n" })
    else { return "" }
    // A hard line break at the very end means nothing.
    while high > low, scalars[high] == "\\", high + 1 < scalars.count, scalars[high + 1] == "\n",
      scalars[high - 1] != "\\"
    {
      high -= 1
      while high > low, scalars[high] == " " || scalars[high] == "\n" { high -= 1 }
    }
    return scalars[low...high].string
  }

  /// The string without blanks at its end.
  var withoutBlankEnd: String {
    var view = unicodeScalars[...]
    while view.last == " " { view = view.dropLast() }
    return String(view)
  }

  /// Returns the string with each occurrence of a piece replaced by another.
  func replacing(_ wanted: String, with other: String) -> String {
    var result: [UInt8] = []
    let bytes = Array(utf8)
    let piece = Array(wanted.utf8)
    guard let first = piece.first, bytes.count >= piece.count else { return self }
    var index = 0
    while index < bytes.count {
      if bytes[index] == first, bytes[index...].starts(with: piece) {
        result += other.utf8
        index += piece.count
      } else {
        result.append(bytes[index])
        index += 1
      }
    }
    return String(decoding: result, as: UTF8.self)
  }
}
