import Diagnostics
import FileSystem
import Model
import Synchronization

/// A folder in the output in which changed files wait until all of them can be moved into their places.
///
/// Everything is written here first, so that a full disk is noticed while the output is still as it was. Then a list of
/// all files of the output is written beside them, and each is renamed into its place. A build that is killed in
/// between leaves that list, by which the next build knows the files that are its own.
///
/// A class, since it keeps folders open, relative to which files are written and moved.
final class StagingFolder: Sendable {
  /// A staged file.
  struct Entry: Sendable {
    /// Its path in the output.
    let path: OutputPath

    /// The number that is its name in the staging folder.
    let number: Int
  }

  /// The name of the staging folder within the output.
  static let folderName = ".pamphlet-stage"

  private static let listName = "list"

  /// The list while it is being written: until it is complete, the list of an earlier build that was killed must stay.
  private static let newListName = "list.new"

  private let output: OutputFolder

  private let folder: String

  /// The open folders between which files are moved.
  private struct Folders: Sendable {
    let output: FolderDescriptor
    let stage: FolderDescriptor
  }

  private let opened = Mutex<Folders?>(nil)

  /// Creates the staging folder of an output, without touching the disk.
  init(of output: OutputFolder) {
    self.output = output
    folder = "\(output.path)/\(Self.folderName)"
  }

  /// The list left by an earlier build that was killed before all its files were in their places; `nil` for none.
  func abandonedList() throws(SystemFailure) -> [UInt8]? {
    try output.bytes(of: OutputPath("\(Self.folderName)/\(Self.listName)"))
  }

  /// Makes an empty staging folder, and the output's folder where there is none.
  func open() throws(SystemFailure) {
    try FileOperations.make(output.path)
    let isNew = try FileOperations.makeOne(folder)
    if !isNew {
      // Never remove anything behind a link.
      guard FileStatus.kind(at: folder) == .folder else {
        throw SystemFailure(
          operation: "make the folder", path: folder, reason: "something that is no folder stands there",
          hint: "move it away, or build with another --output")
      }
      try clear(keepingList: true)
    }
    let (output, stage): (FolderDescriptor, FolderDescriptor)
    do {
      output = try FolderDescriptor(self.output.path)
      stage = try FolderDescriptor(folder, followsLink: false)
    } catch {
      // A folder that was there before may hold the list of a build that was killed.
      if isNew { _ = try? FileOperations.removeFolder(folder) }
      throw error.failure("open", folder)
    }
    opened.withLock { $0 = Folders(output: output, stage: stage) }
  }

  private var folders: Folders {
    guard let folders = opened.withLock({ $0 }) else { preconditionFailure("a stage is opened before it is used") }
    return folders
  }

  /// Writes the bytes of a changed file into the staging folder.
  ///
  /// - Parameters:
  ///   - bytes: The bytes the file is to have.
  ///   - number: A number no other file of this build has.
  func put(_ bytes: [UInt8], as number: Int) throws(SystemFailure) {
    try folders.stage.open(String(number), for: .writing).write(bytes)
  }

  /// Moves every file into its place, then removes files that are no longer wanted.
  ///
  /// - Parameters:
  ///   - entries: The files, in the order they are to appear.
  ///   - last: The file that is moved after everything else is done.
  ///   - removed: The files to be removed; a folder this leaves empty goes too.
  ///   - list: The list of all files that are, were or will be the build's own.
  func commit(_ entries: [Entry], last: Entry?, removing removed: [OutputPath], list: [UInt8]) throws(SystemFailure) {
    guard !entries.isEmpty || last != nil || !removed.isEmpty else { return try close() }
    let folders = folders
    let file = try folders.stage.open(Self.newListName, for: .writing)
    try file.write(list)
    try file.synchronize()
    try folders.stage.move(Self.newListName, to: Self.listName, in: folders.stage)
    try synchronize(entries + [last].compactMap(\.self), in: folders.stage)

    var made: Set<String> = [""]
    for entry in entries {
      try makeFolder(of: entry.path, in: folders.output, known: &made)
      try folders.stage.move(String(entry.number), to: entry.path.path, in: folders.output)
    }
    for path in removed { try remove(path) }
    if let last { try folders.stage.move(String(last.number), to: last.path.path, in: folders.output) }
    try synchronize(made, in: folders.output)
    try close()
  }

  /// Removes the staging folder with everything in it.
  func close() throws(SystemFailure) {
    try clear(keepingList: false)
    guard try FileOperations.removeFolder(folder) else {
      throw SystemFailure(operation: "remove the folder", path: folder, reason: "something was put into it")
    }
  }

  private func clear(keepingList: Bool) throws(SystemFailure) {
    guard let names = try FolderListing.names(in: folder) else { return }
    for name in names where !(keepingList && name == Self.listName) {
      try FileOperations.removeFile("\(folder)/\(name)")
    }
  }

  private func remove(_ file: OutputPath) throws(SystemFailure) {
    let path = output.location(of: file)
    // If a folder has become a link, its target is somebody else's.
    guard case .leadsInside = try output.way(to: file) else { return }
    try FileOperations.removeFile(path)
    // A folder goes when nothing is left in it; one that still holds something stays, whoever put it there.
    var folder = file.folder.dropLast()
    while !folder.isEmpty, (try? FileOperations.removeFolder("\(output.path)/\(folder)")) == true {
      folder = folder.lastIndex(of: "/").map { folder[..<$0] } ?? ""
    }
  }

  /// Makes the folders a file lies in, none of which may be a link that leads out of the output.
  private func makeFolder(
    of file: OutputPath, in output: FolderDescriptor, known: inout Set<String>
  ) throws(SystemFailure) {
    let path = file.path
    guard let last = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return }
    let whole = String(path[..<last])
    guard !known.contains(whole) else { return }
    var end = path.startIndex
    while let slash = path.utf8[end...].firstIndex(of: UInt8(ascii: "/")) {
      end = path.utf8.index(after: slash)
      let made = slash == last ? whole : String(path[..<slash])
      guard known.insert(made).inserted, try !output.makeFolder(made) else { continue }
      guard output.isFolder(made) else {
        throw SystemFailure(
          operation: "make the folder", path: output.fullPath(of: made),
          reason: "something that is no folder stands there",
          hint: "move it away, or build with another --output")
      }
    }
  }

  /// Flushes the staged files to the disk before the first of them is moved.
  private func synchronize(_ entries: [Entry], in stage: FolderDescriptor) throws(SystemFailure) {
    // One call for the whole file system costs less than one a file, once there are more than a few.
    if entries.count > 16, stage.synchronizeFileSystem() { return }
    for entry in entries { try stage.open(String(entry.number), for: .reading).synchronize() }
    try stage.synchronize()
  }

  /// Flushes the folders in which files have new names to the disk.
  private func synchronize(_ folders: Set<String>, in output: FolderDescriptor) throws(SystemFailure) {
    if folders.count > 16, output.synchronizeFileSystem() { return }
    for folder in folders.sorted() {
      try output.open(folder.isEmpty ? "." : folder, for: .folder(followsLink: false)).synchronize()
    }
  }
}
