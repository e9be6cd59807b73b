import Foundation

/// A text or site with faults at its marks, from a file of `Tests/Planted`.
package struct PlantedFault: Sendable, CustomStringConvertible {
  /// The codes to be reported: one for all marks, or one for each; empty if nothing is to be reported.
  package let codes: [String]

  /// The words after the codes, such as a language.
  package let words: [String]

  /// The kind of fault, in words; may be empty.
  package let kind: String

  /// The line at which the case begins in its file.
  package let line: Int

  /// The files with their marks, by path. A single text has the path "".
  package let files: [(path: String, text: String)]

  package var description: String {
    "\(codes.isEmpty ? "none" : codes.joined(separator: "+")) in line \(line)\(kind.isEmpty ? "" : ": \(kind)")"
  }

  /// The cases of a file.
  ///
  /// - Parameter name: The name of the file in `Tests/Planted`.
  package static func cases(in name: String) -> [PlantedFault] {
    let file = Project.root.appending(path: "Tests/Planted/\(name)")
    guard let text = try? String(contentsOf: file, encoding: .utf8) else { return [] }
    var cases: [PlantedFault] = []
    var head: (line: Int, words: Substring)?
    var lines: [Substring] = []
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      if line.hasPrefix("@@ ") {
        if let head { cases.append(PlantedFault(head.words, lines, line: head.line)) }
        (head, lines) = ((index + 1, line.dropFirst(3)), [])
      } else {
        lines.append(line)
      }
    }
    if let head { cases.append(PlantedFault(head.words, lines, line: head.line)) }
    return cases
  }

  private init(_ head: Substring, _ lines: [Substring], line: Int) {
    let parts = head.split(separator: "#", maxSplits: 1)
    let words = (parts.first ?? "").split(separator: " ").map(String.init)
    kind = parts.count > 1 ? parts[1].trimmingCharacters(in: .whitespaces) : ""
    codes = words.first.map { $0 == "none" ? [] : $0.split(separator: "+").map(String.init) } ?? []
    self.words = Array(words.dropFirst())
    self.line = line
    var files: [(path: String, lines: [Substring])] = [("", [])]
    for line in lines where !line.hasPrefix("@#") {
      if line.hasPrefix("@ ") {
        files.append((String(line.dropFirst(2)), []))
      } else {
        files[files.count - 1].lines.append(line)
      }
    }
    if files.count > 1, files[0].lines.allSatisfy(\.isEmpty) { files.removeFirst() }
    self.files = files.map { file in
      var lines = file.lines
      while lines.last == "" { lines.removeLast() }
      return (file.path, lines.joined(separator: "\n") + "\n")
    }
  }
}
