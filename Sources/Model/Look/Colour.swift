import Escaping

/// A colour in sRGB, as style sheets write it: `#8e1f17`.
package struct Colour: Hashable, Sendable {
  /// The red component, 0 to 255.
  package let red: UInt8

  /// The green component, 0 to 255.
  package let green: UInt8

  /// The blue component, 0 to 255.
  package let blue: UInt8

  /// Creates a colour from its components.
  package init(red: UInt8, green: UInt8, blue: UInt8) {
    self.red = red
    self.green = green
    self.blue = blue
  }

  /// Creates a colour from the settings.
  ///
  /// - Parameter text: Three or six hexadecimal digits, with `#` or without.
  /// - Returns: `nil` when it is anything else.
  package init?(_ text: String) {
    let digits = text.hasPrefix("#") ? text.dropFirst() : text[...]
    guard digits.utf8.count == 3 || digits.utf8.count == 6, digits.utf8.allSatisfy({ $0.hexadecimalValue != nil }),
      let number = UInt32(digits, radix: 16)
    else { return nil }
    if digits.utf8.count == 3 {
      self.init(
        red: UInt8(number >> 8 & 15) * 17, green: UInt8(number >> 4 & 15) * 17, blue: UInt8(number & 15) * 17)
    } else {
      self.init(
        red: UInt8(number >> 16 & 255), green: UInt8(number >> 8 & 255), blue: UInt8(number & 255))
    }
  }

  /// The colour as style sheets write it.
  package var css: String {
    "#" + [red, green, blue].map { $0.hexadecimal(digits: 2) }.joined()
  }

  /// Returns the colour mixed with another.
  ///
  /// - Parameter share: The other's share in percent.
  package func mixed(with other: Colour, share: Int) -> Colour {
    func mixed(_ left: UInt8, _ right: UInt8) -> UInt8 {
      UInt8((Int(left) * (100 - share) + Int(right) * share + 50) / 100)
    }
    return Colour(
      red: mixed(red, other.red), green: mixed(green, other.green), blue: mixed(blue, other.blue))
  }

  /// The contrast ratio between two colours, from 1 to 21 (WCAG 2.2).
  package func contrast(with other: Colour) -> Double {
    let (dark, light) = (min(luminance, other.luminance), max(luminance, other.luminance))
    return (light + 0.05) / (dark + 0.05)
  }

  /// Relative luminance, 0 to 1.
  package var luminance: Double {
    0.2126 * Self.linear[Int(red)] + 0.7152 * Self.linear[Int(green)] + 0.0722 * Self.linear[Int(blue)]
  }

  /// The darkest colour.
  package static let black = Colour(red: 0, green: 0, blue: 0)

  /// The lightest colour.
  package static let white = Colour(red: 255, green: 255, blue: 255)

  /// The linear value of each 8-bit component.
  ///
  /// The power of 2.4 is computed by basic arithmetic alone, which every machine rounds alike.
  private static let linear: [Double] = (0...255).map { part in
    let share = Double(part) / 255
    if share <= 0.04045 { return share / 12.92 }
    let base = (share + 0.055) / 1.055
    // x^2.4 = x² · (x²)^(1/5), the fifth root by Newton's method.
    let square = base * base
    var root = 1.0
    for _ in 0..<60 {
      let fourth = root * root * root * root
      root -= (fourth * root - square) / (5 * fourth)
    }
    return square * root
  }
}
