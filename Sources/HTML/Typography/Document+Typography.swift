package import Model

extension Document {
  /// The document with quotes, dashes and ellipses as a typesetter would set them in its language.
  ///
  /// For formats other than HTML, whose renderer does the same while it writes. Text that is already typographic is
  /// left as it is.
  package func typeset(in language: LanguageTag) -> Document {
    var setting = DocumentSetting(of: nodes, in: language)
    nodes.read { setting.set($0) }
    var document = Document(
      nodes: setting.nodes, body: body, footnotes: footnotes, crossReferences: crossReferences, pictures: pictures,
      words: words, lookups: lookups)
    document.title = title
    return document
  }
}
