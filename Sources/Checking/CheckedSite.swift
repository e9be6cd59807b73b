import Diagnostics
import Model

/// All texts of a site together, for the rules about sites.
struct CheckedSite {
  /// The texts in the order of their files.
  let texts: [CheckedTextFacts]

  /// The settings.
  let settings: SiteSettings

  /// The settings' file, as it is written; empty when there is none.
  let settingsSource: [UInt8]

  /// The site's folder.
  let folder: String

  /// The files of the texts with unreadable front matter, which rules about missing keys skip.
  var unreadable: Set<String> = []

  /// The site's own style sheets.
  var styles: [(name: String, bytes: [UInt8])] {
    FileContent.names(in: "\(folder)/templates").filter { $0.hasSuffix(".css") }.compactMap { name in
      FileContent.bytes(of: "\(folder)/templates/\(name)").map { ("templates/\(name)", $0) }
    }
  }

  /// The pamphlets among the texts: those that stand in lists.
  var pamphlets: [CheckedTextFacts] {
    texts.filter { !$0.text.frontMatter.isPage && $0.text.source != "content/index.md" }
  }
}

/// The facts kept of a text after it was checked.
struct CheckedTextFacts: Sendable {
  /// The text with its front matter.
  let text: Text

  /// The front matter as it is written.
  let head: HeadLines

  /// Whether the text itself states its language.
  let saysLanguage: Bool

  /// The files it shows or links to.
  let assets: [BundleFile]

  /// The filter of the messages its author has switched off.
  let filter: FindingFilter
}
