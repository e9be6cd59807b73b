/// Several names or topics written in one line, as in a sentence.
package enum NameList {
  /// The persons a line names, if it certainly names more than one: `Karl Marx, Friedrich Engels`, `A; B`, `A and B`.
  ///
  /// `Goethe, Johann Wolfgang von` is one person, and *Ticknor and Fields* one firm: a line is split at a comma only
  /// after two words or more, none of them a particle.
  ///
  /// - Parameter line: The line, single spaced.
  /// - Returns: The names; `nil` if there is only one.
  package static func persons(in line: String) -> [String]? {
    if let parts = parts(of: line, at: [";", "；", "、", "،"]) { return parts }
    let commas = parts(of: line, at: [","]) ?? [line]
    var names: [String] = []
    for (index, part) in commas.enumerated() {
      // "A, B and C": the last part may begin with "and".
      let joined = index == commas.count - 1 ? withoutLeadingAnd(part) : part
      guard let both = pair(in: joined), both.allSatisfy(isPerson) else {
        names.append(joined)
        continue
      }
      names += both
    }
    guard names.count > 1 else { return nil }
    if commas.count == 1 { return names }
    if commas.count == 2, names.count == 2, AuthorName.isSuffix(commas[1]) { return nil }
    return names.allSatisfy(isWholeName) ? names : nil
  }

  /// The topics a line names; `nil` unless it names more than one.
  package static func topics(in line: String) -> [String]? { parts(of: line, at: [",", ";", "；", "、", "،", "，"]) }

  private static func parts(of line: String, at separators: Set<Unicode.Scalar>) -> [String]? {
    guard line.unicodeScalars.contains(where: separators.contains) else { return nil }
    let parts = line.unicodeScalars.split(whereSeparator: separators.contains).map { String($0).singleSpaced }
      .filter { !$0.isEmpty }
    return parts.count > 1 ? parts : nil
  }

  /// The words for "and" in the languages pages are printed in.
  private static let ands: Set<Substring> = [
    "and", "&", "+", "und", "et", "y", "e", "i", "och", "og", "en", "ja", "a", "и", "та", "і", "й", "και", "ve", "kaj",
    "with", "mit",
  ]

  /// The parts of a name before and after its only "and".
  private static func pair(in name: String) -> [String]? {
    let words = name.split(separator: " ")
    let positions = words.indices.filter { ands.contains(words[$0]) }
    guard positions.count == 1, let position = positions.first, position > 0, position < words.count - 1 else {
      return nil
    }
    return [words[..<position], words[(position + 1)...]].map { $0.joined(separator: " ") }
  }

  private static func withoutLeadingAnd(_ name: String) -> String {
    let words = name.split(separator: " ")
    guard let first = words.first, ands.contains(first) else { return name }
    return words.dropFirst().joined(separator: " ")
  }

  /// Whether a part is the whole name of a person: at least two words, all of them capitalised or particles.
  private static func isPerson(_ name: String) -> Bool {
    let words = name.split(separator: " ")
    return words.count > 1 && isWholeName(name)
  }

  private static func isWholeName(_ name: String) -> Bool {
    let words = name.split(separator: " ").map(String.init)
    guard (2...5).contains(words.count), !AuthorName.isBody(words), let first = words.first, let last = words.last
    else { return false }
    // Before a comma, a name that begins or ends with a particle is a family name.
    return isCapitalized(first) && isCapitalized(last) && !AuthorName.isParticle(first)
      && words.allSatisfy { isCapitalized($0) || AuthorName.isParticle($0) }
  }

  private static func isCapitalized(_ word: String) -> Bool {
    word.unicodeScalars.first?.properties.isUppercase == true
  }
}
