import Diagnostics
import Model

/// Two topics that differ only by capitals or by their plural.
///
/// Each has a page of its own, with half of the texts.
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

  func look(at site: CheckedSite, _ report: inout SiteReport) {
    var known: [String: (name: String, place: SourceLocation)] = [:]
    for text in site.pamphlets {
      for topic in text.text.frontMatter.topics {
        var key = topic.lowercased()
        if text.text.frontMatter.language.language == "en", key.hasSuffix("s"), key.utf8.count > 4 { key.removeLast() }
        let place = text.head.location(of: "topics")
        guard let first = known[key] else {
          known[key] = (topic, place)
          continue
        }
        guard first.name != topic else { continue }
        report.tell(
          at: place, "the topic '\(topic)' may be the same as '\(first.name)'", hint: "write it in one way",
          related: [RelatedLocation(first.place, "'\(first.name)'")])
      }
    }
  }
}
