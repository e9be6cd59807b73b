internal import Diagnostics

/// Finds the locations in the source of the inlines of one paragraph, heading or table cell.
///
/// The C library's columns are exact only on a block's first line, and never in text that was merged or resolved. So
/// locations are found by searching the block's bytes, each from the end of the one before.
struct InlineLocations {
  private let bytes: [UInt8]
  private let range: Range<Int>
  private var cursor: Int

  /// The number of bytes that may still be searched. A search that fails goes to the block's end, which must not happen
  /// for each of many links; once this is used up, nothing is found any more, and faults are reported at the block's
  /// beginning.
  private var searchBudget: Int

  /// Prepares the search in a block.
  ///
  /// - Parameters:
  ///   - range: The range of the block's lines.
  ///   - bytes: The whole file.
  init(in range: Range<Int>, of bytes: [UInt8]) {
    self.bytes = bytes
    self.range = range
    cursor = range.lowerBound
    searchBudget = 16 * range.count + 100_000
  }

  /// The beginning of the block's text, after its markers.
  var start: Int {
    var offset = range.lowerBound
    while offset < range.upperBound, bytes[offset] == 0x20 || bytes[offset] == 0x09 || bytes[offset] == 0x3E {
      offset += 1
    }
    return offset < range.upperBound ? offset : range.lowerBound
  }

  /// Skips the next occurrence of some bytes, which is known not to be what is searched for.
  mutating func skip(_ wanted: some Collection<UInt8>) {
    if let found = occurrence(of: Array(wanted), from: cursor) { cursor = found + wanted.count }
  }

  /// Finds the next unescaped occurrence of some bytes, and moves past it.
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

  /// Finds the next occurrence of some bytes that begin with a `]`, together with its `[`, and moves past it.
  ///
  /// - Returns: The text between the brackets, the index of the opening one, and whether `!` precedes that.
  mutating func nextClosing(_ wanted: some Collection<UInt8>) -> (text: Range<Int>, start: Int, isImage: Bool)? {
    guard let found = next(wanted), let open = opening(of: found) else { return nil }
    let isImage = open > range.lowerBound && bytes[open - 1] == UInt8(ascii: "!")
    return ((open + 1)..<found, open, isImage)
  }

  /// Finds the beginning of the next link or image to an address: its `[`, `![` or `<`.
  ///
  /// - Parameters:
  ///   - address: The resolved address, which may have been written with entities.
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
    // An address with a space in it must be in angle brackets.
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

  /// Finds the beginning of the next link or image with a label that is defined elsewhere.
  mutating func nextLink(labelled label: [UInt8], isImage: Bool) -> Int? {
    guard let found = next(Array("[".utf8) + label + Array("]".utf8)) else { return nil }
    var start = found
    if found > range.lowerBound, bytes[found - 1] == UInt8(ascii: "]"), let open = opening(of: found - 1) {
      start = open
    }
    return isImage && start > range.lowerBound ? start - 1 : start
  }

  /// The `[` that matches a `]`.
  private mutating func opening(of close: Int) -> Int? {
    var depth = 0
    var offset = close
    while offset >= range.lowerBound, searchBudget > 0 {
      searchBudget -= 1
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
    defer { searchBudget -= offset - before }
    while before > range.lowerBound, bytes[before - 1] == UInt8(ascii: "\\") { before -= 1 }
    return (offset - before) % 2 == 1
  }

  private mutating func occurrence(of wanted: [UInt8], from start: Int) -> Int? {
    guard let first = wanted.first, range.upperBound - start >= wanted.count, searchBudget > 0 else { return nil }
    var offset = start
    defer { searchBudget -= offset - start }
    while offset + wanted.count <= range.upperBound {
      if bytes[offset] == first, bytes[offset..<(offset + wanted.count)].elementsEqual(wanted) { return offset }
      offset += 1
    }
    return nil
  }
}
