extension String {
  /// Calls a closure with the string's UTF-8, without copying it.
  @safe @inlinable @inline(__always)
  public func withBytes<Result>(_ read: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    if let result = unsafe utf8.withContiguousStorageIfAvailable({ unsafe read($0) }) { return result }
    // Only bridged strings have no contiguous UTF-8.
    var copy = self
    return copy.withUTF8 { unsafe read($0) }
  }
}
