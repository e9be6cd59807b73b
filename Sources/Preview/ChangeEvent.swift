import Diagnostics
import Model

/// The event an open page is sent after a build, as an event of its stream (HTML §9.2).
struct ChangeEvent {
  /// The most faults that are told; whoever has more will not read them all.
  private static let faultLimit = 100

  /// The most files that are named; when more have changed, the page is loaded anew.
  private static let fileLimit = 200

  /// The event's bytes.
  let bytes: [UInt8]

  /// Writes down what concerns one page.
  ///
  /// - Parameters:
  ///   - state: What is served now.
  ///   - number: The build the page knows of.
  ///   - page: The page.
  init(_ state: SiteState, since number: Int, for page: OutputPath) {
    var json = JSONText()
    json.object { json in
      json.member("mark") { $0.string(state.version) }
      json.member("built") { $0.bool(!state.files.isEmpty) }
      json.member("gone") { $0.bool(state.files[page] == nil) }
      json.member("page") { $0.bool((state.files[page]?.change ?? 0) > number) }
      let assets = state.files.values.filter { $0.change > number && !$0.page.path.hasSuffix(".html") }
        .map(\.page.path).sorted()
      json.member("assets") { json in
        json.array { json in
          for asset in assets.prefix(Self.fileLimit) { json.element { $0.string(asset) } }
        }
      }
      json.member("edits") { json in
        json.array { json in
          for edit in state.edits(since: number).prefix(Self.fileLimit) {
            json.element { json in
              json.object { json in
                json.member("source") { $0.string(edit.source) }
                json.member("page") { $0.string(edit.page.path) }
              }
            }
          }
        }
      }
      let faults = state.faults(on: page)
      for (name, severity) in [("errors", Diagnostic.Severity.error), ("warnings", .warning)] {
        let some = faults.filter { $0.severity == severity }
        json.member(name) { json in
          json.array { json in
            for fault in some.prefix(Self.faultLimit) { json.element { Self.write(fault, to: &$0) } }
          }
        }
        json.member("\(name)Count") { $0.number(some.count) }
      }
      if let failure = state.failure { json.member("failure") { $0.string(failure.description) } }
    }
    bytes = Array("id: \(state.version)\ndata: ".utf8) + json.bytes + Array("\n\n".utf8)
  }

  private static func write(_ fault: Diagnostic, to json: inout JSONText) {
    json.object { json in
      json.member("file") { $0.string(fault.location.file) }
      json.member("line") { $0.number(fault.location.line) }
      json.member("column") { $0.number(fault.location.column) }
      json.member("message") { $0.string(fault.message) }
      json.member("hint") { $0.string(fault.hint) }
      json.member("code") { $0.string(fault.code.rawValue) }
    }
  }
}
