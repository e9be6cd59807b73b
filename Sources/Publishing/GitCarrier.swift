import Diagnostics
import ExternalTools

/// The carrier to a branch of a git repository: each publish is one further commit, pushed without force.
///
/// It works from a bare clone below `.pamphlet/`, so that the user's own work tree, index and branches are never
/// touched.
struct GitCarrier: Carrier {
  let destination: String

  private let repository: String
  private let branch: String
  private let tool: CarrierTool
  private let clone: String

  /// The name the branch has in the clone.
  private static let known = "refs/heads/there"

  /// Creates the carrier of a branch.
  ///
  /// - Parameter repository: An address, or the path of a repository; a relative path counts from the site's folder.
  init(repository: String, branch: String, _ context: PublishContext) {
    let isPath = !repository.contains(":") && !repository.hasPrefix("/")
    self.repository = isPath ? "\(context.site)/\(repository)" : repository
    self.branch = "refs/heads/\(branch)"
    destination = "\(repository) (branch \(branch))"
    clone = "\(context.scratch)/clone.git"
    var environment: [String: String?] = [
      "LC_ALL": "C", "GIT_TERMINAL_PROMPT": "0", "GIT_DIR": clone, "GIT_ALLOW_PROTOCOL": "file:git:http:https:ssh",
      "GIT_SSH_COMMAND": SSHCommand.command(instead: ToolEnvironment.value(of: "GIT_SSH_COMMAND")),
    ]
    // In a hook of git these variables name another repository.
    for name in [
      "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_OBJECT_DIRECTORY", "GIT_ALTERNATE_OBJECT_DIRECTORIES", "GIT_NAMESPACE",
      "GIT_PREFIX", "GIT_QUARANTINE_PATH", "GIT_COMMON_DIR", "GIT_CEILING_DIRECTORIES", "GIT_TRACE", "GIT_TRACE_CURL",
    ] { environment[name] = .some(nil) }
    tool = CarrierTool(ExternalTool("git"), environment: environment) { Self.explanation(of: $0) }
  }

  func records(_ context: PublishContext) throws -> TargetRecords {
    guard try fetch(context) != nil else { return .none }
    let list = try git(["ls-tree", "-z", Self.known, Publication.manifestName], context)
    guard list.text.hasPrefix("100") else { return .none }
    let manifest = try git(["cat-file", "blob", "\(Self.known):\(Publication.manifestName)"], context)
    return TargetRecords(manifest: manifest.output, pending: nil)
  }

  func absent(_ files: [PublishedFile], of publication: Publication, _ context: PublishContext) throws
    -> Set<String>
  {
    let listing = try listing(context)
    let there = listing.occupants(of: files.map(\.path))
    return Set(files.lazy.map(\.path).filter { there[$0] == nil })
  }

  func occupants(of paths: [String], _ context: PublishContext) throws -> [String: Occupant] {
    try listing(context).occupants(of: paths)
  }

  func carryOut(_ plan: PublishPlan, of publication: Publication, _ context: PublishContext) throws
    -> Bool
  {
    let parent = try head(context)
    let index = ["GIT_INDEX_FILE": "\(context.scratch)/index"]
    try git(parent == nil ? ["read-tree", "--empty"] : ["read-tree", Self.known], setting: index, context)
    context.progress("making a commit of \(plan.added.count + plan.changed.count) files")
    let entries = try entries(plan, publication, context)
    try git(["update-index", "-z", "--index-info"], input: entries, setting: index, context)
    let tree = try git(["write-tree"], setting: index, context).word
    let message =
      "Publish the library: \(plan.added.count) added, \(plan.changed.count) changed, \(plan.deleted.count) deleted\n"
    let commit = try git(
      ["commit-tree", tree] + (parent.map { ["-p", $0] } ?? []), input: Array(message.utf8),
      setting: try identity(context), context
    ).word
    context.progress("pushing to \(repository)")
    let push = try tool.result(
      options + ["push", "--quiet", repository, "\(commit):\(branch)"], context)
    guard push.isSuccess else {
      // Another publish came first: the branch has to be read anew.
      let isLate = push.errorLines.contains { line in
        [
          "(fetch first)", "(non-fast-forward)", "cannot lock ref", "(reference already exists)", "(stale info)",
          "failed to update ref", "(failed to lock)", "incorrect old value provided",
        ]
        .contains { line.contains($0) }
      }
      if isLate { return false }
      throw tool.failure(push, destination)
    }
    try git(["update-ref", Self.known, commit], context)
    return true
  }

  func verify(_ plan: PublishPlan, of publication: Publication, _ context: PublishContext) throws
    -> [String]
  {
    let commit = try head(context)
    let there = try remoteHead(context)
    guard there != commit else { return [] }
    // Somebody may have published again meanwhile, on top of ours.
    _ = try fetch(context)
    let sent = plan.added + plan.changed
    let occupants = try occupants(of: sent, context)
    return sent.filter { occupants[$0] != .file }
  }

  // MARK: - The clone

  /// The options of every git command: no hooks of the user's, no changed bytes, no work in the background.
  private var options: [String] {
    [
      "-c", "core.hooksPath=/dev/null", "-c", "core.autocrlf=false", "-c", "gc.auto=0", "-c", "maintenance.auto=false",
      "-c", "core.quotePath=false", "-c", "http.lowSpeedLimit=100", "-c", "http.lowSpeedTime=60",
      "-c", "advice.pushUpdateRejected=false",
    ]
  }

  @discardableResult
  private func git(
    _ arguments: [String], input: [UInt8] = [], in folder: String? = nil, setting changes: [String: String] = [:],
    _ context: PublishContext
  ) throws -> ToolResult {
    let result = try tool.result(options + arguments, input: input, in: folder, setting: changes, context)
    guard result.isSuccess else { throw tool.failure(result, destination) }
    return result
  }

  /// The commit the branch has in the clone; `nil` when it has none.
  private func head(_ context: PublishContext) throws -> String? {
    let result = try tool.result(options + ["rev-parse", "--verify", "--quiet", Self.known], context)
    return result.isSuccess ? result.word : nil
  }

  /// The commit of the branch in the remote repository; `nil` when there is no such branch.
  private func remoteHead(_ context: PublishContext) throws -> String? {
    let list = try git(["ls-remote", repository, branch], context)
    for line in list.text.split(separator: "\n") {
      let parts = line.split(separator: "\t")
      if parts.count == 2, parts[1] == branch { return String(parts[0]) }
    }
    return nil
  }

  /// Brings the clone up to date with the remote repository.
  ///
  /// - Returns: The commit of the branch; `nil` when there is no such branch yet.
  private func fetch(_ context: PublishContext) throws -> String? {
    _ = try context.scratchFolder()
    clearLocks(context)
    let isSound = try tool.result(options + ["rev-parse", "--is-bare-repository"], context).text == "true\n"
    if !isSound {
      context.clear("clone.git")
      try git(["init", "--quiet", "--bare", clone], context)
    }
    guard let there = try remoteHead(context) else {
      try git(["update-ref", "-d", Self.known], context)
      return nil
    }
    if try head(context) == there, try hasWhole(there, context) { return there }
    context.progress("fetching what lies there")
    let arguments = [
      "fetch", "--quiet", "--depth=1", "--no-tags", "--force", "--no-write-fetch-head", repository,
      "+\(branch):\(Self.known)",
    ]
    let result = try tool.result(options + arguments, context)
    if !result.isSuccess {
      // A damaged clone is made anew.
      context.clear("clone.git")
      try git(["init", "--quiet", "--bare", clone], context)
      try git(arguments, context)
    }
    return try head(context)
  }

  /// Removes the locks that a killed git has left. Nobody else works here while this publish holds the target's lock.
  private func clearLocks(_ context: PublishContext) {
    context.clear("index.lock")
    for name in ["HEAD", "config", "packed-refs", "shallow", Self.known] { context.clear("clone.git/\(name).lock") }
  }

  /// Whether all of a commit's tree is in the clone: a fetch may have been killed.
  private func hasWhole(_ commit: String, _ context: PublishContext) throws -> Bool {
    try tool.result(options + ["ls-tree", "-r", "--name-only", "-z", commit], context).isSuccess
  }

  /// Everything in the tree of the branch.
  private func listing(_ context: PublishContext) throws -> Listing {
    var listing = Listing()
    guard try head(context) != nil else { return listing }
    let result = try git(["ls-tree", "-r", "-z", Self.known], context)
    for entry in result.output.split(separator: 0) {
      guard let tab = entry.firstIndex(of: UInt8(ascii: "\t")) else { continue }
      // 120000 is a link, 160000 another repository.
      let isFile = entry.starts(with: Array("100".utf8))
      listing.add(String(decoding: entry[entry.index(after: tab)...], as: UTF8.self), isFile ? .file : .other)
    }
    return listing
  }

  /// The lines that change the index, deletions first, for a folder may take a file's place.
  private func entries(
    _ plan: PublishPlan, _ publication: Publication, _ context: PublishContext
  ) throws -> [UInt8] {
    let made = try context.makeFiles(for: plan, of: publication)
    let none = String(repeating: "0", count: 40)
    var lines = plan.deleted.map { "0 \(none)\t\($0)\0" }
    let sent = plan.added + plan.changed + [Publication.manifestName]
    if let strange = sent.first(where: { $0.utf8.contains { $0 == 0x0A || $0 == 0x0D } }) {
      throw SystemFailure(
        operation: "publish", path: strange, reason: "its name has a line break in it",
        hint: "give the file another name, then build again")
    }
    for (folder, paths) in publication.sources(of: sent, made: made) {
      let input = Array(paths.map { $0 + "\n" }.joined().utf8)
      let result = try git(["hash-object", "-w", "--no-filters", "--stdin-paths"], input: input, in: folder, context)
      let digests = result.text.split(separator: "\n")
      guard digests.count == paths.count else {
        throw SystemFailure(
          operation: "publish to", path: destination, reason: "git did not take all files", hint: "publish again")
      }
      for (path, digest) in zip(paths, digests) { lines.append("100644 \(digest)\t\(path)\0") }
    }
    return Array(lines.joined().utf8)
  }

  /// The identity of the commit, where git has none of the user's.
  private func identity(_ context: PublishContext) throws -> [String: String] {
    if try tool.result(options + ["var", "GIT_COMMITTER_IDENT"], context).isSuccess,
      try tool.result(options + ["var", "GIT_AUTHOR_IDENT"], context).isSuccess
    {
      return [:]
    }
    return [
      "GIT_AUTHOR_NAME": "pamphlet", "GIT_AUTHOR_EMAIL": "pamphlet@localhost", "GIT_COMMITTER_NAME": "pamphlet",
      "GIT_COMMITTER_EMAIL": "pamphlet@localhost",
    ]
  }

  private static func explanation(of lines: [String]) -> (reason: String, hint: String)? {
    func says(_ words: String...) -> Bool { lines.contains { line in words.contains { line.contains($0) } } }
    if says("hook declined", "remote rejected", "protected branch") {
      return ("the host refused the push", "its own words below say why")
    }
    if says("could not read Username", "could not read Password", "Authentication failed", "terminal prompts disabled")
    {
      return (
        "the host wants to know who you are, and git knows no answer",
        "let git remember your access once (git config --global credential.helper), or use the repository's ssh address"
      )
    }
    if let known = SSHCommand.explanation(of: lines) { return known }
    if says("Repository not found", "does not appear to be a git repository", "not found", "does not exist") {
      return ("there is no such repository, or you may not see it", "look at the spelling of repository: in site.yml")
    }
    if says("Could not resolve", "unable to access", "Failed to connect", "hung up", "early EOF", "RPC failed") {
      return ("the host cannot be reached, or the line was cut", "publish again; nothing there has changed")
    }
    return nil
  }
}

extension ToolResult {
  /// The first line of the output.
  fileprivate var word: String { String(text.prefix { !$0.isNewline }) }
}
