import JSON

/// The driver's answer to a job.
struct TypstAnswer: Sendable {
  /// The document's bytes; `nil` when they are not returned.
  let data: [UInt8]?

  /// The number of the page that was drawn, counted from 1.
  let page: Int?

  /// The reports that were queried.
  let report: [TypstReport]

  /// The names of the font families on this machine.
  let families: [String]

  /// The reason why nothing was set.
  let fault: TypstFault?

  /// Reads an answer.
  init(_ json: JSONValue) {
    data = json["data"].text.flatMap { Base64.decoded($0) }
    page = json["page"].whole
    report = json["report"].items.compactMap(TypstReport.init)
    families = json["families"].items.compactMap(\.text)
    fault = TypstFault(json["fault"])
  }
}
