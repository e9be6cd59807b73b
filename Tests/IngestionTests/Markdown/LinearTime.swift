import Diagnostics
import Ingestion
import Manuscript
import Testing

/// Expects that a pattern repeated four times as often does not take much more than four times as long to be read, or
/// is refused.
func expectLinear(
  _ pattern: String, before: String = "", after: String = "", sourceLocation: SourceLocation = #_sourceLocation
) {
  func seconds(_ count: Int) -> Double {
    let text = source(before + String(repeating: pattern, count: count) + after)
    let clock = ContinuousClock()
    return (0..<3).map { _ in clock.measure { _ = MarkdownParser().document(in: text) } / .seconds(1) }.min() ?? 0
  }
  let few = seconds(1_000)
  let many = seconds(4_000)
  // Quadratic growth would be sixteenfold; the sum guards against noise where both are short.
  #expect(many < few * 9 + 0.25, "\(few) s, then \(many) s", sourceLocation: sourceLocation)
}
