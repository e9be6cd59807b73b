import Diagnostics
import Model

/// Two names that may belong to one author.
///
/// Each name has a page of its own, and readers find only half of the texts on each. Write the name the same way
/// everywhere, or list the other one under `authors` in `site.yml`.
///
/// ```
/// author: E. Goldman
/// ```
///
/// ```
/// author: Emma Goldman
/// ```
///
/// Source: Anglo-American Cataloguing Rules, 22; Standard Ebooks Manual of Style.
struct SimilarAuthors: SiteRule {
  static let code = DiagnosticCode.similarAuthors

  func look(at site: CheckedSite, _ report: inout SiteReport) {
    var places: [String: SourceLocation] = [:]
    var names: [String] = []
    for text in site.pamphlets {
      for name in text.text.frontMatter.printedAuthors where places[name] == nil {
        places[name] = text.head.location(of: "author")
        names.append(name)
      }
    }
    guard names.count > 1 else { return }
    // Only names with the same last word can be the same.
    let groups = Dictionary(grouping: names) { Self.words(of: $0).last ?? "" }
    for group in groups.values where group.count > 1 {
      for (index, name) in group.enumerated().dropFirst() {
        guard let other = group[..<index].first(where: { Self.mayBeOne($0, name) }), let location = places[name],
          let first = places[other]
        else { continue }
        report.add(
          at: location, length: name.unicodeScalars.count, "'\(name)' may be the same as '\(other)'",
          hint: "write the name in one way", related: [RelatedLocation(first, "'\(other)'")])
      }
    }
  }

  /// The words of a name in spoken order, in lower case, without accents: `emma goldman` of `Goldman, Emma` too.
  private static func words(of name: String) -> [String] {
    let parts = name.split(separator: ",", maxSplits: 1)
    let spoken = parts.count == 2 ? "\(parts[1]) \(parts[0])" : name
    return spoken.lowercased().withoutAccents.split(separator: " ").map(String.init)
  }

  private static func mayBeOne(_ first: String, _ second: String) -> Bool {
    let (left, right) = (words(of: first), words(of: second))
    if left == right { return true }
    guard left.count > 1, right.count > 1, let one = left.first, let other = right.first else { return false }
    func isInitial(_ word: String) -> Bool { word.count <= 2 && (word.count == 1 || word.last == ".") }
    if isInitial(one) || isInitial(other) { return one.first == other.first }
    // One of them may have a middle name more.
    return one == other && left.last == right.last
  }
}

extension String {
  /// The string with each accented letter replaced by its base letter.
  fileprivate var withoutAccents: String {
    if utf8.allSatisfy({ $0 < 0x80 }) { return self }
    var plain = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      guard let (first, second) = LetterFolding.latin(scalar) else {
        plain.append(scalar)
        continue
      }
      plain.append(Unicode.Scalar(first))
      if let second { plain.append(Unicode.Scalar(second)) }
    }
    return String(plain)
  }
}
