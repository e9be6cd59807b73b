import Diagnostics

/// The code of a rule and how its findings are told: what a report has to know of the rule that looks.
struct RuleKind: Sendable {
  /// The rule's code.
  let code: DiagnosticCode

  /// Whether its findings are told once for all of a text.
  let isToldOnce: Bool

  /// Asks a rule.
  init(_ rule: any Rule.Type) {
    code = rule.code
    isToldOnce = rule.isToldOnce
  }
}
