import Diagnostics

/// One thing a proof-reader looks for, in a file of its own under `Rules/`.
///
/// The doc comment of a rule is its entry in the manual: what is meant, why it matters and what to do, an example
/// before and after, and the source of the rule. A rule holds nothing that changes.
protocol Rule: Sendable {
  /// Its code.
  static var code: DiagnosticCode { get }

  /// The languages of texts it looks at, as `en`; `nil` for all.
  static var languages: Set<String>? { get }

  /// Whether it is reported once for all of a text, with the number of locations.
  static var isReportedOnce: Bool { get }

  /// Creates the rule.
  init()

  /// Adds the rule to a set, to be asked at what it is about. One about two things says so here; others need not.
  func join(_ rules: inout RuleSet)
}

extension Rule {
  static var languages: Set<String>? { nil }
  static var isReportedOnce: Bool { false }
}

/// A rule about characters that are neither letters nor digits; it is asked at each of some.
protocol SymbolRule: Rule {
  /// The first bytes of the symbols it is asked at. A blank stands for two blanks or more.
  static var symbols: [UInt8] { get }

  /// Looks at one of them.
  func look(at index: Int, in passage: PassageView, _ report: inout Report)
}

extension SymbolRule {
  func join(_ rules: inout RuleSet) { rules.add(atSymbols: self) }
}

/// A rule about words; it is asked at each of some.
protocol WordRule: Rule {
  /// The words it is asked at, in lower case.
  static var words: [String] { get }

  /// The make of words it is asked at besides: each with a digit or a letter beyond ASCII that has all of these.
  static var parts: Word.Parts? { get }

  /// Looks at one of them.
  func look(at word: Word, _ index: Int, in passage: PassageView, _ report: inout Report)
}

extension WordRule {
  func join(_ rules: inout RuleSet) { rules.add(atWords: self) }
  static var words: [String] { [] }
  static var parts: Word.Parts? { nil }
}

/// A rule about whole paragraphs, headings or cells.
protocol PassageRule: Rule {
  /// Looks at one of them.
  func look(at passage: PassageView, _ report: inout Report)
}

extension PassageRule {
  func join(_ rules: inout RuleSet) { rules.add(atPassages: self) }
}

/// A rule about a text as a whole: its notes, its front matter, the order of its parts.
protocol TextRule: Rule {
  /// Looks at a text.
  func look(at text: CheckedText, _ report: inout Report)
}

extension TextRule {
  func join(_ rules: inout RuleSet) { rules.add(atTexts: self) }
}

/// A rule about all texts of a site together.
protocol SiteRule: Rule {
  /// Looks at a site.
  func look(at site: CheckedSite, _ report: inout SiteReport)
}

extension SiteRule {
  func join(_ rules: inout RuleSet) { rules.add(atSites: self) }
}

/// A rule about the pages a site was built into.
protocol PageRule: Rule {
  /// Looks at a page.
  func look(at page: BuiltPage, of output: BuiltOutput, _ report: inout SiteReport)
}

extension PageRule {
  func join(_ rules: inout RuleSet) { rules.add(atPages: self) }
}

/// A rule about the books and printed forms a site was built into.
protocol FormRule: Rule {
  /// Looks at one of them.
  func look(at form: BuiltForm, of output: BuiltOutput, _ report: inout SiteReport)
}

extension FormRule {
  func join(_ rules: inout RuleSet) { rules.add(atForms: self) }
}
