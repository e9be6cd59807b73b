import Model

extension HTMLRenderer {
  /// Writes a picture that stands alone in its paragraph, with its caption.
  mutating func write(_ figure: Figure) {
    writer.start("figure")
    if let size = figure.image.size, figure.image.width == nil, size.width >= Self.leastWideWidth,
      size.width >= size.height * 2
    {
      writer.attributes(" class=\"wide\"")
    }
    writeLinked(figure)
    if !figure.image.title.isEmpty { writeCaption(figure.image.title) }
    writer.end("figure")
  }

  /// Writes the pictures of a paragraph side by side, with their captions below them.
  mutating func write(row figures: [Figure]) {
    writer.start("figure")
    writer.attributes(" class=\"row\"")
    for figure in figures { writeLinked(figure) }
    let captions = figures.map(\.image.title).filter { !$0.isEmpty }
    if !captions.isEmpty { writeCaption(captions.joined(separator: " ")) }
    writer.end("figure")
  }

  private mutating func writeLinked(_ figure: Figure) {
    if let link = figure.link, linkDepth == 0, !isBook || bookPicture(figure.image) != nil {
      write(link) { renderer in renderer.write(figure.image, showsTitle: false) }
    } else {
      write(figure.image, showsTitle: false)
    }
  }

  private mutating func writeCaption(_ caption: String) {
    writer.start("figcaption")
    running.begin()
    writer.closeTag()
    running.set(caption, into: &writer.output)
    writer.end("figcaption")
  }

  /// The width in pixels from which on a picture may reach into the margin.
  private static let leastWideWidth = 1200
}
