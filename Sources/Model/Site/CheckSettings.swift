package import Diagnostics

/// The settings of proof-reading for a site or text: the codes that are reported, and from which amount on.
package struct CheckSettings: Hashable, Sendable {
  /// A setting for one code.
  package struct Choice: Hashable, Sendable {
    /// The code.
    package let code: DiagnosticCode

    /// Whether it is reported.
    package let isOn: Bool

    /// The amount from which on it is reported, if it has one; `nil` for the rule's own.
    package let amount: Int?

    /// Creates a choice.
    package init(_ code: DiagnosticCode, isOn: Bool = true, amount: Int? = nil) {
      self.code = code
      self.isOn = isOn
      self.amount = amount
    }
  }

  /// The choices, at most one for each code, sorted by the codes' names.
  package let choices: [Choice]

  /// Creates settings from choices; of several about the same code, the last counts.
  package init(_ choices: [Choice] = []) {
    var known: [DiagnosticCode: Choice] = [:]
    for choice in choices { known[choice.code] = choice }
    self.choices = known.values.sorted { $0.code.rawValue < $1.code.rawValue }
  }

  /// Whether a warning is reported; errors are reported regardless.
  package func isOn(_ code: DiagnosticCode) -> Bool {
    choices.isEmpty || choices.first { $0.code == code }?.isOn ?? true
  }

  /// The amount chosen for a code; `nil` for the rule's own.
  package func amount(_ code: DiagnosticCode) -> Int? { choices.first { $0.code == code }?.amount }

  /// These settings, completed by others where they have no choice.
  package func over(_ others: CheckSettings) -> CheckSettings { CheckSettings(others.choices + choices) }
}

extension CheckSettings: Packable {
  package func pack(into packer: inout Packer) { packer.pack(choices) }

  package init(from packed: inout Unpacker) throws(Unpacker.Damage) { self.init(try packed.next([Choice].self)) }
}

extension CheckSettings.Choice: Packable {
  package func pack(into packer: inout Packer) { packer.pack(code, isOn, amount) }

  package init(from packed: inout Unpacker) throws(Unpacker.Damage) {
    self.init(try packed.next(), isOn: try packed.next(), amount: try packed.next())
  }
}
