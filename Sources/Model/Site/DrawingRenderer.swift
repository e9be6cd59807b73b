/// Renders SVG drawings as bitmaps, for programs that cannot show SVG.
package protocol DrawingRenderer: Sendable {
  /// Bytes that change whenever the same drawing would be rendered differently; empty when nothing can be rendered.
  var identity: [UInt8] { get }

  /// Renders a drawing as a PNG file, 1000 pixels wide.
  ///
  /// - Parameters:
  ///   - svg: The drawing, an SVG file.
  ///   - language: The language of the text in it.
  /// - Returns: `nil` when it cannot be rendered on this machine, for want of a program or a font.
  func png(of svg: [UInt8], language: LanguageTag) async -> [UInt8]?
}
