/// The syntaxes a document is written in.
package enum Syntax: Hashable, Sendable {
  /// HTML, for browsers.
  case html
  /// HTML's XML syntax, for e-readers and feeds.
  case xhtml
}

/// Writes markup as UTF-8, always well-formed.
///
/// A start tag accepts attributes until something else is written. To end any element but the innermost is a
/// programming error.
struct HTMLWriter: ~Copyable {
  /// The bytes written so far.
  var output: ByteBuffer

  /// The syntax it writes.
  let syntax: Syntax

  /// The open elements, innermost last; an empty name stands for one in `named`.
  private var open = OpenElements()
  private var named: [String] = []
  private var isTagOpen = false

  /// The line the next element is to carry; 0 for none.
  var line = 0

  /// Creates a writer.
  init(syntax: Syntax) {
    self.syntax = syntax
    output = ByteBuffer()
  }

  /// Creates a writer that writes into borrowed memory for as long as it suffices.
  init(syntax: Syntax, in memory: UnsafeMutableBufferPointer<UInt8>) {
    self.syntax = syntax
    unsafe output = ByteBuffer(in: memory)
  }

  /// Whether every element has been ended.
  var isBalanced: Bool { open.isEmpty && !isTagOpen }

  /// Begins an element.
  mutating func start(_ name: StaticString) {
    closeTag()
    output.append(UInt8(ascii: "<"))
    output.append(name)
    open.push(name)
    isTagOpen = true
    if line > 0 { writeLine() }
  }

  /// Begins an element whose name is not a literal.
  mutating func start(named name: String) {
    closeTag()
    output.append(UInt8(ascii: "<"))
    output.append(unescaped: name)
    open.push("")
    named.append(name)
    isTagOpen = true
    if line > 0 { writeLine() }
  }

  /// Adds an attribute to the element just begun.
  mutating func attribute(_ name: StaticString, _ value: String, escapedFor context: EscapingContext = .attribute) {
    beginAttribute(name)
    output.append(escaping: value, for: context)
    output.append(UInt8(ascii: "\""))
  }

  /// Adds an attribute whose value needs no escape.
  mutating func attribute(_ name: StaticString, plain value: UnsafeBufferPointer<UInt8>) {
    beginAttribute(name)
    unsafe output.append(contentsOf: value)
    output.append(UInt8(ascii: "\""))
  }

  /// Adds an attribute whose name is not a literal.
  mutating func attribute(named name: String, _ value: String) {
    precondition(isTagOpen, "an attribute stands in a start tag")
    output.append(UInt8(ascii: " "))
    output.append(unescaped: name)
    output.append("=\"")
    output.append(escaping: value, for: .attribute)
    output.append(UInt8(ascii: "\""))
  }

  /// Adds an attribute with a link to an id on the same page.
  mutating func attribute(_ name: StaticString, placeNamed identifier: String) {
    beginAttribute(name)
    output.append(UInt8(ascii: "#"))
    output.append(escaping: identifier, for: .fragment)
    output.append(UInt8(ascii: "\""))
  }

  /// Adds an attribute with a link to an id on the same page, which needs no escaping.
  mutating func attribute(_ name: StaticString, plainPlace identifier: UnsafeBufferPointer<UInt8>) {
    beginAttribute(name)
    output.append(UInt8(ascii: "#"))
    unsafe output.append(contentsOf: identifier)
    output.append(UInt8(ascii: "\""))
  }

  /// Adds a boolean attribute.
  mutating func flag(_ name: StaticString) {
    precondition(isTagOpen, "an attribute stands in a start tag")
    output.append(UInt8(ascii: " "))
    output.append(name)
    if syntax == .xhtml {
      output.append("=\"")
      output.append(name)
      output.append(UInt8(ascii: "\""))
    }
  }

  /// Adds attributes given as a literal, with the space before them.
  mutating func attributes(_ literal: StaticString) {
    precondition(isTagOpen, "an attribute stands in a start tag")
    output.append(literal)
  }

  /// Ends the innermost element.
  mutating func end(_ name: StaticString) {
    precondition(open.pop(name), "an element ends where it is the innermost")
    closeTag()
    output.append("</")
    output.append(name)
    output.append(UInt8(ascii: ">"))
  }

  /// Ends the innermost element, whose name is not a literal.
  mutating func end(named name: String) {
    precondition(open.pop("") && named.popLast() == name, "an element ends where it is the innermost")
    closeTag()
    output.append("</")
    output.append(unescaped: name)
    output.append(UInt8(ascii: ">"))
  }

  /// Ends the element just begun, which is a void element.
  mutating func endVoid() {
    precondition(isTagOpen, "an element without content ends where it begins")
    if open.pop() { named.removeLast() }
    isTagOpen = false
    switch syntax {
    case .html: output.append(UInt8(ascii: ">"))
    case .xhtml: output.append(" />")
    }
  }

  /// Writes text, escaped.
  mutating func text(_ string: String) {
    closeTag()
    output.append(escaping: string, for: .text)
  }

  /// Writes a literal as markup.
  mutating func raw(_ literal: StaticString) {
    closeTag()
    output.append(literal)
  }

  /// Writes markup that is well-formed in itself, or that the author is responsible for.
  mutating func raw(_ markup: [UInt8]) {
    closeTag()
    output.append(markup)
  }

  /// Writes markup that is well-formed in itself, or that the author is responsible for.
  mutating func raw(_ markup: String) {
    closeTag()
    output.append(unescaped: markup)
  }

  /// Closes the start tag, if it still accepts attributes.
  @inline(__always)
  mutating func closeTag() {
    guard isTagOpen else { return }
    isTagOpen = false
    output.append(UInt8(ascii: ">"))
  }

  private mutating func writeLine() {
    output.append(" data-line=\"")
    output.append(unescaped: String(line))
    output.append(UInt8(ascii: "\""))
    line = 0
  }

  private mutating func beginAttribute(_ name: StaticString) {
    precondition(isTagOpen, "an attribute stands in a start tag")
    output.append(UInt8(ascii: " "))
    output.append(name)
    output.append("=\"")
  }
}

/// The names of the open elements, innermost last.
@safe
private struct OpenElements: ~Copyable {
  private var start: UnsafeMutablePointer<StaticString>
  private var capacity = 16
  private var count = 0

  init() {
    unsafe start = .allocate(capacity: capacity)
  }

  deinit { unsafe start.deallocate() }

  var isEmpty: Bool { count == 0 }

  @inline(__always)
  mutating func push(_ name: StaticString) {
    if count == capacity { grow() }
    unsafe (start + count).initialize(to: name)
    count &+= 1
  }

  /// Removes the innermost name.
  ///
  /// - Returns: Whether it has this name.
  @inline(__always)
  mutating func pop(_ name: StaticString) -> Bool {
    guard count > 0 else { return false }
    count &-= 1
    if unsafe start[count].utf8Start == name.utf8Start { return true }
    let innermost = unsafe UnsafeBufferPointer(start: start[count].utf8Start, count: start[count].utf8CodeUnitCount)
    return unsafe innermost.elementsEqual(UnsafeBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount))
  }

  /// Removes the innermost name.
  ///
  /// - Returns: Whether it stands for a name that is not a literal.
  mutating func pop() -> Bool {
    guard count > 0 else { return false }
    count &-= 1
    return unsafe start[count].utf8CodeUnitCount == 0
  }

  private mutating func grow() {
    let larger = UnsafeMutablePointer<StaticString>.allocate(capacity: capacity * 2)
    unsafe larger.moveInitialize(from: start, count: count)
    unsafe start.deallocate()
    unsafe start = larger
    capacity *= 2
  }
}
