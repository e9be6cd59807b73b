import Diagnostics
import Model

/// Finds the text that `first_page` names.
struct FirstPageResolution {
  /// The site with all its texts.
  let site: Site

  /// The text for the first page; `nil` when the name is that of no text, which is reported.
  func firstPage(by choice: SettingsReader.FirstPageChoice, _ diagnostics: inout [Diagnostic]) -> FirstPage? {
    guard choice.name.lowercased() != "newest" else { return .newest }
    var path = choice.name[...]
    while path.hasPrefix("./") || path.hasPrefix("/") { path = path.drop { $0 == "." }.dropFirst() }
    let prefix = ContentScan.folder + "/"
    for source in [String(path), prefix + path] {
      if let text = site.text(at: source) { return .text(text.source) }
      if source == site.introduction?.source {
        diagnostics.append(.firstPageIntroduced(source, at: choice.location))
        return nil
      }
      if site.isDraft(at: source) {
        diagnostics.append(.firstPageDraft(source, at: choice.location))
        return nil
      }
    }
    let nearest = (path.hasPrefix(prefix) ? String(path) : prefix + path).nearest(among: site.texts.map(\.source))
    diagnostics.append(.firstPageWithoutText(choice.name, nearest: nearest, at: choice.location))
    return nil
  }
}

extension Diagnostic {
  /// A first page that names a text the site does not have.
  fileprivate static func firstPageWithoutText(
    _ name: String, nearest: String?, at location: SourceLocation
  ) -> Diagnostic {
    .error(
      .unknownText, at: location, "there is no text '\(name)' for the first page",
      hint: nearest.map { "did you mean '\($0)'?" } ?? "write a text's file, such as content/on-walking.md, or newest")
  }

  /// A first page that names a draft.
  fileprivate static func firstPageDraft(_ source: String, at location: SourceLocation) -> Diagnostic {
    .error(
      .unknownText, at: location, "'\(source)' is a draft, so the first page cannot show it",
      hint: "take 'draft' out of it, or take 'first_page' out")
  }

  /// A first page that names the introduction, which it shows anyway.
  fileprivate static func firstPageIntroduced(_ source: String, at location: SourceLocation) -> Diagnostic {
    .error(
      .unknownText, at: location, "'\(source)' stands at the head of the first page anyway",
      hint: "take 'first_page' out, or name another text")
  }
}
