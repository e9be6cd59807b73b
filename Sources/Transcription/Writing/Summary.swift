/// What was done to a text, in one line.
struct Summary {
  /// The line.
  let text: String

  init(
    arrangement: Arrangement, notes: Int, placed: Int, joined: Int, kept: Int, findings: [Repairer.Finding],
    account: Account
  ) {
    var parts: [String] = []
    if arrangement.isPaged {
      let sure =
        switch arrangement.confidence {
        case .given: "as told"
        case .certain, .sure: "sure"
        case .close: "not sure"
        case .unknown: "cannot tell"
        }
      parts.append("\(arrangement.pages.count) pages, read \(arrangement.name) (\(sure))")
    } else {
      parts.append("one run of text without pages")
    }
    if notes > 0 { parts.append("\(placed) of \(notes) notes anchored") }
    parts.append("\(joined + kept) words cut at line ends made whole, \(kept) with their hyphen")
    let doubtful = findings.count { if case .doubtful = $0.reason { true } else { false } }
    parts.append("\(findings.count - doubtful) words changed, \(doubtful) doubtful")
    for reason in Account.Reason.allCases where account.count(reason) > 0 {
      parts.append("\(account.count(reason)) words \(reason.name)")
    }
    text = parts.joined(separator: "; ")
  }
}
