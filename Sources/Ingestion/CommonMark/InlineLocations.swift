internal import Diagnostics

/// Finds where the inlines of one paragraph, heading or table cell stand in the source.
///
/// The C library's columns are right only on a block's first line, and never in what was merged or resolved, so what
/// must be found is looked for in the block's bytes, each thing behind the one before.
struct InlineLocations {
  private let bytes: [UInt8]
  private let range: Range<Int>
  private var cursor: Int

  /// The number of bytes that may still be looked at. What is not found is looked for to the block's end, and must not
  /// be so for every one of many links; once this is spent nothing is found any more, and faults are reported at the
  /// block's start.
  private var patience: Int

  /// Creates the places of a block.
  ///
  /// - Parameters:
  ///   - range: The bytes of the block's lines.
  ///   - bytes: The file.
  init(in range: Range<Int>, of bytes: [UInt8]) {
    self.bytes = bytes
    self.range = range
    cursor = range.lowerBound
    patience = 16 * range.count + 100_000
  }

  /// The beginning of the block's own text.
  var start: Int {
    var offset = range.lowerBound
    while offset < range.upperBound, bytes[offset] == 0x20 || bytes[offset] == 0x09 || bytes[offset] == 0x3E {
      offset += 1
    }
    return offset < range.upperBound ? offset : range.lowerBound
  }

  /// Passes over the next occurrence of some bytes, where it is known that something else begins with them.
  mutating func pass(_ wanted: some Collection<UInt8>) {
    if let found = occurrence(of: Array(wanted), from: cursor) { cursor = found + wanted.count }
  }

  /// The next occurrence of some bytes that no backslash stands before, and passes over it.
  mutating func next(_ wanted: some Collection<UInt8>) -> Int? {
    let wanted = Array(wanted)
    var from = cursor
    while let found = occurrence(of: wanted, from: from) {
      if !isEscaped(found) {
        cursor = found + wanted.count
        return found
      }
      from = found + 1
    }
    return nil
  }

  /// The next occurrence of some bytes that begin with a `]`, with what the bracket closes, and passes over it.
  ///
  /// - Returns: The text between the brackets, the index of the opening one, and whether `!` stands before it.
  mutating func nextClosing(_ wanted: some Collection<UInt8>) -> (text: Range<Int>, start: Int, isImage: Bool)? {
    guard let found = next(wanted), let open = opening(of: found) else { return nil }
    let isImage = open > range.lowerBound && bytes[open - 1] == UInt8(ascii: "!")
    return ((open + 1)..<found, open, isImage)
  }

  /// The beginning of the next link or image that names an address: its `[`, `![` or `<`.
  ///
  /// - Parameters:
  ///   - address: The address as it is to be read; it may have been written with entities.
  ///   - isImage: Whether it is an image.
  mutating func nextLink(to address: String, isImage: Bool) -> Int? {
    let wanted = Array(address.utf8.prefix { $0 != UInt8(ascii: "&") })
    if wanted.isEmpty {
      for empty in ["]()", "](<>)"] {
        if let found = nextClosing(empty.utf8), found.isImage == isImage {
          return isImage ? found.start - 1 : found.start
        }
      }
      return nil
    }
    var from = cursor
    // With a space in it an address is one only in angle brackets.
    let isInAngles = wanted.contains(0x20)
    while let found = occurrence(of: wanted, from: from) {
      var before = found - 1
      if isInAngles, before < range.lowerBound || bytes[before] != 0x3C {
        from = found + wanted.count
        continue
      }
      while before >= range.lowerBound, bytes[before] == 0x20 || bytes[before] == 0x3C { before -= 1 }
      if before >= range.lowerBound, bytes[before] == UInt8(ascii: "("), before > range.lowerBound,
        bytes[before - 1] == UInt8(ascii: "]"), let open = opening(of: before - 1)
      {
        let isFoundImage = open > range.lowerBound && bytes[open - 1] == UInt8(ascii: "!")
        if isFoundImage == isImage {
          cursor = found + wanted.count
          return isImage ? open - 1 : open
        }
      } else if found > range.lowerBound, bytes[found - 1] == 0x3C {
        cursor = found + wanted.count
        return found - 1
      }
      from = found + max(1, wanted.count)
    }
    return nil
  }

  /// The beginning of the next link or image by a label that is defined elsewhere.
  mutating func nextLink(labelled label: [UInt8], isImage: Bool) -> Int? {
    guard let found = next(Array("[".utf8) + label + Array("]".utf8)) else { return nil }
    var start = found
    if found > range.lowerBound, bytes[found - 1] == UInt8(ascii: "]"), let open = opening(of: found - 1) {
      start = open
    }
    return isImage && start > range.lowerBound ? start - 1 : start
  }

  /// The `[` that a `]` closes.
  private mutating func opening(of close: Int) -> Int? {
    var depth = 0
    var offset = close
    while offset >= range.lowerBound, patience > 0 {
      patience -= 1
      if !isEscaped(offset) {
        if bytes[offset] == UInt8(ascii: "]") { depth += 1 }
        if bytes[offset] == UInt8(ascii: "[") {
          depth -= 1
          if depth == 0 { return offset }
        }
      }
      offset -= 1
    }
    return nil
  }

  private mutating func isEscaped(_ offset: Int) -> Bool {
    var before = offset
    defer { patience -= offset - before }
    while before > range.lowerBound, bytes[before - 1] == UInt8(ascii: "\\") { before -= 1 }
    return (offset - before) % 2 == 1
  }

  private mutating func occurrence(of wanted: [UInt8], from start: Int) -> Int? {
    guard let first = wanted.first, range.upperBound - start >= wanted.count, patience > 0 else { return nil }
    var offset = start
    defer { patience -= offset - start }
    while offset + wanted.count <= range.upperBound {
      if bytes[offset] == first, bytes[offset..<(offset + wanted.count)].elementsEqual(wanted) { return offset }
      offset += 1
    }
    return nil
  }
}
