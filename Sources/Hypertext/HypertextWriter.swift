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

  /// The elements begun and not ended, innermost last; an empty name stands for one of `named`.
  private var open: [StaticString] = []
  private var named: [String] = []
  private var isTagOpen = false

  /// The line the next element begun says it comes from; 0 for none.
  var line = 0

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
  package mutating func start(_ name: StaticString) {
    closeTag()
    bytes.append(UInt8(ascii: "<"))
    bytes.append(name)
    open.append(name)
    isTagOpen = true
    if line > 0 { writeLine() }
  }

  /// Begins an element whose name is not the program's own.
  package mutating func start(named name: String) {
    closeTag()
    bytes.append(UInt8(ascii: "<"))
    bytes.append(contentsOf: name.utf8)
    open.append("")
    named.append(name)
    isTagOpen = true
    if line > 0 { writeLine() }
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
  package mutating func end(_ name: StaticString) {
    precondition(open.popLast().isSome(name), "an element ends where it is the innermost")
    closeTag()
    bytes.append("</")
    bytes.append(name)
    bytes.append(UInt8(ascii: ">"))
  }

  /// Ends the element begun last, whose name is not the program's own.
  package mutating func end(named name: String) {
    precondition(open.popLast().isSome("") && named.popLast() == name, "an element ends where it is the innermost")
    closeTag()
    bytes.append("</")
    bytes.append(contentsOf: name.utf8)
    bytes.append(UInt8(ascii: ">"))
  }

  /// Ends the element just begun, which has no content.
  package mutating func endVoid() {
    precondition(isTagOpen, "an element without content ends where it begins")
    if let name = open.popLast(), name.utf8CodeUnitCount == 0 { named.removeLast() }
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

  private mutating func writeLine() {
    bytes.append(" data-line=\"")
    bytes.append(contentsOf: String(line).utf8)
    bytes.append(UInt8(ascii: "\""))
    line = 0
  }

  private mutating func beginAttribute(_ name: StaticString) {
    precondition(isTagOpen, "an attribute stands in a start tag")
    bytes.append(UInt8(ascii: " "))
    bytes.append(name)
    bytes.append("=\"")
  }
}

extension StaticString? {
  /// Whether it is there and reads the same.
  fileprivate func isSome(_ other: StaticString) -> Bool {
    guard let self else { return false }
    if unsafe self.utf8Start == other.utf8Start { return true }
    return self.withUTF8Buffer { left in
      other.withUTF8Buffer { right in unsafe left.elementsEqual(right) }
    }
  }
}
