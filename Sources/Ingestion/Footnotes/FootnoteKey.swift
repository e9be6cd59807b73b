/// A footnote's label as Markdown compares labels: regardless of case, each run of white space as one space.
struct FootnoteKey: Hashable, Sendable {
  /// The compared bytes.
  let bytes: [UInt8]

  /// Creates the key of a label.
  init(_ label: some Collection<UInt8>) {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(label.count)
    var isASCII = true
    var space = false
    for byte in label {
      if byte == 0x20 || (0x09...0x0D).contains(byte) {
        space = !bytes.isEmpty
        continue
      }
      if space { bytes.append(0x20) }
      space = false
      isASCII = isASCII && byte < 0x80
      bytes.append((0x41...0x5A).contains(byte) ? byte | 0x20 : byte)
    }
    // Upper case first, which unites `ß` and `ss`, as full case folding does.
    self.bytes = isASCII ? bytes : Array(String(decoding: bytes, as: UTF8.self).uppercased().lowercased().utf8)
  }
}
