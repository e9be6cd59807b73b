/// A picture that is alone in its paragraph, with its title as caption.
package struct Figure: Hashable, Sendable {
  /// The picture.
  package let image: Image

  /// The link around the picture; `nil` when there is none.
  package let link: Link?

  /// Reads a paragraph as a figure.
  ///
  /// - Returns: `nil` unless the paragraph consists of one picture, linked or not.
  package init?(_ paragraph: [Inline]) {
    guard paragraph.count == 1 else { return nil }
    switch paragraph[0] {
    case .image(let image):
      (self.image, link) = (image, nil)
    case .link(let link, let children):
      guard children.count == 1, case .image(let image) = children[0] else { return nil }
      (self.image, self.link) = (image, link)
    case .text, .asTyped, .softBreak, .lineBreak, .code, .emphasis, .strong, .strikethrough, .footnoteReference,
      .element, .htmlInline:
      return nil
    }
  }
}
