extension UInt64 {
  /// The number of bytes before the first that may need an escape, in eight bytes of UTF-8 taken lowest first.
  ///
  /// An escape may be needed for a control character, one of `" # & ' < > \`, and all that is not ASCII.
  @inlinable @inline(__always)
  public var lengthOfPlainText: Int {
    func each(_ byte: UInt64) -> UInt64 { byte &* 0x0101_0101_0101_0101 }
    let isPrinted = self &+ each(0x60)
    // Only two bits differ among `"`, `#`, `&` and `'`, and one between `<` and `>`.
    let isNoQuote = ((self & each(0xFA)) ^ each(0x22)) &+ each(0x7F)
    let isNoAngle = ((self & each(0xFD)) ^ each(0x3C)) &+ each(0x7F)
    let isNoBackslash = (self ^ each(0x5C)) &+ each(0x7F)
    let isAbove7E = self | self &+ each(0x01)
    // A carry changes only later bytes, never those before.
    let isPlain = isPrinted & isNoQuote & isNoAngle & isNoBackslash & ~isAbove7E
    return (~isPlain & each(0x80)).trailingZeroBitCount / 8
  }
}
