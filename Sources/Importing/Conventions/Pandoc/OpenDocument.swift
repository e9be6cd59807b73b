import Archive

/// An OpenDocument text made ready for pandoc, which ignores the meaning of paragraph styles and leaves out the words
/// of sections, frames, fields and table heads.
package struct OpenDocument: Sendable {
  /// The document, packed again.
  package private(set) var bytes: [UInt8] = []

  /// Whether the original was packed too, so that it holds its pictures.
  package let isPacked: Bool

  /// The facts that its title page states by styles, and the numbers of tracked changes and comments.
  package private(set) var metadata: [(key: String, value: String)] = []

  /// Reads a document in its packed form.
  ///
  /// - Returns: `nil` when the archive has no readable text; pandoc then reports what is wrong.
  package init?(packed: [UInt8]) {
    guard let archive = ArchiveReader(packed), let content = archive.bytes(named: "content.xml") else { return nil }
    let styles = OpenDocumentStyles(archive.bytes(named: "styles.xml") ?? [], content)
    var writer = OpenDocumentWriter(styles: styles)
    let text = writer.rewritten(content, root: "office:document-content")
    metadata = writer.metadata
    var packing = ArchiveWriter()
    for entry in archive.entries {
      let own = entry.name == "content.xml" ? text : archive.bytes(of: entry)
      packing.add(entry.name, own ?? [], .stored)
    }
    guard let packed = packing.finished() else { return nil }
    bytes = packed
    isPacked = true
  }

  /// Reads a document in its flat form, a single XML file.
  package init?(flat: [UInt8]) {
    guard OpenDocument.isFlat(flat) else { return nil }
    let styles = OpenDocumentStyles(flat, [])
    var writer = OpenDocumentWriter(styles: styles)
    let text = writer.rewritten(flat, root: "office:document-content")
    metadata = writer.metadata
    var packing = ArchiveWriter()
    packing.add("mimetype", Array("application/vnd.oasis.opendocument.text".utf8), .stored)
    for (name, root) in [("styles.xml", "office:document-styles"), ("meta.xml", "office:document-meta")] {
      var plain = OpenDocumentWriter(styles: styles)
      packing.add(name, plain.renamed(flat, root: root), .stored)
    }
    packing.add("content.xml", text, .stored)
    guard let packed = packing.finished() else { return nil }
    bytes = packed
    isPacked = false
  }

  /// Whether bytes are an OpenDocument text in the flat form.
  package static func isFlat(_ bytes: [UInt8]) -> Bool { ForeignFormat(bytes) == .flatODF }
}
