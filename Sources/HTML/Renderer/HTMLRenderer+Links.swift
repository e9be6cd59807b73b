import Model

extension HTMLRenderer {
  /// Writes the destination of a link or a picture as an attribute.
  mutating func writeDestination(_ attribute: StaticString, _ destination: LinkDestination) {
    if let book = options.book { return writeDestination(destination, in: book) }
    switch destination {
    case .address(let address):
      writer.attribute(attribute, address, escapedFor: .address)
    case .fragment(let fragment):
      writer.attribute(attribute, placeNamed: identifiers.spelling(of: fragment))
    case .page(let page, let fragment):
      if page == options.page, let fragment {
        writer.attribute(attribute, placeNamed: identifiers.spelling(of: fragment))
      } else {
        writer.attribute(attribute, path: address(of: page), base: options.absoluteBase, fragment: fragment)
      }
    case .file(let file):
      writer.attribute(attribute, path: address(of: file.page), base: options.absoluteBase, fragment: nil)
    }
  }

  /// The address of a file of the output: relative to the base when there is one, else to the page.
  private func address(of page: OutputPath) -> String {
    guard options.absoluteBase != nil else { return options.page.relativeAddress(of: page, style: options.links) }
    let isFolder = options.links == .pretty && page.name == "index.html"
    return isFolder ? String(page.folder) : page.path
  }
}

extension HTMLWriter {
  /// Adds an attribute with the address of a file of the output.
  mutating func attribute(_ name: StaticString, path: String, base: String?, fragment: String?) {
    attributes(" ")
    output.append(name)
    output.append("=\"")
    if let base { output.append(escaping: base, for: .address) }
    output.append(escaping: path, for: .path)
    if let fragment {
      output.append(UInt8(ascii: "#"))
      output.append(escaping: fragment, for: .fragment)
    }
    output.append(UInt8(ascii: "\""))
  }
}
