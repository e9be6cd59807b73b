package import Model

extension Document {
  /// The document with its quotes, dashes and points as a typesetter would print them in its language.
  ///
  /// For the forms that are not written as HTML, which does the same while it is written. What is typographic already
  /// stays as it is.
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
