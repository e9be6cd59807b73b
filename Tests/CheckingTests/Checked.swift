import Diagnostics
import Ingestion
import Model
import TestSupport

@testable import Checking

/// A text as `pamphlet check` sees it, with the findings reported for it.
struct Checked {
  /// The findings of the rules, in the order of their locations.
  let findings: [Diagnostic]

  /// The findings that `build` reports already.
  let buildFindings: [Diagnostic]

  /// The locations of the marks `▸`.
  let places: [Diagnostics.SourceLocation]

  /// Checks a text.
  ///
  /// - Parameters:
  ///   - marked: The text, with `▸` where something is to be reported.
  ///   - language: The language of the text.
  ///   - isSmart: Whether typewriter punctuation is replaced.
  init(_ marked: String, language: String = "en", isSmart: Bool = true) {
    let text = Marked(marked)
    let source = TextSource(file: "content/text.md", bytes: Array(text.source.utf8))
    var frontMatter = FrontMatter(title: "A Text", language: LanguageTag(language) ?? .english)
    frontMatter.isSmart = isSmart
    guard let slug = Slug("text") else { preconditionFailure("text is a slug") }
    let about = Text(
      source: source.file, slug: slug, collection: [], frontMatter: frontMatter,
      sourceSize: source.bytes.count)
    let parsed = MarkdownParser().document(in: source)
    buildFindings = parsed.diagnostics
    let checked = CheckedText(
      InspectedText(
        text: about, document: parsed.value, source: source.bytes, bodyStart: source.bodyStart,
        settings: SiteSettings()))
    findings = RuleSet(RuleList.all).report(on: checked).diagnostics(FindingFilter(checked))
    places = text.locations
  }

  /// The codes of the findings.
  var codes: [String] { findings.map(\.code.rawValue) }
}
