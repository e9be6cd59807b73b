import CZlib

/// Raw DEFLATE (RFC 1951) and CRC-32, by the system's zlib.
package enum Compression {
  /// Returns the bytes compressed, without zlib's header.
  static func deflated(_ bytes: [UInt8]) -> [UInt8] {
    var stream = unsafe z_stream()
    let size = unsafe Int32(MemoryLayout<z_stream>.size)
    guard
      unsafe deflateInit2_(&stream, 9, Z_DEFLATED, -MAX_WBITS, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION, size) == Z_OK
    else { preconditionFailure("zlib has the memory it needs to begin") }
    defer { _ = unsafe deflateEnd(&stream) }
    let bound = Int(unsafe deflateBound(&stream, UInt(bytes.count)))
    var source = bytes
    return unsafe source.withUnsafeMutableBufferPointer { source in
      unsafe [UInt8](unsafeUninitializedCapacity: bound) { target, count in
        unsafe stream.next_in = source.baseAddress
        unsafe stream.avail_in = UInt32(source.count)
        unsafe stream.next_out = target.baseAddress
        unsafe stream.avail_out = UInt32(target.count)
        let status = unsafe deflate(&stream, Z_FINISH)
        precondition(status == Z_STREAM_END, "what zlib says is room enough is room enough")
        count = unsafe target.count - Int(stream.avail_out)
      }
    }
  }

  /// Returns the bytes decompressed.
  ///
  /// - Parameter size: The expected number of bytes.
  /// - Returns: `nil` when the bytes are damaged, or the result has another size.
  package static func inflated(_ bytes: ArraySlice<UInt8>, size: Int) -> [UInt8]? {
    var stream = unsafe z_stream()
    guard unsafe inflateInit2_(&stream, -MAX_WBITS, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK else {
      return nil
    }
    defer { _ = unsafe inflateEnd(&stream) }
    var source = Array(bytes)
    var isWhole = false
    // One byte more than expected, so that a longer result is noticed.
    let result = unsafe source.withUnsafeMutableBufferPointer { source in
      unsafe [UInt8](unsafeUninitializedCapacity: size + 1) { target, count in
        unsafe stream.next_in = source.baseAddress
        unsafe stream.avail_in = UInt32(source.count)
        unsafe stream.next_out = target.baseAddress
        unsafe stream.avail_out = UInt32(size + 1)
        isWhole = unsafe inflate(&stream, Z_FINISH) == Z_STREAM_END
        count = unsafe size + 1 - Int(stream.avail_out)
      }
    }
    return isWhole && result.count == size ? result : nil
  }

  /// The CRC-32 of some bytes, as ZIP defines it.
  static func checksum(_ bytes: [UInt8]) -> UInt32 {
    unsafe bytes.withUnsafeBufferPointer { buffer in
      UInt32(truncatingIfNeeded: unsafe crc32(0, buffer.baseAddress, UInt32(buffer.count)))
    }
  }
}
