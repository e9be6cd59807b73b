/// The part of a file a request asks for (RFC 9110 §14).
enum ByteRange: Hashable, Sendable {
  /// All of it.
  case whole
  /// Some bytes of it.
  case part(Range<Int>)
  /// Bytes it does not have.
  case unsatisfiable

  /// Reads a `Range` field.
  ///
  /// More than one range, or a malformed one, asks for the whole file: a server may ignore the field.
  ///
  /// - Parameters:
  ///   - field: The field's value: `bytes=0-99`, `bytes=100-`, `bytes=-50`.
  ///   - size: The size of the file.
  init(_ field: String, of size: Int) {
    self = .whole
    guard field.hasPrefix("bytes=") else { return }
    let ends = field.dropFirst("bytes=".count).split(separator: "-", omittingEmptySubsequences: false)
    guard ends.count == 2, ends.allSatisfy({ $0.utf8.allSatisfy((UInt8(ascii: "0")...UInt8(ascii: "9")).contains) })
    else { return }
    // A number too long for an integer is larger than any file.
    let first = ends[0].isEmpty ? nil : Int(ends[0]) ?? Int.max
    let last = ends[1].isEmpty ? nil : Int(ends[1]) ?? Int.max
    switch (first, last) {
    case (nil, nil): return
    case (nil, let count?):
      self = count == 0 || size == 0 ? .unsatisfiable : .part(max(0, size - count)..<size)
    case (let first?, let last):
      if let last, last < first { return }
      self = first >= size ? .unsatisfiable : .part(first..<(last.map { min($0, size - 1) + 1 } ?? size))
    }
  }
}
