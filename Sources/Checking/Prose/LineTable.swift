import Diagnostics
import Model

/// The beginnings of a file's lines.
struct LineTable: Sendable {
  private let file: String
  private let starts: [Int]

  /// Finds the beginnings of a file's lines.
  init(_ bytes: [UInt8], file: String) {
    self.file = file
    var starts = [0]
    unsafe bytes.withUnsafeBufferPointer { bytes in
      var index = 0
      while let end = unsafe bytes.offset(of: 0x0A, from: index) {
        index = end + 1
        starts.append(index)
      }
    }
    self.starts = starts
  }

  /// The number of lines.
  var count: Int { starts.count }

  /// The first byte of a line, counted from 1.
  func start(of line: Int) -> Int { starts[min(max(line, 1), starts.count) - 1] }

  /// The line a byte stands in, counted from 1.
  func line(of offset: Int) -> Int {
    max(1, starts.partitioningIndex { $0 > offset })
  }

  /// The location of a byte.
  func location(of offset: Int, in bytes: [UInt8]) -> SourceLocation {
    let line = line(of: offset)
    let start = starts[line - 1]
    let end = max(start, min(offset, bytes.count))
    return SourceLocation(file: file, line: line, column: 1 + bytes[start..<end].count { $0 & 0xC0 != 0x80 })
  }
}
