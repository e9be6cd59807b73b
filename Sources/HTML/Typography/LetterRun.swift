/// A run of text that is being typeset: written up to one index, examined at another.
@safe
struct LetterRun {
  /// The text in UTF-8.
  let source: UnsafeBufferPointer<UInt8>

  /// The index of the first byte that has not been written yet.
  private(set) var start = 0

  /// The index of the current byte.
  var index = 0

  /// Begins at the first byte.
  init(_ source: UnsafeBufferPointer<UInt8>) { unsafe self.source = source }

  /// The number of bytes.
  var count: Int { unsafe source.count }

  /// The current byte.
  var byte: UInt8 { unsafe source[index] }

  /// A byte after the current one; 0 after the end of the run.
  func byte(after distance: Int) -> UInt8 { unsafe index + distance < source.count ? source[index + distance] : 0 }

  /// A byte before the current one; 0 if that has been written already.
  func byte(before distance: Int) -> UInt8 { unsafe index - distance >= start ? source[index - distance] : 0 }

  /// A number of bytes, beginning with the current one.
  func bytes(count: Int) -> UnsafeBufferPointer<UInt8> { unsafe .init(rebasing: source[index..<(index + count)]) }

  /// Writes the bytes before the current one that have not been written yet.
  ///
  /// - Parameter spaces: The number of spaces at their end to leave out.
  func flush(into bytes: inout ByteBuffer, leaving spaces: Int = 0) {
    let end = index - spaces
    if end > start { unsafe bytes.append(contentsOf: .init(rebasing: source[start..<end])) }
  }

  /// Moves past bytes that were replaced, or past one byte that stays as it is.
  ///
  /// - Parameter length: The number of bytes replaced; 0 for none.
  mutating func advance(replacing length: Int) {
    index += max(length, 1)
    if length > 0 { start = index }
  }
}
