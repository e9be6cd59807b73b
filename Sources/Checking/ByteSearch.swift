#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

extension UnsafeBufferPointer<UInt8> {
  /// Returns the index of the first occurrence of a byte from an index on; `nil` when there is none.
  func offset(of byte: UInt8, from start: Int) -> Int? {
    guard start < count, let base = baseAddress, let found = unsafe memchr(base + start, CInt(byte), count - start)
    else { return nil }
    return unsafe UnsafeRawPointer(found) - UnsafeRawPointer(base)
  }
}

extension [UInt8] {
  /// Returns the index of the first occurrence of a byte in a range; `nil` when there is none.
  func offset(of byte: UInt8, in range: Range<Int>) -> Int? {
    unsafe withUnsafeBufferPointer { bytes in
      unsafe UnsafeBufferPointer(rebasing: bytes[..<range.upperBound]).offset(of: byte, from: range.lowerBound)
    }
  }
}
