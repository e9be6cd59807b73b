import Diagnostics
import Model

extension ValueReader {
  /// The keys under `print:`.
  private enum PrintKey: String, CaseIterable {
    case face, size, signature, creep, poster, newspaper
  }

  private static let printSynonyms = [
    "font": "face", "fonts": "face", "faces": "face", "font_size": "size", "sheets": "signature",
    "signatures": "signature", "poster_paper": "poster", "newspaper_paper": "newspaper",
  ]

  /// The settings of printed forms: the keys under `print:`.
  mutating func printSettings(_ entry: YAMLEntry) -> PrintSettings {
    var settings = PrintSettings()
    switch entry.value.content {
    case .text(let text) where text.asOneLine.isEmpty: return settings
    case .text, .list:
      report(.badPrint(at: location(entry.value.position)))
      return settings
    case .mapping(let entries):
      for entry in entries {
        switch PrintKey(rawValue: entry.key) {
        case .face: settings.faces = texts(entry)
        case .size: settings.size = decimal(entry, in: 8...14)
        case .signature: settings.signature = number(entry, in: 1...32)
        case .creep: settings.creep = decimal(entry, in: 0...1) ?? 0
        case .poster: settings.poster = choice(entry, of: PrintSettings.PosterSize.self)
        case .newspaper: settings.newspaper = choice(entry, of: PrintSettings.NewspaperSize.self)
        case nil: unknownKey(entry, among: PrintKey.self) { key, _ in Self.printSynonyms[key].map(ForeignKey.ours) }
        }
      }
      return settings
    }
  }

  /// A decimal number within a range.
  private mutating func decimal(_ entry: YAMLEntry, in range: ClosedRange<Double>) -> Double? {
    guard let text = text(entry, example: "\(range.upperBound)") else { return nil }
    let isPlain = text.utf8.allSatisfy { $0.isDigit || $0 == UInt8(ascii: ".") }
    if isPlain, let number = Double(text), range.contains(number) { return number }
    report(.badDecimal(text, of: entry.key, in: range, at: location(entry.value.position)))
    return nil
  }
}

extension Diagnostic {
  /// Print settings that are not keys with values.
  static func badPrint(at location: SourceLocation) -> Diagnostic {
    .error(
      .wrongValue, at: location, "'print' takes keys with values",
      hint: "write each on a line of its own below it, such as size: 11"
    )
  }

  /// A value that is no number, or not in the range.
  static func badDecimal(
    _ text: String, of key: String, in range: ClosedRange<Double>, at location: SourceLocation
  ) -> Diagnostic {
    .error(
      .wrongValue, at: location, "'\(key)' cannot be '\(text)'",
      hint: "write a number from \(range.lowerBound) to \(range.upperBound)")
  }
}
