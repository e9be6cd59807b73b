import Diagnostics
import Model

/// All texts of a site together, as far as rules about them ask.
struct CheckedSite {
  /// The texts in the order of their files.
  let texts: [TextFacts]

  /// The settings.
  let settings: SiteSettings

  /// The settings' file, as it is written; empty when there is none.
  let settingsSource: [UInt8]

  /// The site's folder.
  let folder: String

  /// The texts whose front matter cannot be read, by their files; what they lack is not known.
  var unreadable: Set<String> = []

  /// The site's own style sheets.
  var styles: [(name: String, bytes: [UInt8])] {
    FileContent.names(in: "\(folder)/templates").filter { $0.hasSuffix(".css") }.compactMap { name in
      FileContent.bytes(of: "\(folder)/templates/\(name)").map { ("templates/\(name)", $0) }
    }
  }

  /// The pamphlets among the texts: those that stand in lists.
  var pamphlets: [TextFacts] { texts.filter { !$0.text.frontMatter.isPage && $0.text.source != "content/index.md" } }
}

/// The facts that are kept of a text once it has been looked at.
struct TextFacts: Sendable {
  /// The text with its front matter.
  let text: Text

  /// The front matter as it is written.
  let head: HeadLines

  /// Whether it says its language itself.
  let saysLanguage: Bool

  /// The files it shows or links to.
  let assets: [BundleFile]

  /// The messages its author wants.
  let filter: FindingFilter
}
