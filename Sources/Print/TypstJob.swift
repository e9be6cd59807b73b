import JSON

/// One document to be set, as the driver reads it.
struct TypstJob: Sendable {
  /// Task of the driver: `set` a document, `drop` a folder, name the `families` of fonts.
  var job = "set"

  /// The folder of the files, which stay until it is dropped.
  var folder = ""

  /// Source files by name.
  var texts: [String: String] = [:]

  /// Other files by name.
  var files: [String: [UInt8]] = [:]

  /// The file the document begins with.
  var main = "main.typ"

  /// Strings handed to the document.
  var inputs: [String: String] = [:]

  /// `pdf`, `png` for a picture, or `svg` for one page; `nil` when only the report is wanted.
  var format: String?

  /// The number of the page that is drawn, counted from 1.
  var page: Int?

  /// The line of the text whose page is drawn, when none is named by its number.
  var line: Int?

  /// The PDF standards the file has to meet.
  var standards: [String] = []

  /// Whether the PDF is tagged: says what is a heading, a note, a picture.
  var tags = true

  /// Whether the system's fonts are used besides those inside the engine.
  var system = false

  /// The label whose values are returned as the report.
  var query: String?

  /// The name the result is kept under in the folder.
  var keep: String?

  /// Whether the result is returned.
  var returns = true

  /// The job as the driver reads it.
  var json: JSONValue {
    func object(_ strings: [String: String]) -> JSONValue {
      var object = JSONObject()
      for (name, string) in strings.sorted(by: { $0.key < $1.key }) { object[name] = .string(string) }
      return .object(object)
    }
    return .object([
      "job": .string(job), "folder": .string(folder), "main": .string(main),
      "texts": object(texts), "files": object(files.mapValues(Base64.encoded)), "inputs": object(inputs),
      "format": format.map { .string($0) }, "page": page.map { .number($0) }, "line": line.map { .number($0) },
      "standards": .array(standards.map { .string($0) }), "tags": .bool(tags), "system": .bool(system),
      "query": query.map { .string($0) }, "keep": keep.map { .string($0) }, "returns": .bool(returns),
    ])
  }
}
