import Diagnostics
import ExternalTools

/// The carrier to a site at Neocities, by its own interface.
///
/// The list of what was published is called `SHA256SUMS.txt` there: a free account takes no file without a known
/// extension.
struct NeocitiesCarrier: Carrier {
  let destination: String

  private let api: String
  private let address: String
  private let key: String?
  private let tool: CarrierTool

  /// The name of the list there.
  private static let manifestName = "SHA256SUMS.txt"

  /// The name there of the list of a publish that was cut short.
  private static let pendingName = "pamphlet-unfinished.txt"

  /// The kinds of file a free account takes.
  private static let kinds: Set<Substring> = [
    "apng", "asc", "atom", "avif", "bin", "cjs", "css", "csv", "dae", "eot", "epub", "geojson", "gif", "glb", "glsl",
    "gltf", "gpg", "htm", "html", "ico", "jpeg", "jpg", "js", "json", "key", "kml", "knowl", "less", "manifest", "map",
    "markdown", "md", "mf", "mid", "midi", "mjs", "mtl", "obj", "opml", "osdx", "otf", "pdf", "pgp", "pls", "png",
    "rdf", "resolvehandle", "rss", "sass", "scss", "svg", "text", "toml", "ts", "tsv", "ttf", "txt", "webapp",
    "webmanifest", "webp", "woff", "woff2", "xcf", "xml", "yaml", "yml",
  ]

  /// Creates the carrier of a site.
  ///
  /// - Parameters:
  ///   - site: Its name.
  ///   - url: The address it is seen at; `nil` for its usual one.
  init(site: String, url: String?) {
    destination = "\(site) at Neocities"
    api = ToolEnvironment.value(of: "NEOCITIES_API") ?? "https://neocities.org/api"
    let seen = url ?? "https://\(site).neocities.org/"
    address = seen.hasSuffix("/") ? seen : seen + "/"
    key = ToolEnvironment.value(of: "NEOCITIES_KEY").flatMap { $0.isEmpty ? nil : $0 }
    // The key is kept out of curl's environment.
    tool = CarrierTool(ExternalTool("curl"), environment: ["NEOCITIES_KEY": nil]) { lines in
      func says(_ words: String...) -> Bool { lines.contains { line in words.contains { line.contains($0) } } }
      if says("invalid_auth", "error: 401", "error: 403") {
        return (
          "Neocities does not accept the key", "make a new one in the site's settings there, and set NEOCITIES_KEY"
        )
      }
      if says("invalid_file_type") {
        return ("Neocities does not take one of the files", "its own words below say which")
      }
      if says("Could not resolve", "Failed to connect", "Couldn't connect", "timed out", "Recv failure", "Empty reply")
      {
        return ("Neocities cannot be reached, or the line was cut", "publish again; what has arrived is not lost")
      }
      return nil
    }
  }

  func refusal(of path: String) -> String? {
    let name = path.split(separator: "/").last ?? ""
    let ending = name.split(separator: ".", omittingEmptySubsequences: false).last.map { Substring($0.lowercased()) }
    guard name.contains("."), let ending, Self.kinds.contains(ending) else {
      return "a free account at Neocities does not take this kind of file"
    }
    return nil
  }

  func records(_ context: PublishContext) throws -> TargetRecords {
    let names = Set(try list(context).keys)
    func bytes(of name: String) throws -> [UInt8]? {
      guard names.contains(name) else { return nil }
      // A query that was never used before is not answered by a cache on the way.
      let query = "?\(context.cacheBreaker)"
      return try call(["url = \(Self.quoted(address + name + query))"], authorized: false, context).output
    }
    return TargetRecords(manifest: try bytes(of: Self.manifestName), pending: try bytes(of: Self.pendingName))
  }

  func absent(_ files: [PublishedFile], of publication: Publication, _ context: PublishContext) throws
    -> Set<String>
  {
    let there = try list(context)
    return Set(files.filter { there[$0.path] != publication.size(of: $0) }.map(\.path))
  }

  func occupants(of paths: [String], _ context: PublishContext) throws -> [String: Occupant] {
    var listing = Listing()
    for path in try list(context).keys { listing.add(path, .file) }
    var found = listing.occupants(of: paths.map { $0 == Publication.manifestName ? Self.manifestName : $0 })
    found[Publication.manifestName] = found.removeValue(forKey: Self.manifestName)
    return found
  }

  func carryOut(_ plan: PublishPlan, of publication: Publication, _ context: PublishContext) throws
    -> Bool
  {
    context.clear("made")
    let steps = plan.steps(of: publication)
    if !steps.isEmpty {
      try upload([(Self.pendingName, try context.write(plan.pending, to: "made/pending"))], context)
    }
    let total = steps.reduce(0) { $0 + $1.count }
    var sent = 0
    for step in steps {
      for start in stride(from: 0, to: step.count, by: 20) {
        let batch = step[start..<min(start + 20, step.count)]
        context.progress("sending \(sent + 1) to \(sent + batch.count) of \(total): \(batch.first ?? "")")
        var files: [(String, String)] = []
        for path in batch {
          guard let file = publication.file(at: path) else { continue }
          switch file.content {
          case .output: files.append((path, "\(publication.folder)/\(path)"))
          case .made(let bytes): files.append((path, try context.write(bytes, to: "made/files/\(path)")))
          }
        }
        try upload(files, context)
        sent += batch.count
      }
    }
    try delete(plan.deleted, context)
    try upload([(Self.manifestName, try context.write(plan.manifest, to: "made/manifest"))], context)
    if plan.isUnfinished || !steps.isEmpty { try delete([Self.pendingName], context) }
    return true
  }

  func verify(_ plan: PublishPlan, of publication: Publication, _ context: PublishContext) throws
    -> [String]
  {
    let there = try list(context)
    let sent = (plan.added + plan.changed).compactMap { publication.file(at: $0) }
    return sent.filter { there[$0.path] != publication.size(of: $0) }.map(\.path)
  }

  // MARK: - The interface

  /// The files there, with their sizes.
  private func list(_ context: PublishContext) throws -> [String: Int] {
    let answer = try call(["url = \(Self.quoted(api + "/list"))"], context)
    guard let files = NeocitiesList(answer.output) else {
      throw SystemFailure(
        operation: "read", path: api + "/list", reason: "the answer is no list of files", hint: "try again later")
    }
    return files.sizes
  }

  private func upload(_ files: [(path: String, file: String)], _ context: PublishContext) throws {
    guard !files.isEmpty else { return }
    let forms = files.map { "form = \(Self.quoted("\(Self.formWord($0.path))=@\(Self.formWord($0.file))"))" }
    try call(["url = \(Self.quoted(api + "/upload"))"] + forms, context)
  }

  private func delete(_ paths: [String], _ context: PublishContext) throws {
    for start in stride(from: 0, to: paths.count, by: 50) {
      let fields = paths[start..<min(start + 50, paths.count)].map {
        "data-urlencode = \(Self.quoted("filenames[]=\($0)"))"
      }
      try call(["url = \(Self.quoted(api + "/delete"))"] + fields, context)
    }
  }

  /// Calls the interface; everything is passed by standard input, where no other program can read it.
  @discardableResult
  private func call(
    _ lines: [String], authorized: Bool = true, _ context: PublishContext
  ) throws -> ToolResult {
    var config = lines
    if authorized {
      guard let key else {
        throw SystemFailure(
          operation: "publish to", path: destination, reason: "no key is set",
          hint: "make one in the site's settings there (API key), then: export NEOCITIES_KEY=…")
      }
      config.append("header = \(Self.quoted("Authorization: Bearer \(key)"))")
    }
    config += ["connect-timeout = 20", "max-time = 600", "fail-with-body", "silent", "show-error"]
    let result = try tool.result(
      ["--disable", "--config", "-"], input: Array((config.joined(separator: "\n") + "\n").utf8), context)
    guard result.isSuccess else {
      // The host explains the failure in its answer.
      throw tool.failure(result, destination, answer: [String(result.text.prefix(1000))].filter { !$0.isEmpty })
    }
    return result
  }

  /// A word, quoted for curl's configuration file.
  private static func quoted(_ word: String) -> String {
    var quoted = "\""
    for scalar in word.unicodeScalars {
      switch scalar {
      case "\\": quoted += "\\\\"
      case "\"": quoted += "\\\""
      case "\n": quoted += "\\n"
      case "\r": quoted += "\\r"
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }

  /// A name within a form's field, quoted where it has a semicolon, a comma or another special character.
  private static func formWord(_ word: String) -> String {
    guard word.contains(where: { ";,\"\\=".contains($0) }) else { return word }
    return "\"" + word.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }
}
