import Diagnostics
import Escaping
import Model

/// Reads `site.yml`.
struct SettingsReader {
  /// The settings, with the values that name texts kept apart until the texts are known.
  struct Reading: Hashable, Sendable {
    /// The settings; the menu is still empty, and the text for the first page not chosen.
    var settings = SiteSettings()

    /// The menu as written.
    var menu: [MenuLine] = []

    /// The text for the first page as written.
    var firstPage: FirstPageChoice?

    /// The locations of the keys' values that name files in `templates/`.
    var assetLocations: [String: SourceLocation] = [:]
  }

  /// An entry of the menu as written.
  struct MenuLine: Hashable, Sendable {
    /// The words it is printed with.
    let title: String

    /// The address it links to, as written.
    let address: String

    /// The location of the address.
    let location: SourceLocation
  }

  /// The choice of the text for the first page, as written.
  struct FirstPageChoice: Hashable, Sendable {
    /// A text's file, or `newest`.
    let name: String

    /// The location of the name.
    let location: SourceLocation
  }

  /// The file's name in the site's folder.
  static let file = "site.yml"

  /// Reads the settings.
  ///
  /// - Parameter bytes: The whole file.
  static func reading(of bytes: [UInt8]) -> Diagnosed<Reading> {
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    let read = YAMLReader(file: file).entries(in: bytes, start..<bytes.count, firstLine: 1)
    var reading = Reading()
    var values = ValueReader(file: file)
    for entry in read.value {
      fill(&reading, with: entry, &values)
      let parts = if entry.key == "look", case .mapping(let parts) = entry.value.content { parts } else { [entry] }
      for part in parts where ["favicon", "logo", "face"].contains(part.key) {
        reading.assetLocations[part.key] = values.location(part.value.position)
      }
    }
    // A look is checked against its theme, which may come after it.
    for entry in read.value where entry.key == "look" {
      reading.settings.look = values.look(entry, theme: reading.settings.theme)
    }
    reading.settings.ownKeys = reading.settings.ownKeys.inOrder
    return Diagnosed(reading, read.diagnostics + values.diagnostics)
  }

  private static func fill(_ reading: inout Reading, with entry: YAMLEntry, _ values: inout ValueReader) {
    let standard = SiteSettings()
    guard let key = SettingsKey(rawValue: entry.key) else {
      return fillOwnKey(&reading, with: entry, &values)
    }
    switch key {
    case .title: reading.settings.title = values.text(entry) ?? standard.title
    case .subtitle: reading.settings.subtitle = values.text(entry)
    case .lang: reading.settings.language = values.language(entry) ?? standard.language
    case .baseUrl: reading.settings.baseURL = values.baseURL(entry)
    case .theme: reading.settings.theme = values.choice(entry, of: SiteSettings.Theme.self) ?? standard.theme
    case .author: reading.settings.author = values.text(entry)
    case .publisher: reading.settings.publisher = values.text(entry)
    case .description: reading.settings.description = values.text(entry)
    case .rights: reading.settings.rights = values.text(entry)
    case .formats: reading.settings.formats = values.formats(entry) ?? standard.formats
    case .paper: reading.settings.paper = values.choice(entry, of: SiteSettings.Paper.self) ?? standard.paper
    case .notes: reading.settings.notes = values.choice(entry, of: NotesPlacement.self) ?? standard.notes
    case .links: reading.settings.links = values.choice(entry, of: LinkStyle.self) ?? standard.links
    case .smart: reading.settings.isSmart = values.flag(entry) ?? standard.isSmart
    case .rawHtml: reading.settings.rawHTML = values.choice(entry, of: SiteSettings.RawHTML.self) ?? standard.rawHTML
    case .perPage: reading.settings.textsPerPage = values.number(entry, in: 1...1000) ?? standard.textsPerPage
    case .print: reading.settings.print = values.printSettings(entry)
    case .menu: reading.menu = values.menu(entry)
    case .authors: reading.settings.authors = values.authors(entry)
    case .publish: reading.settings.publish = PublishTargetReader.targets(entry, &values)
    case .favicon: reading.settings.favicon = values.text(entry, example: "icon.svg").map(\.asAsset)
    case .logo: reading.settings.logo = values.text(entry, example: "logo.svg").map(\.asAsset)
    case .order: reading.settings.order = values.choice(entry, of: ListOrder.self) ?? standard.order
    case .firstPage:
      reading.firstPage = values.text(entry, example: "newest").map {
        FirstPageChoice(name: $0, location: values.location(entry.value.position))
      }
    case .books: reading.settings.books = values.books(entry)
    case .search: reading.settings.isSearched = values.flag(entry)
    case .link: reading.settings.libraries = values.libraries(entry)
    case .reply: reading.settings.reply = values.reply(entry)
    case .check: reading.settings.checks = values.checks(entry)
    case .look: break
    }
  }

  private static func fillOwnKey(_ reading: inout Reading, with entry: YAMLEntry, _ values: inout ValueReader) {
    guard entry.key.hasPrefix("x-") else {
      return values.unknownKey(entry, among: SettingsKey.self) { key, _ in ForeignKey(inSettings: key) }
    }
    if let own = values.ownKey(entry) { reading.settings.ownKeys.append(own) }
  }
}

extension ValueReader {
  /// The address the site is published under, ending in `/`.
  fileprivate mutating func baseURL(_ entry: YAMLEntry) -> String? {
    guard let text = text(entry, example: "https://example.org/") else { return nil }
    let scheme = text.prefix { $0 != ":" }.lowercased()
    let rest = text.dropFirst(scheme.count)
    let host = rest.dropFirst(3).prefix { $0 != "/" }
    let isValid =
      ["http", "https"].contains(scheme) && rest.hasPrefix("://") && !host.isEmpty && !host.contains("@")
      && text.utf8.allSatisfy(ByteSet.webAddress.contains) && !text.contains("?") && !text.contains("#")
    guard isValid else {
      report(.badBaseURL(text, at: location(entry.value.position)))
      return nil
    }
    return scheme + rest + (text.hasSuffix("/") ? "" : "/")
  }

  /// The lines of the menu: a list of `Title: address`, or a mapping.
  fileprivate mutating func menu(_ entry: YAMLEntry) -> [SettingsReader.MenuLine] {
    switch entry.value.content {
    case .text(let text) where text.asOneLine.isEmpty: return []
    case .mapping(let lines): return lines.compactMap { menuLine($0) }
    case .list(let items):
      return items.flatMap { item -> [SettingsReader.MenuLine] in
        guard case .mapping(let lines) = item.content else {
          report(.badMenu(at: location(item.position)))
          return []
        }
        return lines.compactMap { menuLine($0) }
      }
    case .text:
      report(.badMenu(at: location(entry.value.position)))
      return []
    }
  }

  private mutating func menuLine(_ line: YAMLEntry) -> SettingsReader.MenuLine? {
    let title = line.key.asOneLine
    guard case .text(let text) = line.value.content, !text.asOneLine.isEmpty, !title.isEmpty else {
      report(.badMenu(at: location(line.position)))
      return nil
    }
    return SettingsReader.MenuLine(title: title, address: text.asOneLine, location: location(line.value.position))
  }
}

extension String {
  /// The name of a file in `templates/`, with or without that folder before it.
  fileprivate var asAsset: String { hasPrefix("templates/") ? String(dropFirst("templates/".count)) : self }
}

extension Diagnostic {
  /// A value that is no address of a site.
  static func badBaseURL(_ text: String, at location: SourceLocation) -> Diagnostic {
    .error(
      .badAddress, at: location, "'\(text)' is not a site's address",
      hint: "write it whole, without ? and #, such as https://example.org/pamphlets/")
  }

  /// A menu that is not a list of titles with addresses.
  static func badMenu(at location: SourceLocation) -> Diagnostic {
    .error(
      .wrongValue, at: location, "the menu takes a title and an address a line",
      hint: "write each as - About: content/about.md, or - Shop: https://example.org/")
  }
}
