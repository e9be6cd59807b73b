import ExternalTools

/// The carrier to any store that rclone supports: S3 and stores like it, SFTP, FTP, WebDAV and many others.
struct RcloneCarrier: Carrier {
  let destination: String

  private let remote: String
  private let tool: CarrierTool

  /// Creates the carrier of a remote such as `s3:my-bucket/library`.
  init(remote: String) {
    destination = remote
    self.remote = remote.hasSuffix("/") && !remote.hasSuffix(":/") ? String(remote.dropLast()) : remote
    tool = CarrierTool(
      ExternalTool("rclone"), environment: ["LC_ALL": "C", "RCLONE_ASK_PASSWORD": "false", "RCLONE_LOG_LEVEL": nil]
    ) { lines in
      func says(_ words: String...) -> Bool { lines.contains { line in words.contains { line.contains($0) } } }
      if says("didn't find section in config file") {
        return ("rclone knows no remote of that name", "make it once with: rclone config")
      }
      if says("no such host") {
        return ("there is no host of that name, or no network", "look at the spelling, and whether you are online")
      }
      if says("connection refused", "i/o timeout", "no route to host") {
        return ("the host does not answer", "try again later, or look at the address with: rclone config show")
      }
      if says(
        "401", "403", "AccessDenied", "InvalidAccessKeyId", "SignatureDoesNotMatch", "unable to authenticate",
        "Login incorrect", "permission denied", "Permission denied")
      {
        return ("the host does not let you in, or not write there", "look at the access with: rclone config")
      }
      if says("NoSuchBucket") { return ("there is no such bucket", "make it at the host first") }
      if says("no space", "insufficient storage", "507", "quota") {
        return ("the disk there is full", "make room there, then publish again")
      }
      if says("connection reset", "EOF", "broken pipe", "connection lost", "closed") {
        return ("the line was cut", "publish again; what has arrived is not lost")
      }
      return SSHCommand.explanation(of: lines)
    }
  }

  func records(_ context: PublishContext) throws -> TargetRecords {
    context.clear("there")
    let folder = try context.scratchFolder("there")
    // One by one: some stores end the whole copy for a folder that is not there.
    for name in [Publication.manifestName, TargetRecords.pendingName] {
      let list = try list([name], context)
      try rclone(
        ["copy", remote, folder, "--files-from-raw", list, "--ignore-times", "--no-traverse"], absentIs: true, context)
    }
    return TargetRecords(
      manifest: try Publication.bytes(of: "\(folder)/\(Publication.manifestName)"),
      pending: try Publication.bytes(of: "\(folder)/\(TargetRecords.pendingName)"))
  }

  func occupants(of paths: [String], _ context: PublishContext) throws -> [String: Occupant] {
    var listing = Listing()
    let few = paths.count <= 50 ? ["--files-only", "--files-from-raw", try list(paths, context)] : ["--fast-list"]
    let result = try rclone(["lsf", "-R", remote] + few, absentIs: true, context)
    for line in result.text.split(separator: "\n") where !line.hasSuffix("/") { listing.add(String(line), .file) }
    return listing.occupants(of: paths)
  }

  func carryOut(_ plan: PublishPlan, of publication: Publication, _ context: PublishContext) throws
    -> Bool
  {
    let made = try context.makeFiles(for: plan, of: publication)
    let stage = try stage(context)
    let steps = plan.steps(of: publication)
    if !steps.isEmpty {
      // Not every store makes two folders at once.
      if stage != nil { try rclone(["mkdir", remote], context) }
      try copy([TargetRecords.pendingName], from: made, to: remote, context)
    }
    let total = steps.reduce(0) { $0 + $1.count }
    var sent = 0
    for step in steps {
      for (folder, paths) in publication.sources(of: step, made: made) {
        for start in stride(from: 0, to: paths.count, by: Self.batch) {
          let batch = Array(paths[start..<min(start + Self.batch, paths.count)])
          context.progress("sending \(sent + 1) to \(sent + batch.count) of \(total): \(batch[0])")
          try copy(batch, from: folder, to: stage ?? remote, context)
          sent += batch.count
        }
      }
      if let stage { try move(step, from: stage, context) }
    }
    try remove(plan.deleted, context)
    if let stage {
      try copy([Publication.manifestName], from: made, to: stage, context)
      try move([Publication.manifestName], from: stage, context)
      try rclone(["purge", stage, "--retries", "1"], absentIs: true, context)
    } else {
      try copy([Publication.manifestName], from: made, to: remote, context)
    }
    if plan.isUnfinished || !steps.isEmpty {
      try removeFiles([TargetRecords.pendingName], context)
      removeFolder(TargetRecords.stageName, context)
    }
    return true
  }

  func verify(_ plan: PublishPlan, of publication: Publication, _ context: PublishContext) throws
    -> [String]
  {
    let sent = plan.added + plan.changed
    let made = try context.scratchFolder("made")
    var wrong: [String] = []
    for (folder, paths) in publication.sources(of: sent, made: made) {
      // By checksums, where the host and rclone have a kind in common, else by sizes.
      let result = try tool.result(
        options + [
          "check", folder, remote, "--one-way", "--combined", "-", "--files-from-raw", try list(paths, context),
        ],
        context)
      let lines = result.text.split(separator: "\n").filter { !$0.hasPrefix("= ") }
      guard result.isSuccess || !lines.isEmpty else { throw tool.failure(result, destination) }
      wrong += lines.map { String($0.dropFirst(2)) }
    }
    // The list is compared byte by byte, for its size may stay the same.
    if try records(context).manifest != plan.manifest { wrong.append(Publication.manifestName) }
    return wrong
  }

  // MARK: - Sending and removing

  /// The number of files sent by one run of the program.
  private static let batch = 200

  /// The options of every rclone command.
  ///
  /// A request is tried only twice: rclone waits longer before each try, and once the connection is dead it still goes
  /// on to every other file. Files that did not arrive are sent by the next run.
  private let options = [
    "--contimeout", "20s", "--timeout", "60s", "--retries", "1", "--low-level-retries", "2", "--stats", "0",
  ]

  @discardableResult
  private func rclone(
    _ arguments: [String], absentIs isTolerated: Bool = false, _ context: PublishContext
  ) throws -> ToolResult {
    let result = try tool.result(options + arguments, context)
    if result.isSuccess || (isTolerated && Self.tellsAbsence(result)) { return result }
    throw tool.failure(result, destination)
  }

  /// Whether a failure means that a folder or file is not there (yet), which each kind of store words in its own way.
  private static func tellsAbsence(_ result: ToolResult) -> Bool {
    if result.end == .exited(3) || result.end == .exited(4) { return true }
    let words = ["directory not found", "No such directory", "No such file or directory", "object not found"]
    return result.errorLines.last.map { line in words.contains { line.contains($0) } } ?? false
  }

  /// The folder files wait in until they are complete; `nil` where the store itself takes a file wholly or not at all.
  ///
  /// It lies beside the place, because rclone moves nothing from a folder into one that holds it.
  private func stage(_ context: PublishContext) throws -> String? {
    let features = try rclone(["backend", "features", remote], absentIs: true, context).text
    guard features.contains("\"Move\": true") else { return nil }
    let stage =
      isRoot ? remote + TargetRecords.stageName + "/files" : remote + TargetRecords.stageName
    // Mostly there is nothing to purge, which stores report in many ways.
    _ = try tool.result(options + ["purge", stage], context)
    return stage
  }

  private var isRoot: Bool { remote.hasSuffix(":") || remote.hasSuffix(":/") }

  private func copy(
    _ paths: [String], from folder: String, to target: String, _ context: PublishContext
  ) throws {
    try placeFiles(
      paths, in: target,
      [
        "copy", folder, target, "--files-from-raw", try list(paths, context), "--ignore-times", "--no-traverse",
        "--transfers", "4",
      ], context)
  }

  /// Moves waiting files to their places.
  private func move(_ paths: [String], from stage: String, _ context: PublishContext) throws {
    if isRoot {
      for (number, path) in paths.enumerated() {
        context.progress("putting file \(number + 1) of \(paths.count) in its place: \(path)")
        try rclone(["moveto", "\(stage)/\(path)", "\(remote)\(path)", "--ignore-times"], context)
      }
    } else {
      try placeFiles(
        paths, in: remote,
        ["move", stage, remote, "--files-from-raw", try list(paths, context), "--ignore-times", "--no-traverse"],
        context)
    }
  }

  /// Runs rclone to place files, making their folders first where the store demands it.
  ///
  /// Some FTP servers tell that a folder is missing in words that rclone does not understand: it then makes no folder
  /// inside another that is missing.
  private func placeFiles(
    _ paths: [String], in target: String, _ arguments: [String], _ context: PublishContext
  ) throws {
    let result = try tool.result(options + arguments, context)
    if result.isSuccess { return }
    guard result.errorLines.contains(where: { $0.contains("mkdir \"") && $0.contains(" failed: ") }) else {
      throw tool.failure(result, destination)
    }
    let start = target.hasSuffix(":") || target.hasSuffix("/") ? target : target + "/"
    try rclone(["mkdir", target], context)
    for folder in Set(paths.flatMap { SafePath.folders(of: $0) }).sorted(by: SafePath.precedes) {
      context.progress("making the folder \(folder)")
      try rclone(["mkdir", start + folder], context)
    }
    try rclone(arguments, context)
  }

  private func remove(_ paths: [String], _ context: PublishContext) throws {
    guard !paths.isEmpty else { return }
    context.progress("removing \(paths.count) of the old files")
    try removeFiles(paths, context)
    let folders = Set(paths.flatMap { SafePath.folders(of: $0) })
    for folder in folders.sorted(by: { SafePath.precedes($1, $0) }) { removeFolder(folder, context) }
  }

  /// Removes just the named files.
  private func removeFiles(_ paths: [String], _ context: PublishContext) throws {
    try rclone(["delete", remote, "--files-from-raw", try list(paths, context)], absentIs: true, context)
  }

  /// Removes a folder when it is empty, where the store has folders at all.
  private func removeFolder(_ folder: String, _ context: PublishContext) {
    let path = isRoot ? remote + folder : "\(remote)/\(folder)"
    _ = try? tool.result(options + ["rmdir", path], context)
  }

  /// Writes paths into a file as rclone reads it: one a line, without escapes.
  private func list(_ paths: [String], _ context: PublishContext) throws -> String {
    try context.write(Array(paths.map { $0 + "\n" }.joined().utf8), to: "list")
  }
}
