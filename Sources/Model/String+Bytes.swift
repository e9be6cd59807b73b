extension String {
  /// Reads the string's UTF-8 where it lies.
  @safe @inlinable @inline(__always)
  public func withBytes<Result>(_ read: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    if let result = unsafe utf8.withContiguousStorageIfAvailable({ unsafe read($0) }) { return result }
    // Only strings that another language lends have no bytes to lie anywhere.
    var copy = self
    return copy.withUTF8 { unsafe read($0) }
  }
}
