import Catalogue
import Manuscript

/// A file of the output, after its bytes were held against what is there.
struct OutputFile: Sendable {
  /// What is to be done with it.
  enum Fate: Hashable, Sendable {
    /// Nothing: the bytes are there already.
    case stays
    /// It takes its place from the stage, where it waits under a number.
    case changes(number: Int)
    /// Nothing: what stands in its place is not an earlier build's.
    case isBlocked
  }

  /// Where it goes.
  let page: PagePath

  /// Its bytes' digest.
  let digest: Digest

  /// What is to be done with it.
  let fate: Fate
}
