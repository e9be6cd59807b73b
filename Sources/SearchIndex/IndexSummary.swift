package import Model

/// A summary of a merge: what the next one must know to merge only what has changed.
package struct IndexSummary: Sendable {
  /// The words the files begin with, in their order.
  let firsts: [ArraySlice<UInt8>]

  /// All words.
  let vocabulary: Vocabulary

  /// The words that tell texts apart.
  package let concordance: Concordance

  /// Whether the words alone say where files begin.
  let isRegular: Bool

  /// The paths of the files of words.
  package var wordPaths: [OutputPath] { firsts.map { SearchPaths.words(from: $0) } }
}

extension IndexSummary: Packable {
  package func pack(into packer: inout Packer) { packer.pack(firsts, vocabulary, concordance, isRegular) }

  package init(from packed: inout Unpacker) throws(Unpacker.Damage) {
    self.init(
      firsts: try packed.next(), vocabulary: try packed.next(), concordance: try packed.next(),
      isRegular: try packed.next())
  }
}
