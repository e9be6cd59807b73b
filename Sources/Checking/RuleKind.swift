import Diagnostics

/// The code of a rule, and whether its findings are reported once.
struct RuleKind: Sendable {
  /// The rule's code.
  let code: DiagnosticCode

  /// Whether its findings are reported once for all of a text.
  let isReportedOnce: Bool

  /// Reads the properties of a rule's type.
  init(_ rule: any Rule.Type) {
    code = rule.code
    isReportedOnce = rule.isReportedOnce
  }
}
