/// How far a build is.
package struct BuildProgress: Hashable, Sendable {
  /// How many texts are rendered.
  package let done: Int

  /// How many there are.
  package let total: Int

  /// The progress in a line.
  package var line: String { "\(done) of \(total) texts" }
}
