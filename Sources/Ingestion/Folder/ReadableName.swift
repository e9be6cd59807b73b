#if canImport(Darwin)
  import Foundation
#else
  // Swift's own normalisation, which has no public name yet; Foundation's would add 40 MB of ICU data to the program.
  @_spi(_Unicode) import Swift
#endif

extension String {
  /// The text in normalisation form C, with accents composed, in which all systems but macOS write file names.
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

  /// A form of the name for comparison regardless of case and of how accents are encoded.
  var folded: String {
    // Upper case first, so that `ß` equals `ss`, and `ς` equals `σ`.
    utf8.allSatisfy { $0 < 0x80 } ? lowercased() : uppercased().lowercased().precomposed
  }

  /// The name of a file or folder as a title: with spaces for hyphens and underscores, the first letter a capital.
  var asTitle: String {
    let words = precomposed.split { $0 == "-" || $0 == "_" || $0 == " " }.joined(separator: " ")
    return words.isEmpty ? self : words.prefix(1).uppercased() + words.dropFirst()
  }
}
