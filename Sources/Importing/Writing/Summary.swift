/// A report on the import of a text, in one line.
struct Summary {
  /// The line.
  let text: String

  init(
    arrangement: Arrangement, notes: Int, placed: Int, joins: (joined: Int, kept: Int), findings: [Repairer.Finding],
    account: Account
  ) {
    let (joined, kept) = joins
    var parts: [String] = []
    if arrangement.isPaged {
      let sure =
        switch arrangement.confidence {
        case .given: "as told"
        case .certain, .sure: "sure"
        case .close: "not sure"
        case .unknown: "cannot tell"
        }
      parts.append("\(arrangement.pages.count) pages, order: \(arrangement.name) (\(sure))")
    } else {
      parts.append("one run of text without pages")
    }
    if notes > 0 { parts.append("\(placed) of \(notes) notes anchored") }
    if joined + kept > 0 {
      let whole = "\(Summary.words(joined + kept)) cut at line ends made whole"
      parts.append(kept > 0 ? whole + ", \(kept) with \(kept == 1 ? "its" : "their") hyphen" : whole)
    }
    let doubtful = findings.count { if case .doubtful = $0.reason { true } else { false } }
    let changed = findings.count - doubtful
    parts.append(
      changed == 0 && doubtful == 0
        ? "no word changed or doubtful" : "\(Summary.words(changed)) changed, \(doubtful) doubtful")
    for reason in Account.Reason.allCases where account.count(reason) > 0 {
      parts.append("\(Summary.words(account.count(reason))) \(reason.name)")
    }
    parts.append("every word accounted for")
    text = parts.joined(separator: "; ")
  }

  private static func words(_ count: Int) -> String { count == 1 ? "1 word" : "\(count) words" }
}
