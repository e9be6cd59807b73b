import Diagnostics

/// One thing a proof-reader looks for, in a file of its own under `Rules/`.
///
/// The doc comment of a rule is its entry in the manual: what is meant, why it matters and what to do, an example
/// before and after, and the source of the rule. A rule has no mutable state.
protocol Rule: Sendable {
  /// Its code.
  static var code: DiagnosticCode { get }

  /// The languages of the texts it checks, such as `en`; `nil` for all.
  static var languages: Set<String>? { get }

  /// Whether only the first finding in a text is reported, with the number of the others.
  static var isReportedOnce: Bool { get }

  /// Creates the rule.
  init()

  /// Adds the rule to a set. A rule of two kinds implements this itself; the others need not.
  func join(_ rules: inout RuleSet)
}

extension Rule {
  static var languages: Set<String>? { nil }
  static var isReportedOnce: Bool { false }
}

/// A rule about certain characters that are neither letters nor digits.
protocol SymbolRule: Rule {
  /// The first bytes of the symbols it checks. A space stands for two blanks or more.
  static var symbols: [UInt8] { get }

  /// Looks at the symbol at an index of the running text.
  func look(at index: Int, in passage: PassageView, _ report: inout Report)
}

extension SymbolRule {
  func join(_ rules: inout RuleSet) { rules.add(atSymbols: self) }
}

/// A rule about certain words.
protocol WordRule: Rule {
  /// The words it checks, in lower case.
  static var words: [String] { get }

  /// The kinds of character by which it checks further words: those that have all of these, and a digit or a letter
  /// beyond ASCII.
  static var parts: Word.Parts? { get }

  /// Looks at a word, given with its index among the text's words.
  func look(at word: Word, _ index: Int, in passage: PassageView, _ report: inout Report)
}

extension WordRule {
  func join(_ rules: inout RuleSet) { rules.add(atWords: self) }
  static var words: [String] { [] }
  static var parts: Word.Parts? { nil }
}

/// A rule about whole paragraphs, headings or cells.
protocol PassageRule: Rule {
  /// Looks at a passage.
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
  /// Looks at a book or a printed form.
  func look(at form: BuiltForm, of output: BuiltOutput, _ report: inout SiteReport)
}

extension FormRule {
  func join(_ rules: inout RuleSet) { rules.add(atForms: self) }
}
