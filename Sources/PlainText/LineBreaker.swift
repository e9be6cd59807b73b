/// A breaker of paragraphs into lines of a limited number of columns.
///
/// Lines end at spaces, after dashes between words, and between the letters of Chinese and Japanese, but for the signs
/// that may not begin or end a line there. A word longer than a line is cut where the line is full.
struct LineBreaker {
  /// The largest number of columns in a line.
  let width: Int

  /// A stretch that stays on one line, and whether a space separates it from the next.
  private struct Piece {
    var scalars: [Unicode.Scalar] = []
    var columns = 0
    var endsInSpace = false
  }

  /// Returns the lines of a paragraph, in which `\n` is a hard line break.
  ///
  /// - Parameter continued: The number of columns by which continuation lines are indented.
  func lines(of text: String, continued: Int = 0) -> [String] {
    var lines: [String] = []
    var start = text.startIndex
    while true {
      let end = text.unicodeScalars[start...].firstIndex(of: "\n")
      lines += broken(text[start..<(end ?? text.endIndex)], continued)
      guard let end else { break }
      start = text.unicodeScalars.index(after: end)
    }
    return lines
  }

  private func broken(_ text: Substring, _ continued: Int) -> [String] {
    let indent = width - continued >= 16 ? continued : 0
    var lines: [String] = []
    var line = String.UnicodeScalarView()
    var columns = 0
    var hasSpace = false
    func limit() -> Int { lines.isEmpty ? width : width - indent }
    func endLine() {
      lines.append((lines.isEmpty ? "" : String(repeating: " ", count: indent)) + String(line))
      line = String.UnicodeScalarView()
      columns = 0
      hasSpace = false
    }
    for piece in Self.pieces(of: text) {
      if columns > 0, columns + (hasSpace ? 1 : 0) + piece.columns > limit() { endLine() }
      if hasSpace {
        line.append(" ")
        columns += 1
      }
      for scalar in piece.scalars {
        let own = DisplayWidth.columns(of: scalar)
        if columns > 0, columns + own > limit() { endLine() }
        line.append(scalar)
        columns += own
      }
      hasSpace = piece.endsInSpace
    }
    if columns > 0 || lines.isEmpty { endLine() }
    return lines
  }

  private static func pieces(of text: Substring) -> [Piece] {
    var pieces: [Piece] = []
    var piece = Piece()
    var previous: Unicode.Scalar?
    for scalar in text.unicodeScalars {
      if scalar == " " || scalar == "\t" || scalar == "\u{200B}" {
        if !piece.scalars.isEmpty {
          piece.endsInSpace = scalar != "\u{200B}"
          pieces.append(piece)
          piece = Piece()
        }
        previous = nil
        continue
      }
      // Soft hyphens are dropped.
      if scalar == "\u{AD}" { continue }
      let columns = DisplayWidth.columns(of: scalar)
      if let before = previous, columns > 0, mayBreak(between: before, scalar) {
        pieces.append(piece)
        piece = Piece()
      }
      piece.scalars.append(scalar)
      piece.columns += columns
      if columns > 0 { previous = scalar }
    }
    if !piece.scalars.isEmpty { pieces.append(piece) }
    return pieces
  }

  /// Whether a line may end between two characters without a space between them (UAX 14, simplified).
  private static func mayBreak(between before: Unicode.Scalar, _ after: Unicode.Scalar) -> Bool {
    if before == "—" { return after.properties.isAlphabetic }
    let isWide = DisplayWidth.columns(of: before) == 2 || DisplayWidth.columns(of: after) == 2
    guard isWide, !isHangul(before), !isHangul(after) else { return false }
    return !beginsNoLine.contains(after) && !endsNoLine.contains(before) && before != "\u{A0}" && after != "\u{A0}"
  }

  private static func isHangul(_ scalar: Unicode.Scalar) -> Bool {
    (0x1100...0x11FF).contains(scalar.value) || (0xAC00...0xD7A3).contains(scalar.value)
  }

  private static let beginsNoLine = Set(
    "、。，．・：；？！゛゜ヽヾゝゞ々ー）］｝〕〉》」』】〙〗〟’”»…‥—–,.:;!?)]}%‰°′″ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ_*`>".unicodeScalars)
  private static let endsNoLine = Set("（［｛〔〈《「『【〘〖〝‘“«([{<_*`$£¥".unicodeScalars)
}
