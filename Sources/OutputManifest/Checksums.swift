/// A list of files with their digests, as `sha256sum` writes and `sha256sum -c` reads it.
package struct Checksums: Hashable, Sendable {
  /// A file with its digest.
  package struct Line: Hashable, Sendable {
    /// The file's path from the folder the list is in, with `/` between its parts.
    package let path: String

    /// The digest of its bytes.
    package let digest: Digest

    /// Creates a line.
    package init(path: String, digest: Digest) {
      self.path = path
      self.digest = digest
    }
  }

  /// The files in the order of their paths' bytes.
  package let lines: [Line]

  /// Creates a list of files, in any order.
  package init(_ lines: [Line]) {
    self.lines = lines.sorted { Self.precedes($0.path, $1.path) }
  }

  /// Whether a path's bytes come before another's.
  private static func precedes(_ left: String, _ right: String) -> Bool {
    let quick = unsafe left.utf8.withContiguousStorageIfAvailable { left in
      unsafe right.utf8.withContiguousStorageIfAvailable { right in unsafe left.lexicographicallyPrecedes(right) }
    }
    return (quick ?? nil) ?? left.utf8.lexicographicallyPrecedes(right.utf8)
  }

  /// Reads a list back; lines of any other form are ignored.
  ///
  /// - Parameter bytes: The output of `sha256sum`, or anything else.
  package init(parsing bytes: [UInt8]) {
    self.init(bytes.split(separator: UInt8(ascii: "\n")).compactMap { Self.line($0) })
  }

  /// The list as a file: a line for each file, 64 hexadecimal digits, two spaces and the path.
  ///
  /// In a path, a backslash, a line feed and a carriage return are written as `\\`, `\n` and `\r`, and the line then
  /// begins with a backslash, as GNU coreutils (from 9.0 on) write and read them.
  package var bytes: [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(lines.reduce(0) { $0 + 68 + $1.path.utf8.count })
    for line in lines {
      let isEscaped = line.path.utf8.contains { Self.escape(of: $0) != nil }
      if isEscaped { bytes.append(UInt8(ascii: "\\")) }
      line.digest.writeHexadecimal(to: &bytes)
      bytes.append(UInt8(ascii: " "))
      bytes.append(UInt8(ascii: " "))
      if isEscaped {
        for byte in line.path.utf8 {
          if let letter = Self.escape(of: byte) { bytes += [UInt8(ascii: "\\"), letter] } else { bytes.append(byte) }
        }
      } else {
        bytes += line.path.utf8
      }
      bytes.append(UInt8(ascii: "\n"))
    }
    return bytes
  }

  /// The letter written after a backslash for a byte that must be escaped; `nil` for others.
  private static func escape(of byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "\\"): byte
    case UInt8(ascii: "\n"): UInt8(ascii: "n")
    case UInt8(ascii: "\r"): UInt8(ascii: "r")
    default: nil
    }
  }

  private static func line(_ line: ArraySlice<UInt8>) -> Line? {
    let isEscaped = line.first == UInt8(ascii: "\\")
    let rest = line.dropFirst(isEscaped ? 1 : 0)
    let separator = rest.dropFirst(64).prefix(2)
    // A second space, or the asterisk of a file that was read as binary.
    guard let digest = Digest(hexadecimal: rest.prefix(64)), separator.count == 2, separator.first == UInt8(ascii: " "),
      separator.last == UInt8(ascii: " ") || separator.last == UInt8(ascii: "*")
    else { return nil }
    var path = Array(rest.dropFirst(66))
    if isEscaped {
      guard let plain = unescaped(path) else { return nil }
      path = plain
    }
    guard !path.isEmpty, !path.contains(0), let text = String(validating: path, as: UTF8.self) else { return nil }
    return Line(path: text, digest: digest)
  }

  private static func unescaped(_ path: [UInt8]) -> [UInt8]? {
    var plain: [UInt8] = []
    var rest = path[...]
    while let byte = rest.popFirst() {
      if byte != UInt8(ascii: "\\") {
        plain.append(byte)
        continue
      }
      switch rest.popFirst() {
      case UInt8(ascii: "\\"): plain.append(UInt8(ascii: "\\"))
      case UInt8(ascii: "n"): plain.append(UInt8(ascii: "\n"))
      case UInt8(ascii: "r"): plain.append(UInt8(ascii: "\r"))
      default: return nil
      }
    }
    return plain
  }
}
