package import Diagnostics

/// A piece of a file in which `▸` marks where a diagnostic must point.
package struct Marked {
  /// The text without its marks.
  package let source: String

  /// The locations of the marks, in order.
  package let locations: [SourceLocation]

  /// The location of the first mark; the start of the file if there is none.
  package var location: SourceLocation { locations.first ?? .start(of: file) }

  private let file: String

  /// Reads a text with marks.
  ///
  /// - Parameters:
  ///   - text: The text, with `▸` before each location that is meant.
  ///   - file: The file that the locations are in.
  package init(_ text: String, file: String = "content/text.md") {
    var source = String.UnicodeScalarView()
    var locations: [SourceLocation] = []
    var line = 1
    var column = 1
    for scalar in text.unicodeScalars {
      if scalar == "▸" {
        locations.append(SourceLocation(file: file, line: line, column: column))
        continue
      }
      source.append(scalar)
      if scalar == "\n" {
        line += 1
        column = 1
      } else {
        column += 1
      }
    }
    self.source = String(source)
    self.locations = locations
    self.file = file
  }
}
