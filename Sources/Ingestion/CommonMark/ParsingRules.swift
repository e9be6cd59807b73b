package import Model

/// The constructs a parser allows, and the faults it looks for.
package struct ParsingRules: Hashable, Sendable {
  /// The treatment of HTML in a text.
  package var rawHTML = SiteSettings.RawHTML.safe

  /// Whether footnotes without references are printed all the same, as in a build with drafts.
  package var keepsUnreferencedFootnotes = false

  /// Whether Markdown is read exactly as its specification says: HTML and addresses are kept as they are, and only an
  /// exceeded limit is a fault.
  package var isCommonMarkOnly = false

  /// Creates the rules for the texts of a site without settings.
  package init() {}

  /// The rules for the texts of a site.
  package init(_ settings: SiteSettings, keepsUnreferencedFootnotes: Bool = false) {
    self.rawHTML = settings.rawHTML
    self.keepsUnreferencedFootnotes = keepsUnreferencedFootnotes
  }

  /// The rules for plain CommonMark.
  package static let plain: ParsingRules = {
    var rules = ParsingRules()
    rules.rawHTML = .all
    rules.isCommonMarkOnly = true
    return rules
  }()
}
