import Diagnostics
import FileSystem
import Model
import Synchronization

/// A folder on the output's file system in which changed files wait until all of them can take their places.
///
/// Everything is written here first, so that a full disk is met while the output is still as it was. Then a list of all
/// that will be there is laid beside the files, and each takes its place by a rename; a build that is killed in between
/// leaves that list for the next one, which so knows what is its own.
///
/// A class, since it holds folders open: what is written and moved is named from them.
final class StagingFolder: Sendable {
  /// One file that waits.
  struct Entry: Sendable {
    /// Its path in the output.
    let path: OutputPath

    /// The number it waits under.
    let number: Int
  }

  /// The name of the stage's folder within the output.
  static let folderName = ".pamphlet-stage"

  private static let listName = "list"

  /// The list while it is being written: until it is whole, that of a build ended before must stay.
  private static let newListName = "list.new"

  private let output: OutputFolder

  private let folder: String

  /// The folders it moves files between, once it is open.
  private struct Folders: Sendable {
    let output: FolderDescriptor
    let stage: FolderDescriptor
  }

  private let opened = Mutex<Folders?>(nil)

  /// Creates the stage of an output, without touching the disk.
  init(of output: OutputFolder) {
    self.output = output
    folder = "\(output.path)/\(Self.folderName)"
  }

  /// The list an earlier build left behind that was ended before its files had all taken their places; `nil` for none.
  func abandonedList() throws(SystemFailure) -> [UInt8]? {
    try output.bytes(of: OutputPath("\(Self.folderName)/\(Self.listName)"))
  }

  /// Makes an empty stage, and the output's folder where there is none.
  func open() throws(SystemFailure) {
    try FileOperations.make(output.path)
    let isNew = try FileOperations.makeOne(folder)
    if !isNew {
      // Never clear away anything behind a link.
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
      // One that was there before may hold the list of a build that was killed.
      if isNew { _ = try? FileOperations.removeFolder(folder) }
      throw error.failure("open", folder)
    }
    opened.withLock { $0 = Folders(output: output, stage: stage) }
  }

  private var folders: Folders {
    guard let folders = opened.withLock({ $0 }) else { preconditionFailure("a stage is opened before it is used") }
    return folders
  }

  /// Writes the bytes of a file that is to change.
  ///
  /// - Parameters:
  ///   - bytes: The bytes it will have.
  ///   - number: A number no other file of this build has.
  func put(_ bytes: [UInt8], as number: Int) throws(SystemFailure) {
    try folders.stage.open(String(number), for: .writing).write(bytes)
  }

  /// Lets every file take its place, then removes what is no longer wanted.
  ///
  /// - Parameters:
  ///   - entries: The files, in the order they are to appear.
  ///   - last: The file that appears after all is done.
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

  /// Removes the stage with all that waits on it.
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

  /// Sees to it that the waiting files are on the disk before the first of them takes its place.
  private func synchronize(_ entries: [Entry], in stage: FolderDescriptor) throws(SystemFailure) {
    // One call for the whole file system costs less than one a file, once there are more than a few.
    if entries.count > 16, stage.synchronizeFileSystem() { return }
    for entry in entries { try stage.open(String(entry.number), for: .reading).synchronize() }
    try stage.synchronize()
  }

  /// Sees to it that the files' new names are on the disk.
  private func synchronize(_ folders: Set<String>, in output: FolderDescriptor) throws(SystemFailure) {
    if folders.count > 16, output.synchronizeFileSystem() { return }
    for folder in folders.sorted() {
      try output.open(folder.isEmpty ? "." : folder, for: .folder(followsLink: false)).synchronize()
    }
  }
}
