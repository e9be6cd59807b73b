/// The progress of a build.
package struct BuildProgress: Hashable, Sendable {
  /// The number of texts that are rendered.
  package let done: Int

  /// The number of all texts.
  package let total: Int

  /// The progress in a line.
  package var line: String { "\(done) of \(total) texts" }
}
