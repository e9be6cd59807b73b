import HTML
import Model

/// The package document: the metadata of a book, its files and their order (EPUB 3.3 §5).
struct PackageDocument {
  let book: Book
  let contents: BookContents
  let pictures: BookPictures
  let sources: BookSources

  /// Whether there is a PNG of the cover, which is then the cover image.
  let hasCoverPicture: Bool

  /// The time of the book's last change, by RFC 3339 in universal time.
  let modified: String

  var bytes: [UInt8] {
    let language = book.frontMatter.language
    var opf: [UInt8] = []
    opf.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
    opf.append("<package xmlns=\"http://www.idpf.org/2007/opf\" version=\"3.0\" unique-identifier=\"id\"")
    opf.append(" xml:lang=\"\(language.tag)\" dir=\"\(language.direction.rawValue)\">\n")
    opf.append("<metadata xmlns:dc=\"http://purl.org/dc/elements/1.1/\">\n")
    opf.append("dc:identifier", attributes: " id=\"id\"", holding: "urn:uuid:\(NameUUID(ofAddress: book.name))")
    writeTitles(to: &opf)
    writeNames(to: &opf)
    writeDescription(to: &opf)
    opf.append("meta", attributes: " property=\"dcterms:modified\"", holding: modified)
    writeAccessibility(to: &opf)
    writeSources(to: &opf)
    opf.append("</metadata>\n")
    writeManifest(to: &opf)
    let direction = language.direction == .rightToLeft ? " page-progression-direction=\"rtl\"" : ""
    opf.append("<spine\(direction)>\n<itemref idref=\"cover\"/>\n")
    for index in contents.files.indices { opf.append("<itemref idref=\"text-\(index + 1)\"/>\n") }
    opf.append("</spine>\n</package>\n")
    return opf
  }

  private func refine(
    _ identifier: String, _ property: String, _ value: String, to opf: inout [UInt8], scheme: String? = nil
  ) {
    let scheme = scheme.map { " scheme=\"\($0)\"" } ?? ""
    opf.append("meta", attributes: " refines=\"#\(identifier)\" property=\"\(property)\"\(scheme)", holding: value)
  }

  private func writeTitles(to opf: inout [UInt8]) {
    let front = book.frontMatter
    opf.append("dc:title", attributes: " id=\"title\"", holding: front.title.isEmpty ? "–" : front.title)
    refine("title", "title-type", "main", to: &opf)
    guard let subtitle = front.subtitle, !subtitle.isEmpty else { return }
    opf.append("dc:title", attributes: " id=\"subtitle\"", holding: subtitle)
    refine("subtitle", "title-type", "subtitle", to: &opf)
  }

  private func writeNames(to opf: inout [UInt8]) {
    let front = book.frontMatter
    for (index, name) in front.printedAuthors.enumerated() where !name.isEmpty {
      opf.append("dc:creator", attributes: " id=\"author-\(index + 1)\"", holding: name)
      refine("author-\(index + 1)", "role", "aut", to: &opf, scheme: "marc:relators")
    }
    for (index, name) in front.translators.enumerated() where !name.isEmpty {
      opf.append("dc:contributor", attributes: " id=\"translator-\(index + 1)\"", holding: name)
      refine("translator-\(index + 1)", "role", "trl", to: &opf, scheme: "marc:relators")
    }
  }

  private func writeDescription(to opf: inout [UInt8]) {
    let front = book.frontMatter
    var known = [front.language.tag]
    opf.append("dc:language", holding: front.language.tag)
    for text in book.texts where !known.contains(text.text.frontMatter.language.tag) {
      known.append(text.text.frontMatter.language.tag)
      opf.append("dc:language", holding: text.text.frontMatter.language.tag)
    }
    func element(_ name: String, _ value: String?) {
      if let value, value.contains(where: { !$0.isWhitespace }) { opf.append(name, holding: value) }
    }
    element("dc:publisher", front.publisher)
    element("dc:date", front.date?.iso8601)
    element("dc:description", front.summary)
    for topic in front.topics { element("dc:subject", topic) }
    element("dc:source", front.source)
    element("dc:rights", front.rights)
    if let series = front.series {
      opf.append("meta", attributes: " property=\"belongs-to-collection\" id=\"series\"", holding: series.name)
      refine("series", "collection-type", "series", to: &opf)
      if let number = series.number { refine("series", "group-position", String(number), to: &opf) }
    }
  }

  /// Writes the metadata that EPUB Accessibility 1.1 asks for, as far as it is true; only people can claim conformance.
  private func writeAccessibility(to opf: inout [UInt8]) {
    func meta(_ property: String, _ value: String, attributes: String = "") {
      opf.append("meta", attributes: " property=\"schema:\(property)\"\(attributes)", holding: value)
    }
    let hasPictures = contents.pictureCount > 0
    let areDescribed = contents.undescribedCount == 0
    meta("accessMode", "textual")
    if hasPictures { meta("accessMode", "visual") }
    meta("accessModeSufficient", areDescribed ? "textual" : "textual,visual")
    var features = ["displayTransformability", "readingOrder", "tableOfContents"]
    if contents.entries.count > book.texts.count { features.append("structuralNavigation") }
    if hasPictures, areDescribed { features.append("alternativeText") }
    for feature in features { meta("accessibilityFeature", feature) }
    if pictures.files.contains(where: { $0.isShown && $0.mayMove }) {
      meta("accessibilityHazard", "unknown")
    } else {
      meta("accessibilityHazard", "none")
    }
    var summary =
      "All words are text, in reading order, with a table of contents; notes lead back to where they are called."
    if hasPictures {
      summary +=
        areDescribed ? " Every picture is described in words." : " Not every picture is described in words."
    }
    meta("accessibilitySummary", summary, attributes: " xml:lang=\"en\" dir=\"ltr\"")
  }

  /// Writes links to the sources, which reading systems ignore, and the original paths of all files.
  private func writeSources(to opf: inout [UInt8]) {
    for (index, file) in sources.files.enumerated() {
      opf.append("<link id=\"source-\(index + 1)\" rel=\"dcterms:source\" href=\"\(file.name)\"")
      opf.append(" media-type=\"\(file.mediaType)\"/>\n")
      refine("source-\(index + 1)", "dcterms:title", file.origin, to: &opf)
    }
    for (index, picture) in pictures.files.enumerated() where picture.isShown {
      refine("picture-\(index + 1)", "dcterms:title", picture.origin, to: &opf)
    }
  }

  private func writeManifest(to opf: inout [UInt8]) {
    func item(_ identifier: String, _ name: String, _ mediaType: String, properties: String? = nil) {
      let properties = properties.map { " properties=\"\($0)\"" } ?? ""
      opf.append("<item id=\"\(identifier)\" href=\"\(name)\" media-type=\"\(mediaType)\"\(properties)/>\n")
    }
    opf.append("<manifest>\n")
    item("nav", "nav.xhtml", "application/xhtml+xml", properties: "nav")
    item("style", "style.css", "text/css")
    if hasCoverPicture { item("cover-image", "cover.png", "image/png", properties: "cover-image") }
    item(
      hasCoverPicture ? "cover-drawing" : "cover-image", "cover.svg", "image/svg+xml",
      properties: hasCoverPicture ? nil : "cover-image")
    item("cover", "cover.xhtml", "application/xhtml+xml")
    for (index, file) in contents.files.enumerated() { item("text-\(index + 1)", file.name, "application/xhtml+xml") }
    for (index, picture) in pictures.files.enumerated() where picture.isShown {
      item("picture-\(index + 1)", picture.name, picture.mediaType)
    }
    opf.append("</manifest>\n")
  }
}
