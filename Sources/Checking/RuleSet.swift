import Diagnostics

/// Rules sorted by what they check, so that one pass over a text serves all of them.
struct RuleSet: Sendable {
  /// A rule with its code and its languages.
  private struct Entry<Asked: Sendable>: Sendable {
    let rule: Asked
    let kind: RuleKind
    let languages: Set<String>?

    init(_ rule: Asked, of type: any Rule.Type) {
      self.rule = rule
      kind = RuleKind(type)
      languages = type.languages
    }

    func isFor(_ language: String) -> Bool { languages?.contains(language) ?? true }
  }

  private var symbolRules: [Entry<any SymbolRule>] = []
  private var rulesAtSymbol: [[Int]] = Array(repeating: [], count: 256)
  private var wordRules: [Entry<any WordRule>] = []
  private var rulesAtWord = WordTable<[Int]>([:])
  private var numbersAtWord: [UInt64: [Int]] = [:]

  /// The rules about words with certain kinds of character, whatever the word.
  private var partRules: [(rule: Entry<any WordRule>, parts: Word.Parts)] = []

  private var passageRules: [Entry<any PassageRule>] = []
  private var textRules: [Entry<any TextRule>] = []
  private var siteRules: [Entry<any SiteRule>] = []
  private var pageRules: [Entry<any PageRule>] = []
  private var formRules: [Entry<any FormRule>] = []

  /// Creates a set of rules.
  init(_ rules: [any Rule.Type]) {
    for type in rules { type.init().join(&self) }
    rulesAtWord = WordTable(numbersAtWord)
  }

  /// Adds a rule about symbols.
  mutating func add(atSymbols rule: some SymbolRule) {
    for symbol in Set(type(of: rule).symbols) { rulesAtSymbol[Int(symbol)].append(symbolRules.count) }
    symbolRules.append(Entry(rule, of: type(of: rule)))
  }

  /// Adds a rule about words.
  mutating func add(atWords rule: some WordRule) {
    let entry = Entry<any WordRule>(rule, of: type(of: rule))
    if let parts = type(of: rule).parts { partRules.append((entry, parts)) }
    guard !type(of: rule).words.isEmpty else { return }
    for word in Set(type(of: rule).words) {
      numbersAtWord[Word.key(of: word), default: []].append(wordRules.count)
    }
    wordRules.append(entry)
  }

  /// Adds a rule about passages.
  mutating func add(atPassages rule: some PassageRule) {
    passageRules.append(Entry(rule, of: type(of: rule)))
  }

  /// Adds a rule about texts.
  mutating func add(atTexts rule: some TextRule) {
    textRules.append(Entry(rule, of: type(of: rule)))
  }

  /// Adds a rule about sites.
  mutating func add(atSites rule: some SiteRule) { siteRules.append(Entry(rule, of: type(of: rule))) }

  /// Adds a rule about pages.
  mutating func add(atPages rule: some PageRule) { pageRules.append(Entry(rule, of: type(of: rule))) }

  /// Adds a rule about books and printed forms.
  mutating func add(atForms rule: some FormRule) { formRules.append(Entry(rule, of: type(of: rule))) }

  /// Looks at a text.
  func report(on text: CheckedText) -> Report {
    var report = Report(on: text)
    let wanted = Wanted(
      symbols: symbolRules.map { $0.isFor(text.language) }, words: wordRules.map { $0.isFor(text.language) },
      parts: partRules.filter { $0.rule.isFor(text.language) })
    let passages = passageRules.filter { $0.isFor(text.language) }
    for passage in text.passages {
      lookAtSymbols(of: passage, wanted, &report)
      lookAtWords(of: passage, wanted, &report)
      for entry in passages {
        report.begin(entry.kind)
        entry.rule.look(at: passage, &report)
      }
    }
    for entry in textRules where entry.isFor(text.language) {
      report.begin(entry.kind)
      entry.rule.look(at: text, &report)
    }
    return report
  }

  /// The rules that are for a text's language.
  private struct Wanted {
    let symbols: [Bool]
    let words: [Bool]
    let parts: [(rule: Entry<any WordRule>, parts: Word.Parts)]
  }

  private func lookAtSymbols(of passage: PassageView, _ wanted: Wanted, _ report: inout Report) {
    let prose = passage.text.prose
    for index in passage.passage.symbols {
      let offset = prose.symbols[index]
      for number in rulesAtSymbol[Int(prose.bytes[offset])] where wanted.symbols[number] {
        report.begin(symbolRules[number].kind)
        symbolRules[number].rule.look(at: offset, in: passage, &report)
      }
    }
  }

  private func lookAtWords(of passage: PassageView, _ wanted: Wanted, _ report: inout Report) {
    let prose = passage.text.prose
    for index in passage.passage.words {
      let word = prose.words[index]
      if let numbers = rulesAtWord[word.key] {
        for number in numbers where wanted.words[number] {
          report.begin(wordRules[number].kind)
          wordRules[number].rule.look(at: word, index, in: passage, &report)
        }
      }
      // Nearly all words of nearly all texts are of plain letters.
      guard word.parts.rawValue & (Word.Parts.digit.rawValue | Word.Parts.beyondASCII.rawValue) != 0 else { continue }
      for (entry, parts) in wanted.parts where word.parts.rawValue & parts.rawValue == parts.rawValue {
        report.begin(entry.kind)
        entry.rule.look(at: word, index, in: passage, &report)
      }
    }
  }

  /// Looks at a site.
  func look(at site: CheckedSite, _ report: inout SiteReport) {
    for entry in siteRules {
      report.begin(entry.kind)
      entry.rule.look(at: site, &report)
    }
  }

  /// The findings in the pages and other forms of an output.
  func findings(in output: BuiltOutput) async -> [Diagnostic] {
    var found: [Diagnostic] = []
    if !pageRules.isEmpty {
      found += await output.pages.mappedInParallel { page in
        var report = SiteReport()
        for entry in pageRules {
          report.begin(entry.kind)
          entry.rule.look(at: page, of: output, &report)
        }
        return report.diagnostics
      }
    }
    if !formRules.isEmpty {
      found += await output.forms.mappedInParallel { file in
        var report = SiteReport()
        let form = BuiltForm(output.withSource(file), bytes: output.bytes(of: file))
        for entry in formRules {
          report.begin(entry.kind)
          entry.rule.look(at: form, of: output, &report)
        }
        return report.diagnostics
      }
    }
    return found
  }
}
