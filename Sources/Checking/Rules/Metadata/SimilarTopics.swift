import Diagnostics
import Model

/// Two topics that differ only in capital letters or in the plural.
///
/// Each topic has a page of its own, with half of the texts.
///
/// ```
/// topics: [Strikes, strike]
/// ```
///
/// ```
/// topics: [strikes]
/// ```
///
/// Source: Library of Congress Subject Headings, H 180.
struct SimilarTopics: SiteRule {
  static let code = DiagnosticCode.similarTopics

  /// A topic in lower case, without hyphens and, in English, in the singular.
  private static func key(of topic: String, isEnglish: Bool) -> String {
    var key = topic.lowercased().replacing("-", with: " ")
    guard isEnglish, key.hasSuffix("s"), key.utf8.count > 4 else { return key }
    key.removeLast()
    if key.hasSuffix("ie") { key = key.dropLast(2) + "y" }
    return key
  }

  func look(at site: CheckedSite, _ report: inout SiteReport) {
    var known: [String: (name: String, location: SourceLocation)] = [:]
    for text in site.pamphlets {
      for topic in text.text.frontMatter.topics {
        let key = Self.key(of: topic, isEnglish: text.text.frontMatter.language.language == "en")
        let location = text.head.location(of: "topics")
        guard let first = known[key] else {
          known[key] = (topic, location)
          continue
        }
        guard first.name != topic else { continue }
        report.add(
          at: location, "the topic '\(topic)' may be the same as '\(first.name)'", hint: "write it in one way",
          related: [RelatedLocation(first.location, "'\(first.name)'")])
      }
    }
  }
}
