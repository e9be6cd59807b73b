import FileSystem
import Model

/// The differences between what a build left and what the disk has now, told by stamps alone.
struct Changes: Sendable {
  /// Everything that can be read, as it stands.
  let inputs: InputTable

  /// The files and folders of the site that are new, gone, or whose bytes may have changed.
  private let changed: Set<String>

  /// Whether more may have changed in the site than the bytes of files: names, folders, links.
  let isRearranged: Bool

  /// The places in the old table of the output's files that were touched, changed or taken away.
  let outputs: Set<Int>

  /// The paths of all inputs; empty while those of the old build stand for them.
  private let known: Set<String>

  /// Whether everything stands as it did.
  var isEmpty: Bool { changed.isEmpty && !isRearranged && outputs.isEmpty }

  /// Looks at a site of which nothing is known.
  init(scanning site: String, at start: Int) {
    inputs = InputTable(scanning: site, at: start)
    (changed, known, outputs) = ([], [], [])
    isRearranged = true
  }

  /// Holds what a build left against the disk.
  ///
  /// - Parameters:
  ///   - state: The state the last build left.
  ///   - site: The site's folder.
  ///   - output: The output.
  ///   - start: When the build began, by the disk's clock.
  init(of state: BuildCache.State, in site: String, _ output: OutputFolder, at start: Int) {
    outputs = Self.touched(state.outputs, in: output)
    var inputs = state.inputs
    if let edited = Self.edited(&inputs, in: site, at: start) {
      self.inputs = inputs
      changed = edited
      known = []
      isRearranged = false
      return
    }
    let now = InputTable(scanning: site, at: start)
    let places = state.inputs.places()
    var known: Set<String> = []
    var changed: Set<String> = []
    for index in 0..<now.count {
      let path = now.paths[index]
      known.insert(path)
      let isSame = places[path].map {
        now.stamps[index] == state.inputs.stamps[$0] && now.stamps[index] != .untrusted && now.kind(of: index) != .link
      }
      if isSame != true { changed.insert(path) }
    }
    self.inputs = now
    self.known = known
    self.changed = changed
    isRearranged = true
  }

  /// Whether a file of the site is surely as the last build read it.
  func isUntouched(_ path: String) -> Bool {
    !changed.contains(path) && (!isRearranged || known.contains(path))
  }

  /// Whether a file that a link of a text leads to is surely as it was: it is known by its own name, not through a
  /// link.
  func isUntouched(linked path: String) -> Bool {
    isUntouched(path) && (isRearranged || inputs.targets.isEmpty)
  }

  /// Whether some files may have changed that texts show or link to.
  ///
  /// - Parameter sources: The texts' own files.
  func areAll(in sources: Set<String>) -> Bool { !isRearranged && changed.isSubset(of: sources) }

  /// The files whose bytes may have changed, where nothing else has.
  var edited: Set<String> { isRearranged ? [] : changed }

  /// The output's files that are not as they were left.
  private static func touched(_ table: OutputTable, in output: OutputFolder) -> Set<Int> {
    guard let folder = try? FolderDescriptor(output.path),
      folder.stamp(at: StagingFolder.folderName) == .absent
    else { return Set(0..<table.count) }
    var touched: Set<Int> = []
    for index in 0..<table.count {
      let (stamp, _) = folder.stampAndKind(at: table.paths.range(of: index), in: table.paths.bytes)
      if stamp != table.stamps[index] || stamp == .untrusted { touched.insert(index) }
    }
    return touched
  }

  /// The files whose bytes may have changed, whose stamps are brought up to date; `nil` when more has changed.
  private static func edited(_ inputs: inout InputTable, in site: String, at start: Int) -> Set<String>? {
    guard let folder = try? FolderDescriptor(site) else { return nil }
    var edited: Set<String> = []
    var link = 0
    for index in 0..<inputs.count {
      let kind = inputs.kind(of: index)
      let (stamp, isFile) = folder.stampAndKind(at: inputs.paths.range(of: index), in: inputs.paths.bytes)
      if kind == .link {
        guard stamp == inputs.stamps[index], stamp != .untrusted,
          inputs.targets[link] == LinkTarget(of: "\(site)/\(inputs.paths[index])")
        else { return nil }
        link += 1
      } else if stamp != inputs.stamps[index] || stamp == .untrusted {
        guard kind == .file, isFile else { return nil }
        edited.insert(inputs.paths[index])
        inputs.replace(stamp, of: index, at: start)
      }
    }
    return edited
  }
}
