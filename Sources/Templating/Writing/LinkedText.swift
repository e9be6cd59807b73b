import Escaping

extension String {
  /// The text as HTML, with the web addresses in it as links.
  ///
  /// - Parameter isMirrored: Whether the text around it runs from right to left, so that addresses must be isolated to
  ///   stay readable.
  func linked(isMirrored: Bool) -> String {
    var rest = unicodeScalars[...]
    var html = ""
    while let start = rest.firstAddress {
      var address = rest[start...].prefix(while: \.standsInAddress)
      while let last = address.last, last.endsSentence, !(last == ")" && address.parenthesesMatch) {
        address.removeLast()
      }
      let written = String(address)
      html += String(rest[..<start]).escaped()
      html += "<a href=\"" + WebAddress.encoded(written: written).escaped() + (isMirrored ? "\" dir=\"ltr\">" : "\">")
      html += written.escaped() + "</a>"
      rest = rest[address.endIndex...]
    }
    return html + String(rest).escaped()
  }
}

extension Substring.UnicodeScalarView {
  /// Whether it has as many opening as closing parentheses.
  fileprivate var parenthesesMatch: Bool { count { $0 == "(" } == count { $0 == ")" } }

  /// The beginning of the first web address.
  fileprivate var firstAddress: Index? {
    var rest = self[...]
    while let found = rest.firstIndex(of: "h") {
      let tail = rest[found...]
      for scheme in ["https://", "http://"] where tail.starts(with: scheme.unicodeScalars) {
        let host = tail.dropFirst(scheme.unicodeScalars.count)
        if let first = host.first, first.properties.isAlphabetic || ("0"..."9").contains(first) || first == "[" {
          return found
        }
      }
      rest = tail.dropFirst()
    }
    return nil
  }
}

extension Unicode.Scalar {
  /// Whether a web address in running text can contain it.
  fileprivate var standsInAddress: Bool {
    switch self {
    case "!", "#"...";", "=", "?"..."~": true
    case "<", ">", "\"", "“", "”", "„", "«", "»", "。", "、", "，", "」", "』", "）": false
    default: !properties.isWhitespace && properties.generalCategory != .control
    }
  }

  /// Whether it belongs to the sentence, not to the address, when it comes last.
  fileprivate var endsSentence: Bool {
    switch self {
    case ".", ",", ";", ":", "!", "?", ")", "]", "’", "'", "…": true
    default: false
    }
  }
}
