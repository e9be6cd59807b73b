/// A run of letters of which a part is written and one byte looked at.
@safe
struct LetterRun {
  /// The letters, UTF-8.
  let source: UnsafeBufferPointer<UInt8>

  /// The first byte that is not written yet.
  private(set) var start = 0

  /// The byte that is looked at.
  var index = 0

  /// Begins with the first byte.
  init(_ source: UnsafeBufferPointer<UInt8>) { unsafe self.source = source }

  /// The number of bytes.
  var count: Int { unsafe source.count }

  /// The byte that is looked at.
  var byte: UInt8 { unsafe source[index] }

  /// A byte behind the one that is looked at; 0 where the run has ended.
  func byte(after distance: Int) -> UInt8 { unsafe index + distance < source.count ? source[index + distance] : 0 }

  /// A byte before the one that is looked at; 0 for one that is written.
  func byte(before distance: Int) -> UInt8 { unsafe index - distance >= start ? source[index - distance] : 0 }

  /// So many bytes from the one that is looked at.
  func letters(_ count: Int) -> UnsafeBufferPointer<UInt8> { unsafe .init(rebasing: source[index..<(index + count)]) }

  /// Writes the bytes before the one that is looked at.
  ///
  /// - Parameter spaces: The number of spaces at their end that are left out.
  func flush(into bytes: inout ByteBuffer, leaving spaces: Int = 0) {
    let end = index - spaces
    if end > start { unsafe bytes.append(contentsOf: .init(rebasing: source[start..<end])) }
  }

  /// Goes on behind the bytes that were replaced, or behind one that stays.
  ///
  /// - Parameter length: The number of bytes replaced; 0 for none.
  mutating func pass(_ length: Int) {
    index += max(length, 1)
    if length > 0 { start = index }
  }
}
