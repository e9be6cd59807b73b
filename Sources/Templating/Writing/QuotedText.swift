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

  /// The text as a JSON string with its quotes, safe inside `<script>`: no `<`, `>` or `&` is left as it is.
  var asJSON: String {
    var quoted = "\"".unicodeScalars
    for scalar in unicodeScalars {
      switch scalar {
      case "\"": quoted.append(contentsOf: "\\\"".unicodeScalars)
      case "\\": quoted.append(contentsOf: "\\\\".unicodeScalars)
      case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}", "<", ">", "&", "\u{2028}", "\u{2029}":
        let digits = String(scalar.value, radix: 16)
        quoted.append(contentsOf: "\\u\(String(repeating: "0", count: 4 - digits.utf8.count))\(digits)".unicodeScalars)
      default: quoted.append(scalar)
      }
    }
    quoted.append("\"")
    return String(quoted)
  }

  /// The words as HTML, with the web addresses among them as links.
  ///
  /// - Parameter isMirrored: Whether they stand in a text that runs from right to left, where an address must be kept
  ///   in its own order.
  func linked(isMirrored: Bool) -> String {
    var html = ""
    var rest = self[...]
    while let start = rest.firstAddress {
      let tail = rest[start...]
      var address = tail.prefix { !$0.isWhitespace && !"<>\"“”«»".contains($0) }
      while let last = address.last, ".,;:!?)]’'".contains(last), last != ")" || !address.contains("(") {
        address.removeLast()
      }
      let target = WebAddress.encoded(written: String(address)).escaped
      html += String(rest[..<start]).escaped
      html += "<a href=\"\(target)\"\(isMirrored ? " dir=\"ltr\"" : "")>\(String(address).escaped)</a>"
      rest = rest[address.endIndex...]
    }
    return html + String(rest).escaped
  }
}

extension Substring {
  /// Where the first web address begins.
  fileprivate var firstAddress: Index? {
    var index = startIndex
    while let found = self[index...].firstIndex(of: "h") {
      let tail = self[found...]
      let scheme = tail.hasPrefix("https://") ? 8 : tail.hasPrefix("http://") ? 7 : 0
      if scheme > 0, let host = tail.dropFirst(scheme).first, host.isLetter || host.isNumber { return found }
      index = self.index(after: found)
    }
    return nil
  }
}
