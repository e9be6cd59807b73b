package import Diagnostics
package import Model
import Synchronization

/// The checker of a site's texts: of each while it is built, then of all together, then of their pages.
package final class Proofreader: TextInspector {
  private struct State {
    /// The facts of each text, by its file.
    var facts: [String: CheckedTextFacts] = [:]
    var found: [String: [Diagnostic]] = [:]
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
    let facts = CheckedTextFacts(
      text: inspected.text, head: head, saysLanguage: head.location(of: "lang").line > 1,
      assets: inspected.document.pictures, filter: filter)
    state.withLock { state in
      state.found[inspected.text.source] = found
      state.facts[inspected.text.source] = facts
      state.settings = inspected.settings
    }
  }

  /// Forgets the texts that are no longer there.
  ///
  /// - Parameter sources: The files of the texts that remain.
  package func keep(_ sources: Set<String>) {
    state.withLock { state in
      state.facts = state.facts.filter { sources.contains($0.key) }
      state.found = state.found.filter { sources.contains($0.key) }
    }
  }

  /// Returns everything found in the texts, across them, and in their pages.
  ///
  /// - Parameters:
  ///   - output: The site as it was built; `nil` when it could not be.
  ///   - folder: The site's folder.
  ///   - reported: The diagnostics the build has reported already.
  package func findings(in output: BuiltOutput?, site folder: String, after reported: [Diagnostic]) async
    -> [Diagnostic]
  {
    let settingsSource = FileContent.bytes(of: "\(folder)/site.yml") ?? []
    let state = state.withLock { $0 }
    let texts = state.facts.values.sorted { $0.text.source < $1.text.source }
    var site = CheckedSite(texts: texts, settings: state.settings, settingsSource: settingsSource, folder: folder)
    site.unreadable = Set(reported.filter { Self.spoilsFrontMatter($0.code) }.map(\.location.file))
    var report = SiteReport()
    rules.look(at: site, &report)
    var all = report.diagnostics
    if var output {
      output.settings = state.settings
      output.facts = state.facts
      output.shown = Set(texts.flatMap(\.assets).map(\.page))
      let ready = output
      all += await rules.findings(in: ready)
    }
    let found = all.filter { diagnostic in
      diagnostic.severity == .error
        || state.facts[diagnostic.location.file]?.filter.reports(diagnostic.code, at: diagnostic.location.line)
          ?? state.settings.checks.isOn(diagnostic.code)
    }
    return (state.found.sorted { $0.key < $1.key }.flatMap(\.value) + found).sorted()
  }

  /// Whether a diagnostic means that part of a text's front matter could not be read.
  private static func spoilsFrontMatter(_ code: DiagnosticCode) -> Bool {
    [
      .misplacedFrontMatter, .unclosedFrontMatter, .yamlIndentation, .yamlQuotes, .yamlKey, .yamlSyntax, .badDate,
      .badLanguage, .wrongValue, .doubledKey, .unknownKey,
    ].contains(code)
  }

  /// Removes the warnings that a text's author has switched off.
  ///
  /// - Parameter diagnostics: The diagnostics of the build.
  package func wanted(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
    let facts = state.withLock { $0.facts }
    return diagnostics.filter { diagnostic in
      diagnostic.severity == .error
        || facts[diagnostic.location.file]?.filter.reports(diagnostic.code, at: diagnostic.location.line) ?? true
    }
  }
}
