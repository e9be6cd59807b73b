#if canImport(Darwin)
  import Foundation
#else
  // Swift's own normalization, which has no public name yet; Foundation's would bring 40 MB of ICU's tables with it.
  @_spi(_Unicode) import Swift
#endif

extension String {
  /// The text with its accents joined to their letters (NFC), as every system writes names but macOS.
  var precomposed: String {
    if utf8.allSatisfy({ $0 < 0x80 }) { return self }
    #if canImport(Darwin)
      return precomposedStringWithCanonicalMapping
    #else
      var scalars = UnicodeScalarView()
      for scalar in _nfc { scalars.append(scalar) }
      return String(scalars)
    #endif
  }

  /// The name to compare where names may differ in letter case and accents' spelling only.
  var folded: String {
    // Up and down again: `ß` and `ss`, `ς` and `σ` are one.
    utf8.allSatisfy { $0 < 0x80 } ? lowercased() : uppercased().lowercased().precomposed
  }

  /// The name of a file or folder as a title: hyphens and underscores as spaces, the first letter a capital.
  var asTitle: String {
    let words = precomposed.split { $0 == "-" || $0 == "_" || $0 == " " }.joined(separator: " ")
    return words.isEmpty ? self : words.prefix(1).uppercased() + words.dropFirst()
  }
}
