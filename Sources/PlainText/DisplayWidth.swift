/// The number of columns letters take where every letter has the same width (Unicode Standard Annex 11).
package enum DisplayWidth {
  /// The columns of a text.
  package static func columns(of text: some StringProtocol) -> Int {
    var columns = 0
    for scalar in text.unicodeScalars { columns += Self.columns(of: scalar) }
    return columns
  }

  /// The columns of a character: none for combining marks, two for wide characters.
  static func columns(of scalar: Unicode.Scalar) -> Int {
    let value = scalar.value
    if value < 0x300 { return value < 0x20 || (0x7F..<0xA0).contains(value) || value == 0xAD ? 0 : 1 }
    if isWide(value) { return 2 }
    // The joining letters of Hangul stand in the square of the first.
    if (0x1160...0x11FF).contains(value) { return 0 }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format, .control: return 0
    default: return 1
    }
  }

  /// Whether a character is set in a square (W and F of UAX 11).
  private static func isWide(_ value: UInt32) -> Bool {
    if value < 0x1100 { return false }
    if value < 0x2E80 {
      return value <= 0x115F || (0x231A...0x231B).contains(value) || (0x2329...0x232A).contains(value)
        || (0x23E9...0x23EC).contains(value) || symbols.contains(value)
    }
    return value <= 0x303E || (0x3041...0x4DBF).contains(value) || (0x4E00...0xA4CF).contains(value)
      || (0xA960...0xA97C).contains(value) || (0xAC00...0xD7A3).contains(value) || (0xF900...0xFAFF).contains(value)
      || (0xFE10...0xFE19).contains(value) || (0xFE30...0xFE6F).contains(value) || (0xFF01...0xFF60).contains(value)
      || (0xFFE0...0xFFE6).contains(value) || (0x16FE0...0x1B2FF).contains(value)
      || (0x1F300...0x1F64F).contains(value) || (0x1F680...0x1F6FF).contains(value)
      || (0x1F900...0x1FAFF).contains(value) || (0x20000...0x3FFFD).contains(value)
  }

  private static let symbols: Set<UInt32> = [
    0x23F0, 0x23F3, 0x25FD, 0x25FE, 0x2614, 0x2615, 0x267F, 0x2693, 0x26A1, 0x26AA, 0x26AB, 0x26BD, 0x26BE, 0x26C4,
    0x26C5, 0x26CE, 0x26D4, 0x26EA, 0x26F2, 0x26F3, 0x26F5, 0x26FA, 0x26FD, 0x2705, 0x270A, 0x270B, 0x2728, 0x274C,
    0x274E, 0x2753, 0x2754, 0x2755, 0x2757, 0x2795, 0x2796, 0x2797, 0x27B0, 0x27BF, 0x2B1B, 0x2B1C, 0x2B50, 0x2B55,
  ]
}
