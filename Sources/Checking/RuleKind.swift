import Diagnostics

/// The code of a rule and how its findings are reported: what a report has to know of the rule that looks.
struct RuleKind: Sendable {
  /// The rule's code.
  let code: DiagnosticCode

  /// Whether its findings are reported once for all of a text.
  let isReportedOnce: Bool

  /// Asks a rule.
  init(_ rule: any Rule.Type) {
    code = rule.code
    isReportedOnce = rule.isReportedOnce
  }
}
