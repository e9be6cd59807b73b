/// Corrections made by hand on the proofs page, to be applied when the text is imported again.
///
/// Each line has the position, the word as it was read, and the word as it should be, separated by tabs. A doubtful
/// word that is right is listed as its own correction, and is not doubted again.
package struct Corrections: Hashable, Sendable {
  /// The position of a word: the line of the input and the column in it.
  struct Position: Hashable, Sendable {
    let line: Int
    let column: Int
  }

  /// A correction, and its line in the file of corrections.
  struct Entry: Hashable, Sendable {
    let read: Scalars
    let right: Scalars
    let line: Int
  }

  /// The corrections by position.
  let entries: [Position: Entry]

  /// Creates an empty list.
  package init() { entries = [:] }

  /// Reads a file of corrections; other lines are ignored.
  package init(_ bytes: [UInt8]) {
    var entries: [Position: Entry] = [:]
    var number = 0
    for text in String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline) {
      number += 1
      let parts = text.split(separator: "\t", omittingEmptySubsequences: false)
      guard parts.count >= 3 else { continue }
      let position = parts[0].split(separator: ":").compactMap { Int($0) }
      guard position.count == 2 else { continue }
      entries[Position(line: position[0], column: position[1])] = Entry(
        read: Scalars(String(parts[1])), right: Scalars(String(parts[2])), line: number)
    }
    self.entries = entries
  }

  /// Whether there are none.
  var isEmpty: Bool { entries.isEmpty }

  /// Applies the corrections to words.
  ///
  /// - Returns: The positions of the corrections that were applied.
  func apply(to words: inout [Word]) -> Set<Position> {
    guard !isEmpty else { return [] }
    var found: Set<Position> = []
    for index in words.indices {
      let position = Position(line: words[index].line, column: words[index].column)
      guard let entry = entries[position], words[index].sources.contains(entry.read) || words[index].text == entry.read
      else {
        continue
      }
      found.insert(position)
      words[index].change(to: entry.right)
      words[index].standing = .corrected
    }
    return found
  }
}
