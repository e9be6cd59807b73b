import Model

/// A page and what is known around it: where it is, its language, the site.
///
/// A class, since every value printed on the page is worked out with it, and a copy of it would cost more than most
/// values do. Nothing in it changes.
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

  /// The page itself.
  private let content: Content

  /// The values of its head.
  let head: PageHead

  /// The page's own whole address; `nil` when the site does not say where it is published.
  let canonicalAddress: String?

  /// The attributes of the program's own words, where there are none in the page's language.
  let attributesOfWords: String

  /// Whether links name pages by their files.
  private let isPortable: Bool

  /// The number of folders around the page.
  private let depth: Int

  /// A page of each kind.
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

  /// The address of a file of the output in a link on this page.
  func address(of file: OutputPath) -> String {
    WebAddress.encoded(path: path.relativeAddress(of: file, style: site.settings.links))
  }

  /// The way to the site's root from here: "", or `../` for every folder.
  var root: String { String(repeating: "../", count: depth) }

  /// Writes how a file of the output is named in a link on this page, escaped for an attribute.
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

  /// The whole address of a file of the output; `nil` when the site does not say where it is published. A folder's page
  /// goes by the folder.
  func absoluteAddress(of file: OutputPath) -> String? { site.absoluteAddress(of: file) }

  // MARK: Languages

  /// ` lang="…" dir="…"` for something in another language than the page. `en` and `en-US` are one language.
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
