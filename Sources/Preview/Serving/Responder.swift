import Diagnostics
import Model

/// The responder to requests, which answers like a static host, from the files of the last build and nothing else.
struct Responder: Sendable {
  private let output: String
  private let rule: HostRule
  private let rebuilder: Rebuilder
  private let injector: ScriptInjector
  private let editor: EditorLauncher
  private let publisher: (any PreviewPublisher)?
  private let manual: MessagePage
  private let pagePrinter: (any PagePrinter)?

  /// Creates the responder of a preview.
  ///
  /// - Parameters:
  ///   - output: The folder the files lie in.
  ///   - rebuilder: The rebuilder, which has the state that is served.
  ///   - token: The token that tells the preview's own pages from those of others.
  init(_ options: PreviewOptions, output: String, rebuilder: Rebuilder, token: String) {
    self.output = output
    self.rebuilder = rebuilder
    rule = HostRule(host: options.host)
    injector = ScriptInjector(token: token)
    editor = EditorLauncher(site: options.site, editor: options.editor, isLocal: options.isLocal)
    publisher = options.isLocal ? options.publisher : nil
    pagePrinter = options.pagePrinter
    manual = MessagePage(render: options.renderManual)
  }

  /// Answers a request.
  func response(to head: RequestHead) async -> Response {
    guard let host = head.value(of: "host") else { return .refusal(.badRequest, "The request names no host, or two.") }
    guard rule.allows(host) else {
      return .refusal(.forbidden, "This preview is for the computer it runs on.")
    }
    guard head.method == "GET" || head.method == "HEAD" else {
      return .refusal(.methodNotAllowed, "Only GET and HEAD are answered.", [("Allow", "GET, HEAD")])
    }
    guard !head.hasBody else { return .refusal(.contentTooLarge, "No body is wanted.") }
    guard head.target.hasPrefix("/") else { return .refusal(.badRequest, "The target of the request is no path.") }
    if head.target.hasPrefix(ScriptInjector.folder) { return await ownResponse(to: head) }
    return await page(for: head)
  }

  /// The events an open page is sent, for as long as it listens.
  ///
  /// - Parameters:
  ///   - since: The version it was served in, or was told of last.
  ///   - page: Its address.
  func events(since: String?, page: String) async -> AsyncStream<[UInt8]> {
    let (stream, continuation) = AsyncStream.makeStream(of: [UInt8].self, bufferingPolicy: .bufferingNewest(4))
    let path = RequestPath(page)?.page ?? OutputPath("")
    let arrivals = await rebuilder.arrivals()
    let task = Task {
      var number = await rebuilder.state.number(of: since)
      for await _ in arrivals {
        let state = await rebuilder.state
        continuation.yield(ChangeEvent(state, since: number, for: path).bytes)
        number = state.number
      }
    }
    continuation.onTermination = { _ in task.cancel() }
    return stream
  }

  /// Answers a request for one of the preview's own addresses: its script, its events, the editor and others.
  private func ownResponse(to head: RequestHead) async -> Response {
    let queryStart = head.target.firstIndex(of: "?") ?? head.target.endIndex
    let query = RequestQuery(of: head.target)
    switch head.target[..<queryStart].dropFirst(ScriptInjector.folder.count) {
    case "preview.js":
      return Self.bytes(ScriptInjector.script, "text/javascript; charset=utf-8", for: head)
    case "preview.css":
      return Self.bytes(ScriptInjector.style, "text/css; charset=utf-8", for: head)
    case "messages":
      return Self.bytes(manual.bytes, "text/html; charset=utf-8", for: head)
    case "events":
      guard rule.isOwn(head) else { return .refusal(.forbidden, "Only a page of the preview may listen.") }
      var response = Response(
        .ok, [("Content-Type", "text/event-stream")],
        body: .events(since: head.value(of: "last-event-id") ?? query["since"], page: query["page"] ?? "/"))
      response.closes = true
      return response
    case "open":
      guard rule.isOwn(head), head.value(of: "pamphlet-token") == injector.token else {
        return .refusal(.forbidden, "Only a page of the preview may open a text.")
      }
      guard let file = query["file"], let line = query["line"].flatMap({ Int($0) }), line > 0, head.method == "GET",
        await rebuilder.state.knows(file)
      else { return Self.words(.notFound, "There is no such text.") }
      if let reason = editor.open(file, line: line) { return Self.words(.conflict, reason) }
      return Response(.noContent)
    case "publish":
      guard rule.isOwn(head), head.value(of: "pamphlet-token") == injector.token, head.method == "GET" else {
        return .refusal(.forbidden, "Only a page of the preview may publish.")
      }
      guard let publisher else { return Self.words(.conflict, "Only the computer the preview runs on may publish.") }
      let answer = if let plan = query["plan"] { await publisher.carryOut(plan) } else { await publisher.plan() }
      return Response(.ok, [("Content-Type", "application/json")], body: .bytes(answer.json))
    case "print":
      guard rule.isOwn(head), head.value(of: "pamphlet-token") == injector.token, head.method == "GET" else {
        return .refusal(.forbidden, "Only a page of the preview may ask for a printed page.")
      }
      return await printedPage(for: query)
    default:
      return Self.words(.notFound, "There is nothing here.")
    }
  }

  /// Answers with the page a line of a text is printed on, or the page of a number, as a drawing.
  private func printedPage(for query: RequestQuery) async -> Response {
    guard let file = query["file"], await rebuilder.state.knows(file), let pagePrinter else {
      return Self.words(.notFound, "There is no such text.")
    }
    let selection: PrintedPage.Selection =
      query["page"].flatMap { Int($0) }.map { .number($0) } ?? .line(query["line"].flatMap { Int($0) } ?? 1)
    do {
      guard let text = try await rebuilder.exportedText(at: file) else {
        return Self.words(.conflict, "The text cannot be read.")
      }
      let printed = try await pagePrinter.page(of: text, at: selection)
      guard let page = printed.value else {
        let reason = printed.diagnostics.first.map { "\($0.message); \($0.hint)" }
        return Self.words(.conflict, reason ?? "The text cannot be printed.")
      }
      return Response(
        .ok,
        [
          ("Content-Type", "image/svg+xml"), ("Pamphlet-Page", "\(page.number)"), ("Pamphlet-Pages", "\(page.count)"),
        ], body: .bytes(page.svg))
    } catch {
      let failure = error as? SystemFailure
      return Self.words(.conflict, failure.map { "\($0.reason); \($0.hint ?? "")" } ?? "The page could not be set.")
    }
  }

  private func page(for head: RequestHead) async -> Response {
    let state = await rebuilder.state
    guard !state.files.isEmpty else {
      return Response(
        .unavailable, [("Content-Type", "text/html; charset=utf-8")],
        body: .bytes(injector.emptyPage(version: state.version))
      )
    }
    guard let path = RequestPath(head.target) else { return notFound(state) }
    if let file = state.files[path.page], let open = ServedFile(file.page, in: output) {
      return file.page.path.hasSuffix(".html")
        ? Self.bytes(injected(open, showing: file.source, state), MediaType.of(file.page), for: head)
        : Self.file(open, MediaType.of(file.page), for: head)
    }
    if !path.isFolder, state.files[path.index] != nil {
      let query = head.target.dropFirst(path.written.count)
      return Response(.movedPermanently, [("Location", "\(path.written)/\(query)")])
    }
    return notFound(state)
  }

  private func notFound(_ state: SiteState) -> Response {
    guard let file = state.files[OutputPath("404.html")], let open = ServedFile(file.page, in: output) else {
      return Self.words(.notFound, "There is nothing here.")
    }
    return Response(
      .notFound, [("Content-Type", "text/html; charset=utf-8")], body: .bytes(injected(open, showing: nil, state)))
  }

  private func injected(_ file: ServedFile, showing source: String?, _ state: SiteState) -> [UInt8] {
    injector.injected(
      file.bytes(in: 0..<file.size), showing: source, version: state.version, publishingTo: publisher?.target)
  }

  private static func words(_ status: Response.Status, _ words: String) -> Response {
    Response(status, [("Content-Type", "text/plain; charset=utf-8")], body: .bytes(Array("\(words)\n".utf8)))
  }

  private static func bytes(_ bytes: [UInt8], _ type: String, for head: RequestHead) -> Response {
    // The tag is a checksum of the content.
    let tag = "\"\(String(Checksum(of: bytes).words.0, radix: 36))\""
    return part(of: bytes.count, type, tag: tag, for: head) { range in
      .bytes(range == bytes.indices ? bytes : Array(bytes[range]))
    }
  }

  private static func file(_ file: ServedFile, _ type: String, for head: RequestHead) -> Response {
    part(of: file.size, type, tag: file.tag, for: head) { range in .file(file, range) }
  }

  /// Answers with all of a file, with a part of it, or with the status that nothing has changed.
  private static func part(
    of size: Int, _ type: String, tag: String, for head: RequestHead, _ body: (Range<Int>) -> Response.Body
  ) -> Response {
    let fields = [("ETag", tag)]
    let known = head.values(of: "if-none-match").flatMap { $0.split(separator: ",") }
      .map { tag in
        let tag = tag.filter { $0 != " " }
        return tag.hasPrefix("W/") ? String(tag.dropFirst(2)) : tag
      }
    if known.contains(tag) || known.contains("*") { return Response(.notModified, fields) }
    let all = fields + [("Content-Type", type), ("Accept-Ranges", "bytes")]
    var range = ByteRange.whole
    if head.method == "GET", let requested = head.value(of: "range"),
      head.values(of: "if-range").allSatisfy({ $0 == tag })
    {
      range = ByteRange(requested, of: size)
    }
    switch range {
    case .whole: return Response(.ok, all, body: body(0..<size))
    case .part(let part):
      let rangeHeader = ("Content-Range", "bytes \(part.lowerBound)-\(part.upperBound - 1)/\(size)")
      return Response(.partialContent, all + [rangeHeader], body: body(part))
    case .unsatisfiable:
      return Response(.rangeNotSatisfiable, fields + [("Content-Range", "bytes */\(size)")])
    }
  }
}
