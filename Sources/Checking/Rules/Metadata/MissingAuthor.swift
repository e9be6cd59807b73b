import Diagnostics
import Model

/// Texts without an author.
///
/// No author's name leads to them, and citations of them are incomplete. Write `Anonymous` if that is what you mean.
///
/// ```
/// ---
/// title: On Walking
/// ---
/// ```
///
/// ```
/// ---
/// title: On Walking
/// author: Henry Thoreau
/// ---
/// ```
///
/// Source: The Chicago Manual of Style; Dublin Core, *creator*.
struct MissingAuthor: SiteRule {
  static let code = DiagnosticCode.missingAuthor

  func look(at site: CheckedSite, _ report: inout SiteReport) {
    guard site.settings.author == nil else { return }
    report.addMissing("author", "author", in: site, hint: "write author: and a name") {
      $0.authors.isEmpty && $0.translators.isEmpty
    }
  }
}

extension SiteReport {
  /// Reports the texts that lack a value: each, or all at once where most of them do.
  mutating func addMissing(
    _ what: String, _ key: String, in site: CheckedSite, hint: String, _ lacks: (FrontMatter) -> Bool
  ) {
    let lacking = site.pamphlets.filter {
      lacks($0.text.frontMatter) && !site.unreadable.contains($0.text.source)
    }
    guard let first = lacking.first else { return }
    if lacking.count > 1, lacking.count * 2 > site.pamphlets.count {
      add(
        at: first.head.location(of: key), "this and \(Self.more(lacking.count - 1)) have no \(what)",
        hint: hint,
        related: lacking.dropFirst().prefix(20).map { RelatedLocation(.start(of: $0.text.source), "another") })
    } else {
      for text in lacking { add(at: text.head.location(of: key), "the text has no \(what)", hint: hint) }
    }
  }
  /// The words for a number of further texts: `3 more texts`.
  static func more(_ count: Int) -> String { count == 1 ? "one more text" : "\(count) more texts" }
}
