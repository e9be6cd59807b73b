import Diagnostics

/// Rules sorted by what they are asked at, so that a text is looked through once for all of them.
struct RuleSet: Sendable {
  private var signRules: [(rule: any SignRule, languages: Set<String>?)] = []
  private var rulesAtSign: [[Int]] = Array(repeating: [], count: 256)
  private var wordRules: [(rule: any WordRule, languages: Set<String>?)] = []
  private var rulesAtWord: [UInt64: [Int]] = [:]

  /// Whether any word with a key that ends so is asked at: most are not, and need no look into the table.
  private var mayAsk = [Bool](repeating: false, count: 1 << 14)

  private var passageRules: [any PassageRule] = []
  private var textRules: [any TextRule] = []
  private var siteRules: [any SiteRule] = []
  private var pageRules: [any PageRule] = []
  private var formRules: [any FormRule] = []

  /// The rules that are asked at words of some make, instead of at some words.
  private var partRules: [(rule: any WordRule, parts: Word.Parts, languages: Set<String>?)] = []

  /// Sorts rules.
  init(_ rules: [any Rule.Type]) {
    for type in rules {
      let rule = type.init()
      if let rule = rule as? any SignRule { add(rule) }
      if let rule = rule as? any WordRule { add(rule) }
      if let rule = rule as? any PassageRule { passageRules.append(rule) }
      if let rule = rule as? any TextRule { textRules.append(rule) }
      if let rule = rule as? any SiteRule { siteRules.append(rule) }
      if let rule = rule as? any PageRule { pageRules.append(rule) }
      if let rule = rule as? any FormRule { formRules.append(rule) }
    }
  }

  private mutating func add(_ rule: some SignRule) {
    for sign in Set(type(of: rule).signs) { rulesAtSign[Int(sign)].append(signRules.count) }
    signRules.append((rule, type(of: rule).languages))
  }

  private mutating func add(_ rule: some WordRule) {
    if let parts = type(of: rule).parts { partRules.append((rule, parts, type(of: rule).languages)) }
    guard !type(of: rule).words.isEmpty else { return }
    for word in Set(type(of: rule).words) {
      let key = Word.key(of: word)
      rulesAtWord[key, default: []].append(wordRules.count)
      mayAsk[Int(key & 0x3FFF)] = true
    }
    wordRules.append((rule, type(of: rule).languages))
  }

  /// Looks at a text.
  func report(on text: CheckedText) -> Report {
    var report = Report(on: text)
    func isWanted(_ languages: Set<String>?) -> Bool { languages?.contains(text.language) ?? true }
    let wanted = Wanted(
      signs: signRules.map { isWanted($0.languages) }, words: wordRules.map { isWanted($0.languages) },
      parts: partRules.filter { isWanted($0.languages) }.map { ($0.rule, $0.parts) })
    let passages = passageRules.filter { isWanted(type(of: $0).languages) }
    for passage in text.passages {
      lookAtSigns(of: passage, wanted, &report)
      lookAtWords(of: passage, wanted, &report)
      for rule in passages {
        report.begin(rule)
        rule.look(at: passage, &report)
      }
    }
    for rule in textRules where isWanted(type(of: rule).languages) {
      report.begin(rule)
      rule.look(at: text, &report)
    }
    return report
  }

  /// The rules that are for a text's language.
  private struct Wanted {
    let signs: [Bool]
    let words: [Bool]
    let parts: [(rule: any WordRule, parts: Word.Parts)]
  }

  private func lookAtSigns(of passage: PassageView, _ wanted: Wanted, _ report: inout Report) {
    let prose = passage.text.prose
    for index in passage.passage.signs {
      let place = prose.signs[index]
      for number in rulesAtSign[Int(prose.bytes[place])] where wanted.signs[number] {
        report.begin(signRules[number].rule)
        signRules[number].rule.look(at: place, in: passage, &report)
      }
    }
  }

  private func lookAtWords(of passage: PassageView, _ wanted: Wanted, _ report: inout Report) {
    let prose = passage.text.prose
    for index in passage.passage.words {
      let word = prose.words[index]
      if mayAsk[Int(word.key & 0x3FFF)], let numbers = rulesAtWord[word.key] {
        for number in numbers where wanted.words[number] {
          report.begin(wordRules[number].rule)
          wordRules[number].rule.look(at: word, index, in: passage, &report)
        }
      }
      // Nearly all words of nearly all texts are of plain letters.
      guard word.parts.rawValue & (Word.Parts.digit.rawValue | Word.Parts.beyondASCII.rawValue) != 0 else { continue }
      for (rule, parts) in wanted.parts where word.parts.rawValue & parts.rawValue == parts.rawValue {
        report.begin(rule)
        rule.look(at: word, index, in: passage, &report)
      }
    }
  }

  /// Looks at a site.
  func look(at site: CheckedSite, _ report: inout SiteReport) {
    for rule in siteRules {
      report.begin(rule)
      rule.look(at: site, &report)
    }
  }

  /// The findings in the pages and other forms of an output.
  func findings(in output: BuiltOutput) async -> [Diagnostic] {
    var found: [Diagnostic] = []
    if !pageRules.isEmpty {
      found += await output.pages.mappedInParallel { page in
        var report = SiteReport()
        for rule in pageRules {
          report.begin(rule)
          rule.look(at: page, of: output, &report)
        }
        return report.diagnostics
      }
    }
    if !formRules.isEmpty {
      found += await output.forms.mappedInParallel { file in
        var report = SiteReport()
        let form = BuiltForm(output.withSource(file), bytes: output.bytes(of: file))
        for rule in formRules {
          report.begin(rule)
          rule.look(at: form, of: output, &report)
        }
        return report.diagnostics
      }
    }
    return found
  }
}
