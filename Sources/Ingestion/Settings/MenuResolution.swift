import Diagnostics
import Model

/// Leads the menu's addresses to the pages they mean.
struct MenuResolution {
  /// The site with all its texts.
  let site: Site

  /// Resolves the menu's lines; those that lead nowhere are reported and left out.
  func entries(of lines: [SettingsReader.MenuLine], _ diagnostics: inout [Diagnostic]) -> [SiteSettings.MenuEntry] {
    var entries: [SiteSettings.MenuEntry] = []
    // A menu in which nothing is right gets as many guesses as do not take long.
    var comparisons = 20_000
    for line in lines {
      switch destination(of: line, &comparisons) {
      case .success(let destination):
        entries.append(SiteSettings.MenuEntry(title: line.title, destination: destination))
      case .failure(let fault): diagnostics.append(fault.diagnostic)
      }
    }
    return entries
  }

  private struct Fault: Error {
    let diagnostic: Diagnostic
  }

  /// The target of a line: to a text by its file, to a page of the output by its path, or elsewhere by a whole address.
  private func destination(of line: SettingsReader.MenuLine, _ comparisons: inout Int) -> Result<LinkDestination, Fault>
  {
    let address = line.address
    if let colon = address.firstIndex(of: ":"), address[..<colon].utf8.allSatisfy({ $0.isLetter || $0.isDigit }) {
      let scheme = address[..<colon].lowercased()
      guard ["http", "https", "mailto", "tel"].contains(scheme) else {
        return .failure(Fault(diagnostic: .menuScheme(scheme, at: line.location)))
      }
      return .success(.address(address))
    }
    let parts = address.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    let fragment = parts.count > 1 && !parts[1].isEmpty ? String(parts[1]) : nil
    var path = parts.first ?? ""
    while path.hasPrefix("./") { path = path.dropFirst(2) }
    while path.hasPrefix("/") { path = path.dropFirst() }
    let names = path.split(separator: "/", omittingEmptySubsequences: false)
    guard !names.dropLast().contains(""), !names.contains(".."), !names.contains(".") else {
      return .failure(Fault(diagnostic: .menuOutside(address, at: line.location)))
    }
    if path.hasSuffix(".md") { return text(at: String(path), fragment: fragment, line, &comparisons) }
    let page = path.isEmpty || path.hasSuffix("/") ? path + "index.html" : path
    return .success(.page(OutputPath(page.description.precomposed), fragment: fragment))
  }

  private func text(
    at path: String, fragment: String?, _ line: SettingsReader.MenuLine, _ comparisons: inout Int
  ) -> Result<LinkDestination, Fault> {
    for source in [path, ContentScan.folder + "/" + path] {
      if let text = site.text(at: source) { return .success(.page(text.page, fragment: fragment)) }
      if source == site.introduction?.source { return .success(.page(OutputPath("index.html"), fragment: fragment)) }
      if site.isDraft(at: source) { return .failure(Fault(diagnostic: .menuDraft(path, at: line.location))) }
    }
    let prefix = ContentScan.folder + "/"
    let candidates = comparisons > 0 ? site.texts.map(\.source) : []
    comparisons -= candidates.count
    let nearest = (path.hasPrefix(prefix) ? path : prefix + path).nearest(among: candidates)
    return .failure(Fault(diagnostic: .menuWithoutText(path, nearest: nearest, at: line.location)))
  }
}

extension Diagnostic {
  /// A menu's line to a text that is not there.
  static func menuWithoutText(_ path: String, nearest: String?, at location: SourceLocation) -> Diagnostic {
    .error(
      .menuAddress, at: location, "there is no text '\(path)'",
      hint: nearest.map { "did you mean '\($0)'?" } ?? "write the text's file, such as content/about.md")
  }

  /// A menu's line to a draft.
  static func menuDraft(_ path: String, at location: SourceLocation) -> Diagnostic {
    .error(
      .menuAddress, at: location, "'\(path)' is a draft, so it has no page yet",
      hint: "take 'draft' out of it, or take the line out of the menu")
  }

  /// A menu's line with an address that no page may have.
  static func menuScheme(_ scheme: String, at location: SourceLocation) -> Diagnostic {
    .error(
      .menuAddress, at: location, "'\(scheme):' cannot stand in a menu",
      hint: "write a text's file, or an address with https:")
  }

  /// A menu's line that leads out of the site by its path.
  static func menuOutside(_ address: String, at location: SourceLocation) -> Diagnostic {
    .error(
      .menuAddress, at: location, "'\(address)' is not an address within the site",
      hint: "write a text's file, such as content/about.md, or a whole address with https:")
  }
}
