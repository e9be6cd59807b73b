package import Model

/// The things a parser lets pass, and those it looks for.
package struct ParsingRules: Hashable, Sendable {
  /// The treatment of HTML in a text.
  package var rawHTML = SiteSettings.RawHTML.safe

  /// Whether footnotes that nothing calls are printed all the same, as they are among drafts.
  package var keepsUnreferencedFootnotes = false

  /// Whether Markdown is read as its specification says and no more: HTML and addresses pass as they stand, and
  /// nothing but a limit is a fault.
  package var isCommonMarkOnly = false

  /// Creates the rules for the texts of a site that says nothing.
  package init() {}

  /// The rules for the texts of a site.
  package init(_ settings: SiteSettings, keepsUnreferencedFootnotes: Bool = false) {
    self.rawHTML = settings.rawHTML
    self.keepsUnreferencedFootnotes = keepsUnreferencedFootnotes
  }

  /// The rules under which Markdown is what its specification says.
  package static let plain: ParsingRules = {
    var rules = ParsingRules()
    rules.rawHTML = .all
    rules.isCommonMarkOnly = true
    return rules
  }()
}
