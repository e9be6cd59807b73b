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
    }
  }

  private mutating func add(_ rule: some SignRule) {
    for sign in Set(type(of: rule).signs) { rulesAtSign[Int(sign)].append(signRules.count) }
    signRules.append((rule, type(of: rule).languages))
  }

  private mutating func add(_ rule: some WordRule) {
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
    let isWanted = wordRules.map { $0.languages?.contains(text.language) ?? true }
    let isSignWanted = signRules.map { $0.languages?.contains(text.language) ?? true }
    let passages = passageRules.filter { type(of: $0).languages?.contains(text.language) ?? true }
    for passage in text.passages {
      for index in passage.passage.signs {
        let place = text.prose.signs[index]
        for number in rulesAtSign[Int(text.prose.bytes[place])] where isSignWanted[number] {
          report.begin(signRules[number].rule)
          signRules[number].rule.look(at: place, in: passage, &report)
        }
      }
      for index in passage.passage.words {
        let word = text.prose.words[index]
        guard mayAsk[Int(word.key & 0x3FFF)], let numbers = rulesAtWord[word.key] else { continue }
        for number in numbers where isWanted[number] {
          report.begin(wordRules[number].rule)
          wordRules[number].rule.look(at: word, index, in: passage, &report)
        }
      }
      for rule in passages {
        report.begin(rule)
        rule.look(at: passage, &report)
      }
    }
    for rule in textRules where type(of: rule).languages?.contains(text.language) ?? true {
      report.begin(rule)
      rule.look(at: text, &report)
    }
    return report
  }

  /// Looks at a site.
  func look(at site: CheckedSite, _ report: inout SiteReport) {
    for rule in siteRules {
      report.begin(rule)
      rule.look(at: site, &report)
    }
  }

  /// Looks at the pages of an output.
  func look(at output: BuiltOutput, _ report: inout SiteReport) {
    guard !pageRules.isEmpty else { return }
    for page in output.pages {
      for rule in pageRules {
        report.begin(rule)
        rule.look(at: page, of: output, &report)
      }
    }
  }
}
