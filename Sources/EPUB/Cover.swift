import HTML
package import Model

/// A cover made from a text's metadata: ruled, lettered and ornamented like the head of its page.
///
/// The paper and the ornament are chosen by a name, so that the texts of a series share a colour.
package struct Cover: Sendable {
  private let title: String
  private let subtitle: String?
  private let authors: String
  private let series: String?
  private let imprint: String
  private let library: String
  private let language: LanguageTag
  private let paper: String
  private let ornament: String

  /// Creates the cover of a text or of a book of several.
  ///
  /// - Parameters:
  ///   - frontMatter: The metadata printed on it.
  ///   - library: The site's name, at the foot.
  ///   - slug: The name its paper is chosen by.
  package init(_ frontMatter: FrontMatter, library: String?, slug: String) {
    let words = Words.of(frontMatter.language)
    language = frontMatter.language
    title = frontMatter.title
    subtitle = frontMatter.subtitle
    authors = words.list(frontMatter.printedAuthors)
    series = frontMatter.series.map { place in
      place.name + (place.number.map { words[.comma] + words.phrases.numberInSeries($0) } ?? "")
    }
    imprint = [frontMatter.publisher, frontMatter.date.map { words.date($0) }].compactMap(\.self)
      .joined(separator: words[.comma])
    self.library = library ?? ""
    paper = Self.papers[Self.number(of: frontMatter.series?.name ?? slug, below: Self.papers.count)]
    ornament = Self.ornaments[Self.number(of: slug + "/" + frontMatter.title, below: Self.ornaments.count)]
  }

  /// Its description for those who cannot see it.
  package var description: String { authors.isEmpty ? title : title + ", " + authors }

  /// The cover as SVG, 1600 by 2400.
  package var svg: [UInt8] {
    var svg: [UInt8] = []
    svg.append("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 600 900\" width=\"1600\" height=\"2400\"")
    svg.append(" role=\"img\" aria-labelledby=\"t\" xml:lang=\"\(language.tag)\" lang=\"\(language.tag)\">\n")
    svg.append("title", attributes: " id=\"t\"", holding: description)
    svg.append("<rect width=\"600\" height=\"900\" fill=\"\(paper)\"/>\n")
    svg.append("<g fill=\"\(Self.ink)\"><path d=\"M50 60H550V66H50ZM50 71H550V73H50ZM50 827H550V829H50Z")
    svg.append("M50 834H550V840H50Z\"/></g>\n")
    let direction = language.direction == .rightToLeft ? " direction=\"rtl\"" : ""
    svg.append("<g font-family=\"\(Self.faces)\" text-anchor=\"middle\" fill=\"\(Self.ink)\"\(direction)>\n")
    if let series { capitals(series, size: 19, y: 150, fill: Self.red, to: &svg) }
    let set = CoverTitle(title: title)
    var y = 340.0 - Double(set.lines.count - 1) * Double(set.size) * 0.56
    if set.size > 60 { y += 10 }
    for line in set.lines {
      text(line, size: set.size, y: y, to: &svg)
      y += Double(set.size) * 1.12
    }
    if let subtitle {
      let under = CoverTitle(subtitle, size: 28, lines: 3)
      y += 30 - Double(set.size) * 0.4
      for line in under.lines {
        text(line, size: under.size, y: y, style: " font-style=\"italic\"", to: &svg)
        y += Double(under.size) * 1.3
      }
    }
    if !authors.isEmpty { capitals(authors, size: 23, y: max(620, y + 16), to: &svg) }
    svg.append("</g>\n")
    band(to: &svg)
    svg.append("<g font-family=\"\(Self.faces)\" text-anchor=\"middle\" fill=\"\(Self.ink)\">\n")
    if !imprint.isEmpty { capitals(imprint, size: 17, y: 762, to: &svg) }
    if !library.isEmpty { capitals(library, size: 14, y: 797, to: &svg) }
    svg.append("</g>\n</svg>\n")
    return svg
  }

  private func text(_ line: CoverTitle.Line, size: Int, y: Double, style: String = "", to svg: inout [UInt8]) {
    let length = line.width.map { " textLength=\"\($0)\" lengthAdjust=\"spacingAndGlyphs\"" } ?? ""
    svg.append(
      "text", attributes: " x=\"300\" y=\"\(Int(y))\" font-size=\"\(size)\"\(style)\(length)", holding: line.text)
  }

  /// Appends a line in spaced capitals, set smaller until it fits.
  private func capitals(_ text: String, size: Int, y: Double, fill: String? = nil, to svg: inout [UInt8]) {
    let text = text.uppercased()
    var size = size
    func width() -> Double {
      text.unicodeScalars.reduce(0.0) {
        $0 + Double(CoverLetters.width(of: $1)) / 1_000 * Double(size) + Double(size) * 0.14
      }
    }
    while size > 9, width() > Double(CoverTitle.measure) { size -= 1 }
    let isTooLong = width() > Double(CoverTitle.measure)
    let fill = fill.map { " fill=\"\($0)\"" } ?? ""
    // Scripts whose letters join are not letterspaced.
    let isSpaced = language.direction == .leftToRight && !language.isWrittenWithoutSpaces
    let spacing =
      isTooLong
      ? " textLength=\"\(CoverTitle.measure)\" lengthAdjust=\"spacingAndGlyphs\""
      : isSpaced ? " letter-spacing=\"\(Double(size * 14) / 100)\"" : ""
    svg.append(
      "text", attributes: " x=\"300\" y=\"\(Int(y))\" font-size=\"\(size)\"\(spacing)\(fill)", holding: text)
  }

  private func band(to svg: inout [UInt8]) {
    svg.append("<g fill=\"\(Self.red)\"><defs><g id=\"f\">\(ornament)</g></defs>")
    for index in 0..<13 {
      let turn = index.isMultiple(of: 2) ? "" : " rotate(180 10 10)"
      svg.append("<use href=\"#f\" transform=\"translate(\(73 + index * 36) 676) scale(1.1)\(turn)\"/>")
    }
    svg.append("</g>\n")
  }

  private static let faces = "Iowan Old Style, Palatino Linotype, Palatino, P052, Georgia, serif"
  private static let ink = "#221c15"
  private static let red = "#8e1f17"
  private static let papers = [
    "#fbf7ed", "#dde5d0", "#d8e2e6", "#e8d6b6", "#f0d9cd", "#e0d9e6", "#ece4cf", "#dfe3da",
  ]

  /// Ornaments 20 units wide, to be set in a row.
  private static let ornaments = [
    "<path d=\"M2 14C4 6 10 3 18 4C17 11 12 16 4 16L2 18Z\"/>",
    "<path d=\"M10 2L12 8L18 10L12 12L10 18L8 12L2 10L8 8Z\"/>",
    "<path fill-rule=\"evenodd\" d=\"M10 2C13 6 14 7 18 10C14 13 13 14 10 18C7 14 6 13 2 10C6 7 7 6 10 2ZM8 10A2 2 0 0 0 12 10A2 2 0 0 0 8 10Z\"/>",
    "<path d=\"M2 10A8 8 0 0 1 10 2V6A4 4 0 0 0 6 10ZM18 10A8 8 0 0 1 10 18V14A4 4 0 0 0 14 10Z\"/>",
    "<path d=\"M10 9C6 7 6 3 10 2C14 3 14 7 10 9ZM11 10C13 6 17 6 18 10C17 14 13 14 11 10ZM10 11C14 13 14 17 10 18C6 17 6 13 10 11ZM9 10C7 14 3 14 2 10C3 6 7 6 9 10Z\"/>",
    "<path d=\"M3 17C3 9 7 4 10 2C13 4 17 9 17 17C14 14 12 13 10 13C8 13 6 14 3 17Z\"/>",
  ]

  /// A number that depends on a name alone.
  private static func number(of name: String, below count: Int) -> Int {
    let hash = name.utf8.reduce(FNV1a.offsetBasis) { FNV1a.hash($0, adding: UInt64($1)) }
    return Int((hash >> 32) % UInt64(count))
  }
}
