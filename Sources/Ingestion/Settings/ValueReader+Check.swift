import Diagnostics
import Model

extension ValueReader {
  /// The settings of proof-reading: codes, each with `off`, `on` or an amount.
  mutating func checks(_ entry: YAMLEntry) -> CheckSettings {
    guard case .mapping(let entries) = entry.value.content else {
      if case .text(let text) = entry.value.content, text.asOneLine.isEmpty { return CheckSettings() }
      report(.badCheck(entry.key, at: location(entry.value.position)))
      return CheckSettings()
    }
    return CheckSettings(entries.compactMap { choice($0) })
  }

  private mutating func choice(_ entry: YAMLEntry) -> CheckSettings.Choice? {
    guard let code = DiagnosticCode(rawValue: entry.key) else {
      unknownKey(entry, known: DiagnosticCode.allCases.map(\.rawValue)) { _, _ in nil }
      return nil
    }
    guard let text = text(entry, example: "off") else { return nil }
    if let isOn = text.asFlag { return CheckSettings.Choice(code, isOn: isOn) }
    if text.utf8.allSatisfy(\.isDigit), let amount = Int(text) { return CheckSettings.Choice(code, amount: amount) }
    report(.badCheck(entry.key, at: location(entry.value.position)))
    return nil
  }
}

extension Diagnostic {
  /// Settings of proof-reading that are not codes with values.
  static func badCheck(_ key: String, at location: SourceLocation) -> Diagnostic {
    .error(
      .wrongValue, at: location, "'\(key)' takes codes of messages, each with on, off or a number",
      hint: "write under it, indented, ibid: off")
  }
}
