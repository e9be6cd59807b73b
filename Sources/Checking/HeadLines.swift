import Diagnostics

/// The lines of a text's front matter, to find the place of a key.
struct HeadLines: Sendable {
  private let bytes: ArraySlice<UInt8>
  private let file: String

  /// Creates the lines.
  init(_ bytes: ArraySlice<UInt8>, file: String) {
    // A copy: a slice would keep all of its file.
    self.bytes = Array(bytes)[...]
    self.file = file
  }

  /// The location of the value of a key; the beginning of the file where the key is missing.
  func location(of key: String) -> SourceLocation {
    var number = 0
    for line in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
      number += 1
      guard line.starts(with: "\(key):".utf8) else { continue }
      let rest = line.dropFirst(key.utf8.count + 1)
      let blanks = rest.prefix { $0 == 0x20 }.count
      return SourceLocation(file: file, line: number, column: key.unicodeScalars.count + 2 + blanks)
    }
    return .start(of: file)
  }
}
