import Escaping
import Model

/// The bytes of a page while it is printed, in memory allocated beforehand.
///
/// A page is printed in several hundred small pieces. Bytes that do not fit are only counted, so that the page can be
/// printed once more into memory that is large enough.
@safe
struct PageBuffer: ~Copyable {
  private let memory: UnsafeMutableBufferPointer<UInt8>

  /// The number of bytes appended, whether or not they fit.
  private(set) var count = 0

  private init(_ memory: UnsafeMutableBufferPointer<UInt8>) {
    unsafe self.memory = memory
  }

  /// Prints a page.
  ///
  /// - Parameters:
  ///   - expected: The approximate number of bytes. A number too high costs nothing; one too low, a second print.
  ///   - print: Prints the page, the same each time.
  static func bytes(expected: Int, _ print: (inout PageBuffer) -> Void) -> [UInt8] {
    var capacity = expected
    while true {
      var count = 0
      let bytes = unsafe [UInt8](unsafeUninitializedCapacity: capacity) { memory, written in
        var buffer = unsafe PageBuffer(UnsafeMutableBufferPointer(rebasing: memory[..<capacity]))
        print(&buffer)
        count = buffer.count
        written = count <= capacity ? count : 0
      }
      if count <= capacity { return bytes }
      capacity = count
    }
  }

  /// Appends bytes.
  @inline(__always)
  mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
    if let source = bytes.baseAddress, let target = unsafe memory.baseAddress,
      unsafe bytes.count <= memory.count - count
    {
      unsafe (target + count).update(from: source, count: bytes.count)
    }
    count += bytes.count
  }

  /// The number of bytes copied at once where few are wanted.
  static let stride = 32

  /// Appends a range of bytes that is followed by at least ``stride`` more.
  ///
  /// Most ranges are a tag or two: to copy a few bytes too many, which the next piece overwrites, is faster than to
  /// copy the exact number.
  @inline(__always)
  mutating func append(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int) {
    let length = end - start
    if length <= Self.stride, unsafe memory.count - count >= Self.stride, let source = bytes.baseAddress,
      let target = unsafe memory.baseAddress
    {
      let from = unsafe UnsafeRawPointer(source + start)
      let to = unsafe UnsafeMutableRawPointer(target + count)
      var offset = 0
      while offset < Self.stride {
        let word = unsafe from.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
        unsafe to.storeBytes(of: word, toByteOffset: offset, as: UInt64.self)
        offset &+= 8
      }
      count += length
    } else {
      unsafe append(UnsafeBufferPointer(rebasing: bytes[start..<end]))
    }
  }

  /// Appends bytes.
  mutating func append(_ bytes: [UInt8]) {
    unsafe bytes.withUnsafeBufferPointer { unsafe append($0) }
  }

  /// Appends HTML as it is.
  mutating func append(html: String) {
    html.withBytes { unsafe append($0) }
  }

  /// Appends a literal of the program.
  mutating func append(literal: StaticString) {
    unsafe append(UnsafeBufferPointer(start: literal.utf8Start, count: literal.utf8CodeUnitCount))
  }

  /// Appends text, escaped for both element content and quoted attributes.
  mutating func append(escaped words: String) {
    words.withBytes { bytes in
      unsafe bytes.escape(for: .anywhere) { unsafe append($0) }
    }
  }
}
