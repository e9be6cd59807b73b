import Diagnostics
import Model

/// Emphasis that was printed as stars.
extension DocumentReader {
  /// Checks stars that are not emphasis: two runs of them around words, as delimiters of emphasis are.
  ///
  /// - Returns: The index at which to continue.
  mutating func lookAtStars(_ start: Int, in bytes: [UInt8]) -> Int {
    var end = start
    while end < bytes.count, bytes[end] == UInt8(ascii: "*") { end += 1 }
    let count = end - start
    guard count < 4, let offset = locations.next(bytes[start..<end]) else { return end }
    let source = lines.source.bytes
    let run = StarRun(count: count, range: offset..<(offset + count), in: source)
    defer { openStars = run }
    guard let open = openStars, open.count == count, open.range.upperBound < offset else { return end }
    let inner = source[open.range.upperBound..<offset]
    // Single stars between spaces have a meaning of their own, but hardly on both sides of whole words.
    let isSpaced =
      open.after == .space && run.before == .space
      && (count == 2 || count == 1 && open.before == .space && run.after == .space && inner.count > 4)
    let isRefused =
      open.after != .space && run.before != .space
      && (open.after == .mark && open.before == .letter || run.before == .mark && run.after == .letter)
    guard isSpaced || isRefused, inner.count < 400, !inner.contains(0x0A), inner.contains(where: { $0 > 0x40 }) else {
      return end
    }
    let words = String(decoding: inner, as: UTF8.self)
    let stars = String(repeating: "*", count: count)
    let location = lines.location(of: open.range.lowerBound)
    if isSpaced {
      report(.spacedEmphasis(stars, words.asOneLine, at: location))
    } else {
      report(.refusedEmphasis(stars, words, at: location))
    }
    return end
  }
}
