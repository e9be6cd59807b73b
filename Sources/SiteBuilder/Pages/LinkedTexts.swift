import Feeds
import Model
import Templating

/// The texts of linked libraries, with their versions on the site and in other libraries.
struct LinkedTexts: Sendable {
  /// The number of the site's own texts; those of the libraries are numbered behind them.
  let ownCount: Int

  /// The groups of texts that are versions of one work.
  let versions: Versions

  private let texts: [(library: LinkedLibrary, text: LinkedText)]
  private let comma: String
  private let siteTitle: String
  private let siteLanguage: LanguageTag

  /// Numbers the texts of the libraries, behind the site's own.
  init(behind ownCount: Int, _ libraries: [LinkedLibrary], _ versions: Versions, settings: SiteSettings) {
    self.ownCount = ownCount
    self.versions = versions
    texts = libraries.flatMap { library in library.texts.map { (library, $0) } }
    comma = Words.of(settings.language)[.comma]
    siteTitle = settings.title
    siteLanguage = settings.language
  }

  /// The versions in other libraries of a text of the site, each named by its library, and also by its language where
  /// that is another.
  func versions(of text: Int, in language: LanguageTag) -> [TextElsewhere] {
    guard !texts.isEmpty else { return [] }
    return versions.others(than: text).filter { $0 >= ownCount }.map { version($0, besideOneIn: language) }
  }

  /// A text of a library, with its versions.
  ///
  /// - Parameters:
  ///   - number: Its number.
  ///   - isNamed: Whether the entry names its library.
  ///   - own: Returns the link to one of the site's own texts, in the language of that text.
  func entry(_ number: Int, isNamed: Bool, own: (Int) -> PageLink) -> TextElsewhere {
    let (library, text) = texts[number - ownCount]
    let language = Self.language(of: text, in: library)
    var entry = TextElsewhere(text, in: library, comma: comma)
    if !isNamed { entry.library = "" }
    let others = versions.others(than: number)
    let links = others.filter { $0 < ownCount }.map(own)
    // A link to one of the site's own versions is enough: its page leads to the others.
    if let link = links.first(where: { $0.language == language }) ?? links.first {
      let name = link.language == language ? siteTitle : Self.name(siteTitle, in: link.language)
      entry.here = [PageLink(name, page: link.page, language: link.language)]
    }
    for other in others where other >= ownCount {
      if texts[other - ownCount].library.address == library.address {
        entry.translations.append(translation(other))
      } else {
        entry.elsewhere.append(version(other, besideOneIn: language))
      }
    }
    return entry
  }

  /// Those of the given texts that stand for their works: of the versions of each work the one in the site's language,
  /// or else the first.
  func works(among numbers: [Int]) -> [Int] {
    var shown: [Int: Int] = [:]
    for number in numbers {
      guard let group = versions.group(of: number) else { continue }
      if shown[group].map({ !isInSiteLanguage($0) && isInSiteLanguage(number) }) ?? true { shown[group] = number }
    }
    return numbers.filter { number in versions.group(of: number).map { shown[$0] == number } ?? true }
  }

  private func isInSiteLanguage(_ number: Int) -> Bool {
    let (library, text) = texts[number - ownCount]
    return Self.language(of: text, in: library)?.language == siteLanguage.language
  }

  private func version(_ number: Int, besideOneIn language: LanguageTag?) -> TextElsewhere {
    let (library, text) = texts[number - ownCount]
    var entry = TextElsewhere(text, in: library, comma: comma)
    entry.version = entry.language == language ? library.title : Self.name(library.title, in: entry.language)
    return entry
  }

  private func translation(_ number: Int) -> TextElsewhere {
    let (library, text) = texts[number - ownCount]
    var entry = TextElsewhere(text, in: library, comma: comma)
    entry.version = entry.language.map(LanguageName.of) ?? text.title
    return entry
  }

  /// The name of a library, preceded by that of a language: `français, The Shed`.
  private static func name(_ library: String, in language: LanguageTag?) -> String {
    language.map { LanguageName.of($0) + Words.of($0)[.comma] + library } ?? library
  }

  fileprivate static func language(of text: LinkedText, in library: LinkedLibrary) -> LanguageTag? {
    (text.language ?? library.language).flatMap { LanguageTag($0) }
  }
}

extension TextElsewhere {
  fileprivate init(_ text: LinkedText, in library: LinkedLibrary, comma: String) {
    self.init(
      text.title, authors: text.authors.joined(separator: comma), date: text.date ?? "",
      language: LinkedTexts.language(of: text, in: library), address: library.address(of: text),
      library: library.title)
  }
}
