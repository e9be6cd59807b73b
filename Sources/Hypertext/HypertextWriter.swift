/// How a document is written down.
package enum Syntax: Hashable, Sendable {
  /// HTML, for browsers.
  case html
  /// HTML's XML syntax, for e-readers and feeds.
  case xhtml
}

/// Markup on its way into UTF-8 bytes, always well-formed.
///
/// A start tag is open for attributes until something else is written. Ending what was not begun last is a mistake of the
/// program.
package struct HypertextWriter: Sendable {
  /// What has been written.
  package internal(set) var bytes: [UInt8] = []

  /// How it is written.
  package let syntax: Syntax

  private var open: [String] = []
  private var isTagOpen = false

  /// Creates a writer.
  ///
  /// - Parameter capacity: How many bytes are expected.
  package init(syntax: Syntax, capacity: Int = 0) {
    self.syntax = syntax
    bytes.reserveCapacity(capacity)
  }

  /// Whether everything that was begun has ended.
  package var isBalanced: Bool { open.isEmpty && !isTagOpen }

  /// Begins an element.
  package mutating func start(_ name: String) {
    closeTag()
    bytes.append(UInt8(ascii: "<"))
    bytes.append(contentsOf: name.utf8)
    open.append(name)
    isTagOpen = true
  }

  /// Adds an attribute to the element just begun.
  package mutating func attribute(_ name: StaticString, _ value: String, escapedFor place: Escaping = .attribute) {
    beginAttribute(name)
    bytes.append(value, escapedFor: place)
    bytes.append(UInt8(ascii: "\""))
  }

  /// Adds an attribute whose name is not the program's own.
  package mutating func attribute(named name: String, _ value: String) {
    precondition(isTagOpen, "an attribute stands in a start tag")
    bytes.append(UInt8(ascii: " "))
    bytes.append(contentsOf: name.utf8)
    bytes.append("=\"")
    bytes.append(value, escapedFor: .attribute)
    bytes.append(UInt8(ascii: "\""))
  }

  /// Adds an attribute with a link to an id of the same page.
  package mutating func attribute(_ name: StaticString, placeNamed identifier: String) {
    beginAttribute(name)
    bytes.append(UInt8(ascii: "#"))
    bytes.append(identifier, escapedFor: .fragment)
    bytes.append(UInt8(ascii: "\""))
  }

  /// Adds an attribute that says something by being there.
  package mutating func flag(_ name: StaticString) {
    precondition(isTagOpen, "an attribute stands in a start tag")
    bytes.append(UInt8(ascii: " "))
    bytes.append(name)
    if syntax == .xhtml {
      bytes.append("=\"")
      bytes.append(name)
      bytes.append(UInt8(ascii: "\""))
    }
  }

  /// Adds attributes that stand in the program's own text, with the space before them.
  package mutating func attributes(_ literal: StaticString) {
    precondition(isTagOpen, "an attribute stands in a start tag")
    bytes.append(literal)
  }

  /// Ends the element begun last.
  package mutating func end(_ name: String) {
    precondition(open.popLast() == name, "an element ends where it is the innermost")
    closeTag()
    bytes.append("</")
    bytes.append(contentsOf: name.utf8)
    bytes.append(UInt8(ascii: ">"))
  }

  /// Ends the element just begun, which has no content.
  package mutating func endVoid(_ name: String) {
    precondition(isTagOpen && open.popLast() == name, "an element without content ends where it begins")
    isTagOpen = false
    switch syntax {
    case .html: bytes.append(UInt8(ascii: ">"))
    case .xhtml: bytes.append(" />")
    }
  }

  /// Writes letters, escaped.
  package mutating func text(_ string: String) {
    closeTag()
    bytes.append(string, escapedFor: .text)
  }

  /// Writes markup that stands in the program's own text.
  package mutating func raw(_ literal: StaticString) {
    closeTag()
    bytes.append(literal)
  }

  /// Writes markup that is well-formed in itself, or that an author answers for.
  package mutating func raw(_ markup: some Collection<UInt8>) {
    closeTag()
    bytes.append(contentsOf: markup)
  }

  /// Ends the start tag, if one is open for attributes.
  @inline(__always)
  mutating func closeTag() {
    guard isTagOpen else { return }
    isTagOpen = false
    bytes.append(UInt8(ascii: ">"))
  }

  private mutating func beginAttribute(_ name: StaticString) {
    precondition(isTagOpen, "an attribute stands in a start tag")
    bytes.append(UInt8(ascii: " "))
    bytes.append(name)
    bytes.append("=\"")
  }
}
