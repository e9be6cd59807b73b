/// A picture in a text.
package struct Image: Hashable, Sendable {
  /// The location of the picture.
  package let destination: LinkDestination

  /// The title the author gave it, printed as a caption in a figure; "" for none.
  package let title: String

  /// The description of the picture; "" when the author gave none.
  package let alternative: String

  /// The size in CSS pixels; `nil` when the file's header does not give it.
  package let size: PictureSize?

  /// The printed width the author asked for; `nil` for the picture's own.
  package var width: PictureWidth?

  /// Creates a picture.
  package init(
    destination: LinkDestination, title: String, alternative: String, size: PictureSize?, width: PictureWidth? = nil
  ) {
    self.width = width
    self.destination = destination
    self.title = title
    self.alternative = alternative
    self.size = size
  }
}

/// The size of a picture in pixels.
package struct PictureSize: Hashable, Sendable {
  /// Its width.
  package let width: Int

  /// Its height.
  package let height: Int

  /// Creates a size.
  package init(width: Int, height: Int) {
    self.width = width
    self.height = height
  }
}
