import Model

/// A small drawing of how the sheets of a printed form are folded and cut: thin lines are folds, the thick one is a
/// cut.
struct FoldDrawing: Hashable, Sendable {
  /// The drawing as an `svg` element in the colour of the words around it; `nil` for forms that are not for paper.
  let svg: String?

  /// Draws the folds of a file.
  init(of file: FormatFile) {
    let lines: String? =
      switch file.format {
      case .booklet: Self.sheet + Self.folds("M12 2v12") + Self.cut("M12 5v1.5M12 9.5V11")
      case .zine: Self.sheet + Self.folds("M6.5 2v12M12 2v12M17.5 2v12M1 8h5.5M17.5 8H23") + Self.cut("M6.5 8h11")
      case .leaflet: Self.sheet + Self.folds("M8.2 2v12M15.6 2v12")
      case .poster:
        file.path.path.hasSuffix("-tiled.pdf") ? Self.upright + Self.folds("M12 .5v15M6.5 8h11") : Self.upright
      case .newspaper: Self.upright + Self.cut("M8.5 3.5h7") + Self.folds("M10.2 6v8M13.8 6v8")
      case .html, .epub, .text, .source, .cover, .pdf: nil
      }
    svg = lines.map { "<svg viewBox=\"0 0 24 16\" aria-hidden=\"true\">\($0)</svg>" }
  }

  private static let sheet = "<path d=\"M1 2h22v12H1z\"/>"
  private static let upright = "<path d=\"M6.5.5h11v15h-11z\"/>"
  private static func folds(_ path: String) -> String { "<path stroke-dasharray=\"1 1\" d=\"\(path)\"/>" }
  private static func cut(_ path: String) -> String { "<path stroke-width=\"2\" d=\"\(path)\"/>" }
}
