import Diagnostics
import Model

/// Resolves the addresses of the menu to pages.
struct MenuResolution {
  /// The site with all its texts.
  let site: Site

  /// Resolves the menu's lines; those that lead nowhere are reported and left out.
  func entries(of lines: [SettingsReader.MenuLine], _ diagnostics: inout [Diagnostic]) -> [SiteSettings.MenuEntry] {
    var entries: [SiteSettings.MenuEntry] = []
    // The number of names to compare for suggestions is limited, so that a menu full of faults does not take long.
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

  /// The destination of a line: a text by its file, a page of the output by its path, or anything else by its address.
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
  /// A line of the menu with a text that does not exist.
  static func menuWithoutText(_ path: String, nearest: String?, at location: SourceLocation) -> Diagnostic {
    .error(
      .menuAddress, at: location, "there is no text '\(path)'",
      hint: nearest.map { "did you mean '\($0)'?" } ?? "write the text's file, such as content/about.md")
  }

  /// A line of the menu with a draft.
  static func menuDraft(_ path: String, at location: SourceLocation) -> Diagnostic {
    .error(
      .menuAddress, at: location, "'\(path)' is a draft, so it has no page yet",
      hint: "take 'draft' out of it, or take the line out of the menu")
  }

  /// A line of the menu with a scheme that is not allowed.
  static func menuScheme(_ scheme: String, at location: SourceLocation) -> Diagnostic {
    .error(
      .menuAddress, at: location, "'\(scheme):' cannot stand in a menu",
      hint: "write a text's file, or an address with https:")
  }

  /// A line of the menu with a path that leads out of the site.
  static func menuOutside(_ address: String, at location: SourceLocation) -> Diagnostic {
    .error(
      .menuAddress, at: location, "'\(address)' is not an address within the site",
      hint: "write a text's file, such as content/about.md, or a whole address with https:")
  }
}
