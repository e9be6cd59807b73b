import Diagnostics
import JSON
import Model

/// The event an open page is sent after a build, in its event stream (HTML §9.2).
struct ChangeEvent {
  /// The largest number of faults that are reported.
  private static let faultLimit = 100

  /// The largest number of files that are named; when more have changed, the page is loaded anew.
  private static let fileLimit = 200

  /// The event's bytes.
  let bytes: [UInt8]

  /// Creates the event for one page.
  ///
  /// - Parameters:
  ///   - state: The state that is served now.
  ///   - number: The build the page knows of.
  ///   - page: The page.
  init(_ state: SiteState, since number: Int, for page: OutputPath) {
    let assets = state.files.values.filter { $0.change > number && !$0.page.path.hasSuffix(".html") }
      .map(\.page.path).sorted()
    let faults = state.faults(on: page)
    let errors = faults.filter { $0.severity == .error }
    let warnings = faults.filter { $0.severity == .warning }
    let json = JSONValue.object([
      "mark": .string(state.version),
      "built": .bool(!state.files.isEmpty),
      "gone": .bool(state.files[page] == nil),
      "page": .bool((state.files[page]?.change ?? 0) > number),
      "assets": .array(assets.prefix(Self.fileLimit).map { .string($0) }),
      "edits": .array(
        state.edits(since: number).prefix(Self.fileLimit).map { edit in
          .object(["source": .string(edit.source), "page": .string(edit.page.path)])
        }),
      "errors": .array(errors.prefix(Self.faultLimit).map(Self.json)),
      "errorsCount": .number(errors.count),
      "warnings": .array(warnings.prefix(Self.faultLimit).map(Self.json)),
      "warningsCount": .number(warnings.count),
      "failure": state.failure.map { .string($0.description) },
    ])
    bytes = Array("id: \(state.version)\ndata: ".utf8) + json.bytes + Array("\n\n".utf8)
  }

  private static func json(_ fault: Diagnostic) -> JSONValue {
    .object([
      "file": .string(fault.location.file),
      "line": .number(fault.location.line),
      "column": .number(fault.location.column),
      "message": .string(fault.message),
      "hint": .string(fault.hint),
      "code": .string(fault.code.rawValue),
    ])
  }
}
