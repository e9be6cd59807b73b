import Diagnostics
import Ingestion
import Model
import Testing
import TestSupport

/// Expects that a pattern repeated four times as often does not take much more than four times as long to be read, or
/// is refused.
///
/// The least processor time of several runs on this thread counts, so that other work of the machine is not mistaken
/// for slowness. Under the thread sanitizer the texts are read, but the times are not compared.
func expectLinear(
  _ pattern: String, before: String = "", after: String = "", sourceLocation: Testing.SourceLocation = #_sourceLocation
) {
  expectLinear(sourceLocation: sourceLocation) { before + String(repeating: pattern, count: $0) + after }
}

/// Expects that a text four times as large does not take much more than four times as long to be read, or is refused.
func expectLinear(sourceLocation: Testing.SourceLocation = #_sourceLocation, _ text: (_ count: Int) -> String) {
  let texts = (source(text(1_000)), source(text(4_000)))
  var few = Double.infinity
  var many = Double.infinity
  for _ in 0..<8 {
    few = min(few, Processor.seconds { _ = MarkdownParser().document(in: texts.0) })
    many = min(many, Processor.seconds { _ = MarkdownParser().document(in: texts.1) })
    // Quadratic growth would be sixteenfold; the constant is for times that are too short to be compared.
    if many < few * 8 + 0.01 || Processor.isWatched { return }
  }
  Issue.record("\(few) s, then \(many) s", sourceLocation: sourceLocation)
}
