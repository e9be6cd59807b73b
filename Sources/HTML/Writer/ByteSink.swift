import Model

/// A target bytes are written to.
protocol ByteSink: ~Copyable {
  mutating func append(_ byte: UInt8)
  mutating func append(contentsOf source: UnsafeBufferPointer<UInt8>)
}

extension ByteSink where Self: ~Copyable {
  /// Appends a literal of the program.
  @inline(__always)
  mutating func append(_ literal: StaticString) {
    unsafe append(contentsOf: UnsafeBufferPointer(start: literal.utf8Start, count: literal.utf8CodeUnitCount))
  }

  /// Appends a range of a document's text as it is.
  mutating func append(contentsOf range: Range<Int>, of nodes: NodeView) {
    unsafe append(contentsOf: nodes.utf8(range))
  }

  /// Appends a range of a document's text, escaped for its context.
  mutating func append(escaping range: Range<Int>, of nodes: NodeView, for context: EscapingContext) {
    unsafe append(nodes.utf8(range), escapedFor: context)
  }

  /// Appends a string as it is.
  mutating func append(unescaped string: String) {
    string.withBytes { source in unsafe append(contentsOf: source) }
  }
}

extension [UInt8]: ByteSink {}
