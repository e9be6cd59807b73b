/// A place in one of the site's files.
///
/// Lines and columns count from 1; columns count Unicode scalars, as the command line promises.
package struct SourceLocation: Hashable, Sendable {
  /// The file, relative to the site's folder, with `/` between its parts.
  package let file: String

  /// The line, counted from 1.
  package let line: Int

  /// The Unicode scalar in the line, counted from 1.
  package let column: Int

  /// Creates the place at a line and a column of a file.
  package init(file: String, line: Int, column: Int) {
    self.file = file
    self.line = line
    self.column = column
  }

  /// The beginning of a file, for what is wrong with it as a whole.
  package static func start(of file: String) -> SourceLocation {
    SourceLocation(file: file, line: 1, column: 1)
  }
}

extension SourceLocation: Comparable {
  package static func < (left: SourceLocation, right: SourceLocation) -> Bool {
    if left.file != right.file { return left.file.precedesByBytes(right.file) }
    return (left.line, left.column) < (right.line, right.column)
  }
}

extension SourceLocation: CustomStringConvertible {
  package var description: String { "\(file):\(line):\(column)" }
}

extension String {
  /// Whether this string comes before another in the order of UTF-8 bytes.
  fileprivate func precedesByBytes(_ other: String) -> Bool {
    var (left, right) = (self, other)
    return left.withUTF8 { left in
      right.withUTF8 { right in
        for index in 0..<min(left.count, right.count) where unsafe left[index] != right[index] {
          return unsafe left[index] < right[index]
        }
        return left.count < right.count
      }
    }
  }
}
