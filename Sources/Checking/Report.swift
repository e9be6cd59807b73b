import Diagnostics
import Model

/// The findings of rules in one text.
struct Report {
  /// A finding, before the filter decides whether it is reported.
  struct Finding {
    let code: DiagnosticCode
    let isReportedOnce: Bool
    let location: SourceLocation
    let length: Int
    let message: String
    let hint: String
    let related: [RelatedLocation]
  }

  /// The text being checked.
  let text: CheckedText

  /// The findings so far.
  private(set) var findings: [Finding] = []

  private var code = DiagnosticCode.undefinedFootnote
  private var isReportedOnce = false

  /// The place that was reported last.
  private var last: (line: Int, offset: Int, column: Int)?

  /// Creates an empty report on a text.
  init(on text: CheckedText) { self.text = text }

  /// Sets the rule that the next findings belong to.
  mutating func begin(_ rule: RuleKind) {
    code = rule.code
    isReportedOnce = rule.isReportedOnce
  }

  /// Adds a finding in running text.
  ///
  /// - Parameters:
  ///   - range: The bytes of the running text at fault.
  ///   - message: The fault.
  ///   - hint: The remedy.
  ///   - related: Other locations the message refers to.
  mutating func add(_ range: Range<Int>, _ message: String, hint: String, related: [RelatedLocation] = []) {
    let start = text.prose.source(of: range.lowerBound)
    let length = text.prose.bytes[range.clamped(to: 0..<text.prose.bytes.count)].count { $0 & 0xC0 != 0x80 }
    add(at: location(of: start), length: length, message, hint: hint, related: related)
  }

  /// Adds a finding at a byte of the source.
  mutating func add(source offset: Int, length: Int = 0, _ message: String, hint: String) {
    add(at: location(of: offset), length: length, message, hint: hint)
  }

  /// The location of a byte of the source, counted on from the last location where both stand in one line.
  private mutating func location(of offset: Int) -> SourceLocation {
    let line = text.lines.line(of: offset)
    var (start, column) = (text.lines.start(of: line), 1)
    if let last, last.line == line, last.offset <= offset { (start, column) = (last.offset, last.column) }
    let end = max(start, min(offset, text.source.count))
    column += text.source[start..<end].count { $0 & 0xC0 != 0x80 }
    last = (line, end, column)
    return SourceLocation(file: text.text.source, line: line, column: column)
  }

  /// Adds a finding at a location.
  mutating func add(
    at location: SourceLocation, length: Int = 0, _ message: String, hint: String, related: [RelatedLocation] = []
  ) {
    findings.append(
      Finding(
        code: code, isReportedOnce: isReportedOnce, location: location, length: length, message: message, hint: hint,
        related: related))
  }

  /// The findings as they are printed, without those that are switched off.
  func diagnostics(_ filter: FindingFilter) -> [Diagnostic] {
    var reported: [Diagnostic] = []
    var once: [DiagnosticCode: [Finding]] = [:]
    for finding in findings where filter.reports(finding.code, at: finding.location.line) {
      if finding.isReportedOnce {
        once[finding.code, default: []].append(finding)
      } else {
        reported.append(finding.diagnostic(more: 0))
      }
    }
    for group in once.values {
      if let first = group.min(by: { $0.location < $1.location }) {
        reported.append(first.diagnostic(more: group.count - 1))
      }
    }
    return reported.sorted()
  }
}

extension Report.Finding {
  /// The finding as it is printed.
  ///
  /// - Parameter more: The number of further findings of the same code in the text.
  fileprivate func diagnostic(more: Int) -> Diagnostic {
    let words = more == 1 ? ", and once more in this text" : ", and \(more) times more in this text"
    let said = more == 0 ? message : message + words
    return Diagnostic(.warning, code, at: location, length: length, words: (said, hint), related: related)
  }
}

/// The findings of rules in a whole site and its output.
struct SiteReport {
  /// The findings so far.
  private(set) var diagnostics: [Diagnostic] = []

  private var code = DiagnosticCode.undefinedFootnote

  /// Sets the rule that the next findings belong to.
  mutating func begin(_ rule: RuleKind) { code = rule.code }

  /// Adds a finding at a location.
  mutating func add(
    _ severity: Diagnostic.Severity = .warning, at location: SourceLocation, length: Int = 0, _ message: String,
    hint: String, related: [RelatedLocation] = []
  ) {
    diagnostics.append(
      Diagnostic(severity, code, at: location, length: length, words: (message, hint), related: related))
  }
}
