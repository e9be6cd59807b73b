/// Makes pictures of drawings, for programs that show no drawings.
package protocol DrawingRenderer: Sendable {
  /// Bytes that differ whenever the same drawing would come out otherwise; empty when none can be made.
  var identity: [UInt8] { get }

  /// A drawing as a picture, 1000 pixels wide.
  ///
  /// - Parameters:
  ///   - svg: The drawing, an SVG file.
  ///   - language: The language of the words in it.
  /// - Returns: `nil` when it cannot be made on this machine, for want of a program or of letters.
  func png(of svg: [UInt8], language: LanguageTag) async -> [UInt8]?
}
