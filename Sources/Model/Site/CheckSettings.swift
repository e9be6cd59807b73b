package import Diagnostics

/// The wishes of a site or text for proof-reading: which messages are not told, and from which amount on.
package struct CheckSettings: Hashable, Sendable {
  /// A wish about one code.
  package struct Wish: Hashable, Sendable {
    /// The code.
    package let code: DiagnosticCode

    /// Whether it is told.
    package let isOn: Bool

    /// The amount from which on it is told, where it has one; `nil` for the rule's own.
    package let amount: Int?

    /// Creates a wish.
    package init(_ code: DiagnosticCode, isOn: Bool = true, amount: Int? = nil) {
      self.code = code
      self.isOn = isOn
      self.amount = amount
    }
  }

  /// The wishes, one for each code, in the order of the codes' names.
  package let wishes: [Wish]

  /// Creates settings from wishes, of which a later one about the same code counts.
  package init(_ wishes: [Wish] = []) {
    var known: [DiagnosticCode: Wish] = [:]
    for wish in wishes { known[wish.code] = wish }
    self.wishes = known.values.sorted { $0.code.rawValue < $1.code.rawValue }
  }

  /// Whether a code is told; errors are, whatever is wished.
  package func isOn(_ code: DiagnosticCode) -> Bool {
    wishes.isEmpty || wishes.first { $0.code == code }?.isOn ?? true
  }

  /// The amount wished for a code.
  package func amount(_ code: DiagnosticCode) -> Int? { wishes.first { $0.code == code }?.amount }

  /// These settings, and where they say nothing, others.
  package func over(_ others: CheckSettings) -> CheckSettings { CheckSettings(others.wishes + wishes) }
}

extension CheckSettings: Packable {
  package func pack(into packer: inout Packer) { packer.pack(wishes) }

  package init(from packed: inout Unpacker) throws(Unpacker.Damage) { self.init(try packed.next([Wish].self)) }
}

extension CheckSettings.Wish: Packable {
  package func pack(into packer: inout Packer) { packer.pack(code, isOn, amount) }

  package init(from packed: inout Unpacker) throws(Unpacker.Damage) {
    self.init(try packed.next(), isOn: try packed.next(), amount: try packed.next())
  }
}
