package import Diagnostics
package import Model

/// Reads one text that is not part of a site.
package struct TextReader: Sendable {
  /// The parts of the text.
  package struct Reading: Sendable {
    /// The front matter of the text.
    package let frontMatter: FrontMatter

    /// The body and footnotes of the text.
    package let document: Document
  }

  private let isCommonMarkOnly: Bool

  /// Creates a reader.
  ///
  /// - Parameter isCommonMarkOnly: Whether the text is read exactly as the CommonMark specification says; it then has
  ///   no front matter.
  package init(isCommonMarkOnly: Bool = false) {
    self.isCommonMarkOnly = isCommonMarkOnly
  }

  /// Reads a text.
  ///
  /// - Parameters:
  ///   - bytes: The whole file.
  ///   - name: The name diagnostics give it.
  /// - Returns: `nil` when the bytes are not valid text.
  package func reading(of bytes: [UInt8], named name: String) -> Diagnosed<Reading?> {
    if isCommonMarkOnly {
      let source = TextSource(file: name, bytes: bytes, bodyStart: 0, bodyFirstLine: 1)
      let document = MarkdownParser(rules: .plain).document(in: source)
      let frontMatter = FrontMatter(title: "", language: .english)
      return Diagnosed(Reading(frontMatter: frontMatter, document: document.value), document.diagnostics)
    }
    let split = FrontMatterSplit(bytes)
    let head = FrontMatterReader(settings: SiteSettings()).reading(of: bytes, split, file: name)
    let source = TextSource(file: name, bytes: bytes, bodyStart: split.bodyStart, bodyFirstLine: split.bodyFirstLine)
    if let fault = EncodingFault(in: bytes, split.bodyStart..<bytes.count, firstLine: split.bodyFirstLine) {
      return Diagnosed(nil, head.diagnostics + [fault.diagnostic(in: name)])
    }
    let document = MarkdownParser().document(in: source)
    return Diagnosed(
      Reading(frontMatter: head.value.frontMatter, document: document.value), head.diagnostics + document.diagnostics)
  }
}
