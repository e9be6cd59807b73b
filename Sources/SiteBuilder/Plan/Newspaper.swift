import Model
import Templating

/// A newspaper that is to be made, known before the body of any text is read.
///
/// Texts that name an issue are printed in it, all others in the newspaper of the folder they lie in. Only texts that
/// are wanted in the format are in any.
struct Newspaper: Hashable, Sendable {
  /// The name at its head: its collection's, else the site's.
  let title: String

  /// The name of the issue; `nil` for the newspaper of a folder.
  let issue: String?

  /// The path of the list that offers the newspaper: that of its folder.
  let list: OutputPath

  /// The indices of its texts among the site's, the most important first.
  let texts: [Int]

  /// Its path in the output: `essays/spring-2026-newspaper.pdf`.
  var path: OutputPath {
    let name = Slug(title: issue ?? title)?.name ?? "issue"
    return OutputPath(list.folder + name + (Format.newspaper.suffixes.first ?? ""))
  }

  /// The newspaper as the pages of its texts link to it, without its number of sheets: that changes with edits of any
  /// of them.
  var file: FormatFile { FormatFile(.newspaper, path: path, title: issue) }

  /// A text that is to be in a newspaper.
  struct Member: Hashable, Sendable {
    /// The index of the text among the site's.
    let index: Int

    /// The path of its page.
    let page: OutputPath

    /// The issue it is in, typeset; `nil` when it names none.
    let issue: String?

    /// Its rank: lower numbers come first, and texts without one last.
    let order: Int?

    /// The folder of the collection it lies in, ending in `/`; "" for the site's own.
    fileprivate var folder: Substring { OutputPath(String(page.folder.dropLast())).folder }
  }

  /// The newspapers of a site, by their paths.
  ///
  /// - Parameters:
  ///   - members: The texts wanted in the format, in the order of their paths.
  ///   - collections: The site's folders of texts.
  ///   - settings: The site's settings, typeset.
  static func all(of members: [Member], _ collections: [Collection], _ settings: SiteSettings) -> [Newspaper] {
    let groups = Dictionary(grouping: members) { $0.issue.map { "=" + $0 } ?? String($0.folder) }
    return groups.values.map { group in
      let ranked = group.sorted { ($0.order ?? .max, $0.index) < ($1.order ?? .max, $1.index) }
      let list = OutputPath(commonFolder(of: group.map(\.folder)) + "index.html")
      return Newspaper(
        title: collections.first { $0.page == list }?.title ?? settings.title, issue: group[0].issue, list: list,
        texts: ranked.map(\.index))
    }.sorted { $0.path < $1.path }
  }

  /// The deepest folder that contains all the given ones.
  private static func commonFolder(of folders: [Substring]) -> String {
    var parts = folders[0].split(separator: "/")
    for folder in folders.dropFirst() {
      parts = Array(zip(parts, folder.split(separator: "/")).prefix { $0 == $1 }.map(\.0))
    }
    return parts.map { $0 + "/" }.joined()
  }
}

extension BuildPlan {
  /// The newspapers of the site.
  func newspapers() throws -> [Newspaper] {
    let wanted = texts.indices.filter { texts[$0].formats.contains(.newspaper) }
    let members = try wanted.map { index in
      let front = try subject(of: index).printed.frontMatter
      return Newspaper.Member(index: index, page: texts[index].page, issue: front.issue, order: front.order)
    }
    return Newspaper.all(of: members, common.collections, context.settings)
  }
}
