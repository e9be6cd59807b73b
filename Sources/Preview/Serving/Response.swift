/// An answer to a request.
struct Response: Sendable {
  /// The status of an answer, by HTTP's numbers.
  enum Status: Int, Sendable {
    case ok = 200
    case noContent = 204
    case partialContent = 206
    case movedPermanently = 301
    case notModified = 304
    case badRequest = 400
    case forbidden = 403
    case notFound = 404
    case methodNotAllowed = 405
    case requestTimeout = 408
    case conflict = 409
    case contentTooLarge = 413
    case rangeNotSatisfiable = 416
    case fieldsTooLarge = 431
    case unavailable = 503
    case versionNotSupported = 505

    fileprivate var phrase: String {
      switch self {
      case .ok: "OK"
      case .noContent: "No Content"
      case .partialContent: "Partial Content"
      case .movedPermanently: "Moved Permanently"
      case .notModified: "Not Modified"
      case .badRequest: "Bad Request"
      case .forbidden: "Forbidden"
      case .notFound: "Not Found"
      case .methodNotAllowed: "Method Not Allowed"
      case .requestTimeout: "Request Timeout"
      case .conflict: "Conflict"
      case .contentTooLarge: "Content Too Large"
      case .rangeNotSatisfiable: "Range Not Satisfiable"
      case .fieldsTooLarge: "Request Header Fields Too Large"
      case .unavailable: "Service Unavailable"
      case .versionNotSupported: "HTTP Version Not Supported"
      }
    }
  }

  /// The kinds of body an answer has.
  enum Body: Sendable {
    /// Some bytes.
    case bytes([UInt8])
    /// A part of an open file.
    case file(ServedFile, Range<Int>)
    /// Events, for as long as the page is open.
    case events(since: String?, page: String)
  }

  /// Its status.
  var status: Status

  /// Its fields beside those every answer has.
  var fields: [(name: String, value: String)]

  /// Its body.
  var body: Body

  /// Whether the connection ends with it.
  var closes = false

  /// Creates an answer.
  init(_ status: Status, _ fields: [(name: String, value: String)] = [], body: Body = .bytes([])) {
    self.status = status
    self.fields = fields
    self.body = body
  }

  /// Creates an answer in plain text, after which the connection ends.
  static func refusal(_ status: Status, _ words: String, _ fields: [(name: String, value: String)] = []) -> Response {
    var response = Response(
      status, [("Content-Type", "text/plain; charset=utf-8")] + fields, body: .bytes(Array("\(words)\n".utf8)))
    response.closes = true
    return response
  }

  /// The head as it is sent.
  ///
  /// It tells caches to ask before they use the answer, other sites not to read it, and browsers not to guess its type.
  ///
  /// - Parameter keepsAlive: Whether a further request may follow.
  func head(keepsAlive: Bool) -> [UInt8] {
    var head = "HTTP/1.1 \(status.rawValue) \(status.phrase)\r\n"
    for field in fields { head += "\(field.name): \(field.value)\r\n" }
    switch body {
    case .bytes(let bytes):
      if status != .notModified, status != .noContent { head += "Content-Length: \(bytes.count)\r\n" }
    case .file(_, let range): head += "Content-Length: \(range.count)\r\n"
    case .events: break
    }
    head += "Cache-Control: no-cache\r\nX-Content-Type-Options: nosniff\r\n"
    head +=
      "Cross-Origin-Resource-Policy: same-origin\r\nContent-Security-Policy: frame-ancestors 'self'\r\nReferrer-Policy: same-origin\r\n"
    head += "Connection: \(keepsAlive ? "keep-alive" : "close")\r\n\r\n"
    return Array(head.utf8)
  }
}
