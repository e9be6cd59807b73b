import ExternalTools

/// The carrier to a folder on a server, by rsync.
struct RsyncCarrier: Carrier {
  let destination: String

  private let address: String
  private let tool: CarrierTool
  private let shell: String

  /// Creates the carrier of an address such as `you@example.org:/var/www/library/`.
  init(address: String, port: Int?) {
    destination = address
    // With a slash at its end the address means what the folder holds.
    self.address = address.hasSuffix("/") ? address : address + "/"
    shell = Self.ignoringUserSignal(SSHCommand.command(instead: ToolEnvironment.value(of: "RSYNC_RSH"), port: port))
    tool = CarrierTool(ExternalTool("rsync"), environment: ["LC_ALL": "C"]) { lines in
      func says(_ words: String) -> Bool { lines.contains { $0.contains(words) } }
      if says("rsync: command not found") || says("rsync: not found") {
        return ("there is no rsync on that host", "have it installed there, or publish by rclone and SFTP")
      }
      if says("unrecognized option") || says("unknown option") || says("invalid option") {
        return ("this rsync is too old", "install a newer one with: apt install rsync (on macOS: brew install rsync)")
      }
      if let known = SSHCommand.explanation(of: lines) { return known }
      if says("Permission denied (13)") {
        return ("you may not write there", "ask whoever runs the server for the right to write into that folder")
      }
      if says("mkdir"), says("No such file or directory (2)") {
        return ("the folder above it is not there", "make it on the host, or correct the address")
      }
      if says("connection unexpectedly closed") || says("timeout in data") || says("error in socket IO") {
        return ("the line was cut", "publish again; what has arrived is not lost")
      }
      return nil
    }
  }

  func records(_ context: PublishContext) throws -> TargetRecords {
    context.clear("there")
    let folder = try context.scratchFolder("there")
    let result = try tool.result(
      options + ["--times", "--ignore-missing-args", "--files-from=-", "--from0", address, folder + "/"],
      input: Self.list([Publication.manifestName, TargetRecords.pendingName]), context)
    // A folder that is not there yet holds nothing.
    let isNew = result.errorLines.contains { $0.contains("change_dir") && $0.contains("(2)") }
    guard result.isSuccess || isNew else { throw tool.failure(result, destination) }
    return TargetRecords(
      manifest: try Publication.bytes(of: "\(folder)/\(Publication.manifestName)"),
      pending: try Publication.bytes(of: "\(folder)/\(TargetRecords.pendingName)"))
  }

  func occupants(of paths: [String], _ context: PublishContext) throws -> [String: Occupant] {
    context.clear("empty")
    let empty = try context.scratchFolder("empty")
    var listing = Listing()
    let result = try tool.result(
      options + ["--recursive", "--links", "--dry-run", "--out-format=%i %n", address, empty + "/"], context
    ) { line in
      // `>f+++++++++ path`; in this format a link does not show its target.
      let parts = line.split(separator: " ", maxSplits: 1, omittingEmptySubsequences: false)
      guard parts.count == 2, parts[0].utf8.count >= 2 else { return }
      var path = Self.unescaped(parts[1])
      switch Array(parts[0].utf8)[1] {
      case UInt8(ascii: "f"): listing.add(path, .file)
      case UInt8(ascii: "d"):
        if path.hasSuffix("/") { path.removeLast() }
      default: listing.add(path, .other)
      }
    }
    let isNew = result.errorLines.contains { $0.contains("change_dir") && $0.contains("(2)") }
    // 23: something that no publish wrote cannot be read there.
    guard result.isSuccess || isNew || result.end == .exited(23) else { throw tool.failure(result, destination) }
    return listing.occupants(of: paths)
  }

  func carryOut(_ plan: PublishPlan, of publication: Publication, _ context: PublishContext) throws
    -> Bool
  {
    let made = try context.makeFiles(for: plan, of: publication)
    let steps = plan.steps(of: publication)
    if !steps.isEmpty { try send([TargetRecords.pendingName], from: made, context) }
    let total = steps.reduce(0) { $0 + $1.count }
    var sent = 0
    for step in steps {
      for (folder, paths) in publication.sources(of: step, made: made) {
        try send(paths, from: folder, context) { path in
          sent += 1
          context.progress("sending \(sent) of \(total): \(path)")
        }
      }
    }
    try remove(plan.deleted, context)
    try send([Publication.manifestName], from: made, context)
    if plan.isUnfinished || !steps.isEmpty {
      try removeFiles([TargetRecords.pendingName], context)
      try removeFolders([TargetRecords.stageName], context)
    }
    return true
  }

  func verify(_ plan: PublishPlan, of publication: Publication, _ context: PublishContext) throws
    -> [String]
  {
    let sent = plan.added + plan.changed + [Publication.manifestName]
    let made = try context.scratchFolder("made")
    var wrong: [String] = []
    for (folder, paths) in publication.sources(of: sent, made: made) {
      try tool.run(
        options + [
          "--dry-run", "--checksum", "--no-implied-dirs", "--out-format=%n", "--files-from=-", "--from0",
          folder + "/", address,
        ], input: Self.list(paths), for: destination, context
      ) { line in
        if !line.isEmpty { wrong.append(Self.unescaped(line[...])) }
      }
    }
    return wrong
  }

  // MARK: - Sending and removing

  /// The options of every rsync command; never `--delete`.
  private var options: [String] { ["--rsh=\(shell)", "--timeout=60", "--8-bit-output"] }

  private func send(
    _ paths: [String], from folder: String, _ context: PublishContext, path: ((String) -> Void)? = nil
  ) throws {
    try tool.run(
      options + [
        "--times", "--perms", "--chmod=D755,F644", "--no-implied-dirs", "--delay-updates", "--ignore-times",
        "--out-format=%n", "--files-from=-", "--from0", folder + "/", address,
      ], input: Self.list(paths), for: destination, context
    ) { line in
      if !line.isEmpty { path?(line) }
    }
  }

  private func remove(_ paths: [String], _ context: PublishContext) throws {
    guard !paths.isEmpty else { return }
    context.progress("removing \(paths.count) of the old files")
    try removeFiles(paths, context)
    try removeFolders(Array(Set(paths.flatMap { SafePath.folders(of: $0) })), context)
  }

  /// Removes just the named files: they are missing in the empty folder they are sent from.
  private func removeFiles(_ paths: [String], _ context: PublishContext) throws {
    context.clear("empty")
    let empty = try context.scratchFolder("empty")
    // 24: the named files are missing here, as they are meant to be.
    try tool.run(
      options + [
        "--dirs", "--delete-missing-args", "--no-implied-dirs", "--files-from=-", "--from0", empty + "/", address,
      ], input: Self.list(paths), for: destination, tolerating: [23, 24], context)
  }

  /// Removes those of the folders that are empty, the innermost first.
  private func removeFolders(_ folders: [String], _ context: PublishContext) throws {
    let depths = Dictionary(grouping: folders) { $0.utf8.count { $0 == UInt8(ascii: "/") } }
    for depth in depths.keys.sorted(by: >) {
      try removeFiles((depths[depth] ?? []).sorted(by: SafePath.precedes), context)
    }
  }

  /// A command that goes on when rsync fails, until it has passed on the reason the host gives: rsync sends SIGUSR1 to
  /// whatever it has started and does not wait.
  private static func ignoringUserSignal(_ command: String) -> String {
    #"sh -c 'trap "" USR1; exec "$@"' sh "# + command
  }

  /// Paths as rsync reads them: each ended by a zero byte, so that any character can be in them.
  private static func list(_ paths: [String]) -> [UInt8] { paths.flatMap { Array($0.utf8) + [0] } }

  /// A path as it was before rsync wrote control characters as `\#012`.
  private static func unescaped(_ path: Substring) -> String {
    guard path.contains("\\#") else { return String(path) }
    var bytes: [UInt8] = []
    var rest = Array(path.utf8)[...]
    while let byte = rest.popFirst() {
      let digits = rest.dropFirst().prefix(3)
      if byte == UInt8(ascii: "\\"), rest.first == UInt8(ascii: "#"), digits.count == 3,
        let number = UInt8(String(decoding: digits, as: UTF8.self), radix: 8)
      {
        bytes.append(number)
        rest = rest.dropFirst(4)
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
