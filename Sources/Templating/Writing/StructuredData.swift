import Model

/// The description of a text for machines: schema.org's vocabulary in JSON-LD.
struct StructuredData {
  /// The object so far, without the brace that closes it.
  private var json: [UInt8]

  /// Describes a text.
  ///
  /// - Parameters:
  ///   - text: Its page.
  ///   - page: The same, with what is known around it.
  /// - Returns: JSON that can stand in a script element.
  static func json(of text: Box<TextPage>, on page: PageContext) -> [UInt8] {
    let authors = text.value.printedAuthors
    let text = text.value.text.frontMatter
    var data = StructuredData(json: [])
    data.json.reserveCapacity(960)
    data.json.append(literal: #"{"@context":"https://schema.org","@type":""#)
    data.json.append(literal: text.isPage ? "WebPage\"" : "Book\"")
    data.add("name", text.title)
    data.add("alternativeHeadline", text.subtitle)
    data.add("author", authors, of: "Person")
    data.add("translator", text.translators, of: "Person")
    data.add("publisher", text.publisher.map { [$0] } ?? [], of: "Organization")
    data.add("datePublished", text.date?.htmlDate)
    data.add("inLanguage", text.language.tag)
    data.add("description", page.head.description)
    data.add("keywords", text.topics.isEmpty ? nil : text.topics.joined(separator: ", "))
    data.add("isPartOf", text.series.map { [$0.name] } ?? [], of: "BookSeries")
    data.add("position", text.series?.number.map(String.init))
    data.add("copyrightNotice", text.rights)
    data.add("url", page.canonicalAddress)
    data.json.append(UInt8(ascii: "}"))
    return data.json
  }

  private mutating func begin(_ name: StaticString) {
    json.append(literal: ",\"")
    json.append(literal: name)
    json.append(literal: "\":")
  }

  private mutating func add(_ name: StaticString, _ value: String?) {
    guard let value, !value.isEmpty else { return }
    begin(name)
    json.append(json: value)
  }

  private mutating func add(_ name: StaticString, _ names: [String], of type: StaticString) {
    guard !names.isEmpty else { return }
    begin(name)
    json.append(UInt8(ascii: "["))
    for (index, name) in names.enumerated() {
      if index > 0 { json.append(UInt8(ascii: ",")) }
      json.append(literal: "{\"@type\":\"")
      json.append(literal: type)
      json.append(literal: "\",\"name\":")
      json.append(json: name)
      json.append(UInt8(ascii: "}"))
    }
    json.append(UInt8(ascii: "]"))
  }
}
