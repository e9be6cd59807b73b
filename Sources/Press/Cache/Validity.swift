import Catalogue
import Manuscript

/// Tells of which texts what an earlier build made still holds.
struct Validity: Sendable {
  private let recollection: Recollection
  private let isSameSite: Bool
  private let areSameSurroundings: Bool

  /// Creates the rules of one build.
  ///
  /// - Parameters:
  ///   - recollection: What is remembered.
  ///   - site: The digest of what all texts say about themselves.
  ///   - surroundings: The digest of what links can lead to.
  init(_ recollection: Recollection, site: Digest, surroundings: Digest) {
    self.recollection = recollection
    isSameSite = recollection.isSameSite(site)
    areSameSurroundings = recollection.isSameSurroundings(surroundings)
  }

  /// What came of a text, as long as its source is the same too.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - around: Works out the digest of what its page prints around it.
  func record(of text: Text, around: () -> Digest) -> TextOutcomeRecord? {
    guard !recollection.isEmpty, let record = recollection.outcome(of: text.source),
      areSameSurroundings || !record.leadsIntoSite, isSameSite || record.around == around()
    else { return nil }
    return record
  }

  /// Whether a text's source is as it was, without a look into it.
  func isUntouched(_ text: Text) -> Bool { recollection.isUntouched(text.source) }
}
