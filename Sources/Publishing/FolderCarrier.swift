import Diagnostics
import ExternalTools
import FileSystem
import OutputManifest

/// The carrier to a folder of this computer, a memory stick or a mounted disk.
struct FolderCarrier: Carrier {
  let destination: String

  /// Creates the carrier of a folder.
  ///
  /// - Parameters:
  ///   - path: The folder; a relative path counts from the site's.
  ///   - location: The location of the setting.
  /// - Throws: When the folder is one that nothing may be written into.
  init(path: String, location: SourceLocation, _ context: PublishContext) throws {
    let whole = path.hasPrefix("/") ? path : "\(context.site)/\(path)"
    let folder = RealPath.ofPossiblyMissing(whole)
    if let reason = Self.refusal(of: folder, context) {
      throw PublishFailure.invalid([
        .error(
          .publishFolder, at: location, "nothing is published into '\(path)': \(reason)",
          hint: "choose a folder of its own")
      ])
    }
    destination = folder
  }

  func lock(createsPlace: Bool, _ context: PublishContext) throws -> PublishLock? {
    if !TargetFolder.isFolder(destination) {
      try lookForParent()
      guard createsPlace else { return nil }
      _ = try TargetFolder.made(destination)
    }
    return try PublishLock(folder: destination, context)
  }

  func records(_ context: PublishContext) throws -> TargetRecords {
    guard let folder = try TargetFolder(destination) else { return .none }
    return TargetRecords(
      manifest: try folder.bytes(of: Publication.manifestName), pending: try folder.bytes(of: TargetRecords.pendingName)
    )
  }

  func absent(_ files: [PublishedFile], of publication: Publication, _ context: PublishContext) throws
    -> Set<String>
  {
    guard let folder = try TargetFolder(destination) else { return Set(files.map(\.path)) }
    var absent: Set<String> = []
    for file in files where folder.size(of: file.path) != publication.size(of: file) { absent.insert(file.path) }
    return absent
  }

  func occupants(of paths: [String], _ context: PublishContext) throws -> [String: Occupant] {
    guard let folder = try TargetFolder(destination) else { return [:] }
    var found: [String: Occupant] = [:]
    for path in paths { found[path] = folder.occupant(of: path) }
    return found
  }

  func carryOut(_ plan: PublishPlan, of publication: Publication, _ context: PublishContext) throws
    -> Bool
  {
    let folder = try TargetFolder.made(destination)
    let steps = plan.steps(of: publication)
    let stage = try folder.openStage()
    var waiting: [(number: String, path: String)] = []
    let total = steps.reduce(0) { $0 + $1.count }
    for path in steps.joined() {
      try context.stopIfCancelled()
      guard let file = publication.file(at: path) else { continue }
      context.progress("copying \(waiting.count + 1) of \(total): \(path)")
      let number = String(waiting.count)
      let digest = try stage.put(file, of: publication, as: number)
      guard digest == file.digest else {
        throw SystemFailure(
          operation: "publish", path: path, reason: "it has been changed meanwhile", hint: "publish again")
      }
      waiting.append((number, path))
    }
    try stage.put(plan.manifest, as: "manifest")
    try stage.put(plan.pending.isEmpty ? plan.manifest : plan.pending, as: "pending")
    // Everything is on that disk before the first page is touched; from here on nothing stops the publish.
    try stage.synchronize()
    try context.stopIfCancelled()
    context.progress("putting the files in their places")
    try stage.move("pending", to: TargetRecords.pendingName, in: folder, makingFolders: false)
    for file in waiting { try stage.move(file.number, to: file.path, in: folder) }
    for path in plan.deleted { folder.remove(path) }
    try stage.move("manifest", to: Publication.manifestName, in: folder)
    try folder.synchronize()
    try stage.close(in: folder)
    return true
  }

  func verify(_ plan: PublishPlan, of publication: Publication, _ context: PublishContext) throws
    -> [String]
  {
    guard let folder = try TargetFolder(destination) else { return [destination] }
    var wrong: [String] = []
    for path in plan.added + plan.changed {
      try context.stopIfCancelled()
      if try folder.digest(of: path) != publication.file(at: path)?.digest { wrong.append(path) }
    }
    if try folder.bytes(of: Publication.manifestName) != plan.manifest { wrong.append(Publication.manifestName) }
    return wrong
  }

  /// Only the last folder of a path is made: a stick that is not plugged in is no reason to fill up its mount point.
  private func lookForParent() throws {
    let parent = String(destination[..<(destination.lastIndex(of: "/") ?? destination.startIndex)])
    guard parent.isEmpty || TargetFolder.isFolder(parent) else {
      throw SystemFailure(
        operation: "publish to", path: destination, reason: "there is no folder \(parent)",
        hint: "is the stick or disk plugged in?")
    }
  }

  // MARK: - Folders nothing is written into

  private static func refusal(of folder: String, _ context: PublishContext) -> String? {
    if folder == "/" { return "it is the whole disk" }
    if let home = ToolEnvironment.value(of: "HOME"), folder == RealPath.ofPossiblyMissing(home) {
      return "it is your home folder"
    }
    if RealPath.isFolder(folder, holding: context.site) { return "it is the site's own folder, or holds it" }
    if RealPath.isFolder(context.output, holding: folder) || RealPath.isFolder(folder, holding: context.output) {
      return "it is where the site is built"
    }
    for own in ["content", "templates", ".pamphlet", ".git"]
    where RealPath.isFolder("\(context.site)/\(own)", holding: folder) {
      return "it belongs to the site itself (\(own)/)"
    }
    return nil
  }
}
