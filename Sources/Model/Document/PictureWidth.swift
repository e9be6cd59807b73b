/// The printed width of a picture: a fraction of the text's measure, or a length.
package enum PictureWidth: Hashable, Sendable {
  /// Hundredths of the measure, 1 to 100.
  case percent(Int)
  /// Millimetres, 1 to 1000.
  case millimetres(Int)

  /// Reads a width as an author writes it: `50%`, `40mm`, `4cm`.
  package init?(_ text: String) {
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    guard let number = Int(digits), number > 0, digits.count < 4 else { return nil }
    switch text.dropFirst(digits.count).drop(while: { $0 == " " }).lowercased() {
    case "%" where number <= 100: self = .percent(number)
    case "mm": self = .millimetres(number)
    case "cm" where number <= 100: self = .millimetres(number * 10)
    default: return nil
    }
  }

  /// The width in CSS: `50%`, `40mm`.
  package var css: String {
    switch self {
    case .percent(let number): "\(number)%"
    case .millimetres(let number): "\(number)mm"
    }
  }
}
