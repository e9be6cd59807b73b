import FileSystem
import Model

/// The changes on the disk since the last build, found by comparing stamps alone.
struct Changes: Sendable {
  /// Every file and folder the build can read, as it is now.
  let inputs: InputTable

  /// The files and folders of the site that are new, or whose bytes may have changed.
  private let changed: Set<String>

  /// Whether more may have changed in the site than the bytes of files: names, folders, links.
  let isRearranged: Bool

  /// The indices, in the last build's table, of the output's files that were touched, changed or removed since.
  let outputs: Set<Int>

  /// The paths of all inputs; empty where nothing is rearranged, since the last build's paths still hold then.
  private let known: Set<String>

  /// Whether nothing has changed.
  var isEmpty: Bool { changed.isEmpty && !isRearranged && outputs.isEmpty }

  /// Scans a site for which no cache can be used.
  init(scanning site: String, at start: Int) {
    inputs = InputTable(scanning: site, at: start)
    (changed, known, outputs) = ([], [], [])
    isRearranged = true
  }

  /// Compares the state that the last build left with the disk.
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

  /// Whether a file that a text links to is surely as the last build read it; `false` where its path could lead through
  /// a symbolic link.
  func isUntouched(linked path: String) -> Bool {
    isUntouched(path) && (isRearranged || inputs.targets.isEmpty)
  }

  /// The files whose bytes may have changed; empty when anything else has.
  var edited: Set<String> { isRearranged ? [] : changed }

  /// Returns the indices of the output's files that are not as the last build left them.
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

  /// Finds the files whose bytes may have changed, and updates their stamps; `nil` when anything else has changed.
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
