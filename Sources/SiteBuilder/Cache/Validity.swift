import OutputManifest
import Model

/// Tells of which texts what an earlier build made still holds.
struct Validity: Sendable {
  private let recollection: Recollection
  private let heads: [ArraySlice<UInt8>?]
  private let isSameSite: Bool
  private let isSamePresentation: Bool
  private let areSameSurroundings: Bool

  /// Creates the rules of one build.
  ///
  /// - Parameters:
  ///   - recollection: What is remembered.
  ///   - heads: What each text of the site says about itself, in bytes.
  ///   - site: The digest of what all texts say about themselves.
  ///   - presentation: What all pages have in common, in bytes.
  ///   - surroundings: The digest of what links can lead to.
  init(
    _ recollection: Recollection, heads: [ArraySlice<UInt8>?], site: Digest, presentation: [UInt8],
    surroundings: Digest
  ) {
    self.recollection = recollection
    self.heads = heads
    isSameSite = recollection.common?.site == site
    isSamePresentation = recollection.common?.presentation.elementsEqual(presentation) == true
    areSameSurroundings = recollection.common?.surroundings == surroundings
  }

  /// What came of a text, as long as its source is the same too.
  ///
  /// - Parameters:
  ///   - index: The text's place among the site's.
  ///   - text: The text.
  ///   - frame: Works out what its page prints around it, in bytes.
  func record(of index: Int, _ text: Text, frame: () -> [UInt8]) -> TextRecord? {
    guard let memory = recollection.text(text.source), let record = memory.kept,
      areSameSurroundings || !record.leadsIntoSite
    else { return nil }
    guard !isSameSite else { return record }
    guard isSamePresentation, let head = heads[index], memory.head == head, memory.frame.elementsEqual(frame()) else {
      return nil
    }
    return record
  }

  /// Whether a text's source is as it was, without a look into it.
  func isUntouched(_ text: Text) -> Bool { recollection.isUntouched(text.source) }
}

extension BuildMemory.TextRecord {
  /// What came of the text, whether or not it still holds.
  fileprivate var kept: TextRecord? {
    outcome.isEmpty ? nil : try? TextRecord(packed: outcome, frame: frame)
  }
}
