import Diagnostics
import Model

/// Two names that may be one author's.
///
/// Each has a page of its own, and readers find half of the texts on each. Write the name in one way, or list the other
/// under `authors` in `site.yml`.
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
    let groups = Dictionary(grouping: names) { $0.split(separator: " ").last.map { $0.lowercased() } ?? "" }
    for group in groups.values where group.count > 1 {
      for (index, name) in group.enumerated().dropFirst() {
        guard let other = group[..<index].first(where: { Self.mayBeOne($0, name) }), let place = places[name],
          let first = places[other]
        else { continue }
        report.tell(
          at: place, length: name.unicodeScalars.count, "'\(name)' may be the same as '\(other)'",
          hint: "write the name in one way", related: [RelatedLocation(first, "'\(other)'")])
      }
    }
  }

  private static func mayBeOne(_ first: String, _ second: String) -> Bool {
    let left = first.lowercased().split(separator: " ")
    let right = second.lowercased().split(separator: " ")
    if left == right { return true }
    guard left.count > 1, right.count > 1, let one = left.first, let other = right.first else { return false }
    func isInitial(_ word: Substring) -> Bool { word.count <= 2 && (word.count == 1 || word.last == ".") }
    if isInitial(one) || isInitial(other) { return one.first == other.first }
    // A middle name more or less.
    return one == other && left.last == right.last
  }
}
