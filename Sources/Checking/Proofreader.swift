package import Diagnostics
package import Model
import Synchronization

/// Looks at the texts of a site while it is built, then at all of them together and at the pages they became.
package final class Proofreader: TextInspector {
  private struct State {
    var facts: [TextFacts] = []
    var found: [Diagnostic] = []
    var settings = SiteSettings()
  }

  private let rules: RuleSet
  private let state = Mutex(State())

  /// Creates a proof-reader.
  ///
  /// - Parameter codes: The codes to look for; `nil` for all.
  package init(codes: Set<DiagnosticCode>? = nil) {
    rules = RuleSet(RuleList.all.filter { codes?.contains($0.code) ?? true })
  }

  package func inspect(_ inspected: InspectedText) {
    let text = CheckedText(inspected)
    let filter = FindingFilter(text)
    let found = rules.report(on: text).diagnostics(filter)
    let head = HeadLines(inspected.source[..<inspected.bodyStart], file: inspected.text.source)
    let facts = TextFacts(
      text: inspected.text, head: head, saysLanguage: head.location(of: "lang").line > 1,
      assets: inspected.document.pictures, filter: filter)
    state.withLock { state in
      state.found += found
      state.facts.append(facts)
      state.settings = inspected.settings
    }
  }

  /// Everything found in the texts, in all of them together, and in the pages they became.
  ///
  /// - Parameters:
  ///   - output: The site as it was built; `nil` when it could not be.
  ///   - folder: The site's folder.
  ///   - told: What the build has told already.
  package func findings(in output: BuiltOutput?, site folder: String, after told: [Diagnostic]) async -> [Diagnostic] {
    let settingsSource = FileContent.bytes(of: "\(folder)/site.yml") ?? []
    let state = state.withLock { $0 }
    let texts = state.facts.sorted { $0.text.source < $1.text.source }
    var site = CheckedSite(texts: texts, settings: state.settings, settingsSource: settingsSource, folder: folder)
    site.unreadable = Set(told.filter { Self.spoilsFrontMatter($0.code) }.map(\.location.file))
    var report = SiteReport()
    rules.look(at: site, &report)
    var all = report.diagnostics
    if var output {
      output.settings = state.settings
      output.facts = Dictionary(texts.map { ($0.text.source, $0) }, uniquingKeysWith: { first, _ in first })
      output.shown = Set(texts.flatMap(\.assets).map(\.page))
      let ready = output
      all += await rules.findings(in: ready)
    }
    let filters = Dictionary(texts.map { ($0.text.source, $0.filter) }, uniquingKeysWith: { first, _ in first })
    let found = all.filter { diagnostic in
      diagnostic.severity == .error
        || filters[diagnostic.location.file]?.lets(diagnostic.code, at: diagnostic.location.line)
          ?? state.settings.checks.isOn(diagnostic.code)
    }
    return (state.found + found).sorted()
  }

  /// Whether something wrong keeps some of a text's front matter from being known.
  private static func spoilsFrontMatter(_ code: DiagnosticCode) -> Bool {
    [
      .misplacedFrontMatter, .unclosedFrontMatter, .yamlIndentation, .yamlQuotes, .yamlKey, .yamlSyntax, .badDate,
      .badLanguage, .wrongValue, .doubledKey, .unknownKey,
    ].contains(code)
  }

  /// Takes out what a text's author does not want to be told, by the comments in it.
  ///
  /// - Parameter diagnostics: What the build has found.
  package func wanted(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
    let filters = state.withLock { state in
      Dictionary(state.facts.map { ($0.text.source, $0.filter) }, uniquingKeysWith: { first, _ in first })
    }
    return diagnostics.filter { diagnostic in
      diagnostic.severity == .error
        || filters[diagnostic.location.file]?.lets(diagnostic.code, at: diagnostic.location.line) ?? true
    }
  }
}
