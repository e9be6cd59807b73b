import Model

/// A page with its surroundings: its path, its language, its site.
///
/// A class, since it is passed along for every value printed, and a copy would cost more than most values do. It is
/// immutable.
final class PageContext: Sendable {
  /// The context all pages of the site share.
  let site: SiteContext

  /// The files of the site that every page names.
  let assets: SiteAssets

  /// The path of the page.
  let path: OutputPath

  /// The language the page is in.
  let language: LanguageTag

  /// The program's own words in that language.
  let words: Words

  /// The page itself, by its kind.
  private let content: Content

  /// The values of its head.
  let head: PageHead

  /// The page's own absolute address; `nil` when the site does not say where it is published.
  let canonicalAddress: String?

  /// The `lang` and `dir` of the program's own words, where they are in another language than the page.
  let attributesOfWords: String

  /// Whether links name the files of pages, as `LinkStyle.portable` does.
  private let isPortable: Bool

  /// The number of folders the page is in.
  private let depth: Int

  /// The kinds of page, each with its content.
  private enum Content: Sendable {
    case text(Box<TextPage>)
    case list(Box<ListPage>)
    case notFound
  }

  /// Creates the context of a text's page.
  convenience init(_ page: TextPage, of site: SiteContext, assets: SiteAssets = SiteAssets()) {
    self.init(.text(Box(page)), at: page.text.page, in: page.text.frontMatter.language, of: site, assets)
  }

  /// Creates the context of a list's page.
  convenience init(_ page: ListPage, of site: SiteContext, assets: SiteAssets = SiteAssets()) {
    self.init(.list(Box(page)), at: page.path, in: site.settings.language, of: site, assets)
  }

  /// Creates the context of the page for wrong addresses.
  convenience init(notFoundIn site: SiteContext, assets: SiteAssets = SiteAssets()) {
    self.init(.notFound, at: OutputPath("404.html"), in: site.settings.language, of: site, assets)
  }

  private init(
    _ content: Content, at path: OutputPath, in language: LanguageTag, of site: SiteContext, _ assets: SiteAssets
  ) {
    self.site = site
    self.assets = assets
    self.path = path
    self.language = language
    self.content = content
    words = Words.of(language)
    head =
      switch content {
      case .text(let page): PageHead(of: page, in: words)
      case .list(let page): PageHead(of: page, in: words, settings: site.settings)
      case .notFound: PageHead(notFoundIn: words, settings: site.settings)
      }
    canonicalAddress = site.absoluteAddress(of: path)
    attributesOfWords =
      words.language.language == language.language
      ? "" : Self.attributes(of: words.language, onPageIn: language)
    isPortable = site.settings.links == .portable
    depth = path.path.utf8.count { $0 == UInt8(ascii: "/") }
  }

  /// The page, when it is a text's.
  var text: Box<TextPage>? { if case .text(let page) = content { page } else { nil } }

  /// The page, when it is a list's.
  var list: Box<ListPage>? { if case .list(let page) = content { page } else { nil } }

  // MARK: Addresses

  /// The address of a file of the output, as a link on this page gives it.
  func address(of file: OutputPath) -> String {
    WebAddress.encoded(path: path.relativeAddress(of: file, style: site.settings.links))
  }

  /// The relative address of the output's folder: `../` for each folder the page is in.
  var root: String { String(repeating: "../", count: depth) }

  /// Writes the address of a file of the output, as a link on this page gives it, escaped for an attribute.
  func write(addressOf file: OutputPath, to output: inout PageBuffer) {
    let isWritten = path.path.withBytes { here in
      file.path.withBytes { there in
        var common = 0
        var climbs = depth
        var offset = 0
        while offset < here.count, offset < there.count, unsafe here[offset] == there[offset] {
          offset += 1
          if unsafe here[offset - 1] == UInt8(ascii: "/") {
            common = offset
            climbs -= 1
          }
        }
        let rest = unsafe UnsafeBufferPointer(rebasing: there[common...])
        guard isPortable, unsafe WebAddress.needsNoEscape(rest), climbs > 0 || !rest.isEmpty else { return false }
        for _ in 0..<climbs { output.append(literal: "../") }
        unsafe output.append(rest)
        return true
      }
    }
    if !isWritten { output.append(escaped: address(of: file)) }
  }

  /// The absolute address of a file of the output, that of its folder for a folder's page; `nil` when the site does not
  /// say where it is published.
  func absoluteAddress(of file: OutputPath) -> String? { site.absoluteAddress(of: file) }

  // MARK: Languages

  /// Returns ` lang="…" dir="…"` for content in another language than the page's; `en` and `en-US` count as one
  /// language.
  ///
  /// - Parameters:
  ///   - other: Its language; `nil` for the page's.
  ///   - direction: The direction it is written in, where its language does not say.
  func attributes(of other: LanguageTag?, _ direction: WritingDirection? = nil) -> String {
    if let direction, direction != language.direction { return " dir=\"\(direction.rawValue)\"" }
    guard let other else { return "" }
    return Self.attributes(of: other, onPageIn: language)
  }

  private static func attributes(of other: LanguageTag, onPageIn language: LanguageTag) -> String {
    guard other != language, !other.hasSameReaders(as: language) else { return "" }
    let turns = other.direction != language.direction
    return " lang=\"\(other.tag)\"" + (turns ? " dir=\"\(other.direction.rawValue)\"" : "")
  }
}

extension SiteContext {
  fileprivate func absoluteAddress(of file: OutputPath) -> String? {
    settings.baseURL.map { base in
      let path = file.isIndex ? String(file.folder) : file.path
      return (base.hasSuffix("/") ? base : base + "/") + WebAddress.asciiEncoded(path: path)
    }
  }
}

extension LanguageTag {
  /// Whether one tag only adds a region to the other.
  fileprivate func hasSameReaders(as other: LanguageTag) -> Bool {
    let (short, long) = tag.utf8.count < other.tag.utf8.count ? (tag, other.tag) : (other.tag, tag)
    return long.hasPrefix(short) && long.dropFirst(short.count).utf8.count == 3
  }
}
