/// A picture in a text.
package struct Image: Hashable, Sendable {
  /// The location of the picture.
  package let destination: LinkDestination

  /// The title the author gave it, printed as a caption where the picture stands alone; "" when none.
  package let title: String

  /// The description of the picture; "" when the author did not say.
  package let alternative: String

  /// Width and height in CSS pixels, when the file's header tells them.
  package let size: PictureSize?

  /// Its printed width, when the author says so.
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

/// The extent of a picture in pixels.
package struct PictureSize: Hashable, Sendable {
  /// Its width.
  package let width: Int

  /// Its height.
  package let height: Int

  /// Creates an extent.
  package init(width: Int, height: Int) {
    self.width = width
    self.height = height
  }
}
