package import Model

/// The summary of a merge, which lets the next one merge only what has changed.
package struct IndexSummary: Sendable {
  /// The first words of the files, in order.
  let firstWords: [ArraySlice<UInt8>]

  /// All words, each with the number of its texts.
  let vocabulary: Vocabulary

  /// The keywords of the texts.
  package let concordance: Concordance

  /// Whether each word whose hash calls for a new file begins one.
  let hasUniqueNames: Bool

  /// The paths of the files of words.
  package var wordPaths: [OutputPath] { firstWords.map { SearchPaths.words(from: $0) } }
}

extension IndexSummary: Packable {
  package func pack(into packer: inout Packer) { packer.pack(firstWords, vocabulary, concordance, hasUniqueNames) }

  package init(from packed: inout Unpacker) throws(Unpacker.Damage) {
    self.init(
      firstWords: try packed.next(), vocabulary: try packed.next(), concordance: try packed.next(),
      hasUniqueNames: try packed.next())
  }
}
