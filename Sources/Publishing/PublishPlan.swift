import OutputManifest

/// The difference between what lies at a place and what is to lie there.
package struct PublishPlan: Sendable {
  /// Files to be put where nothing lies.
  package internal(set) var added: [String] = []

  /// Files to be put in the place of an earlier publish's.
  package internal(set) var changed: [String] = []

  /// Files of an earlier publish that are to go.
  package internal(set) var deleted: [String] = []

  /// Files to be put where somebody else's lie, which is done only when asked for.
  package internal(set) var foreign: [String] = []

  /// Files that have no place because a link, a folder or something on their way is there.
  package internal(set) var blocked: [String] = []

  /// Files for the host that are left out because somebody else's lie there.
  package internal(set) var kept: [String] = []

  /// Paths in the list there that a publish never wrote, or that lead elsewhere.
  package internal(set) var distrusted: [String] = []

  /// The number of files that earlier publishes put there.
  package internal(set) var owned = 0

  /// The number of bytes to send.
  package internal(set) var bytes = 0

  /// Whether `SHA256SUMS` there is to be written.
  var manifestChanges = false

  /// Whether a publish was cut short, and its leavings are to be cleared away.
  var isUnfinished = false

  /// The list of everything that is to lie there; without the host's files that are kept.
  var manifest: [UInt8] = []

  /// Everything earlier publishes put there and this one will, for a publish that is cut short.
  var pending: [UInt8] = []

  /// Whether nothing has to be done.
  package var isEmpty: Bool { added.isEmpty && changed.isEmpty && deleted.isEmpty && !manifestChanges && !isUnfinished }

  /// The files to send but for the list, in the order they are sent, in steps that follow each other.
  func steps(of publication: Publication) -> [[String]] {
    let sent = added + changed
    let parents = PublishOrder.parents(of: publication.files.lazy.map(\.path))
    let ordered = Dictionary(grouping: sent) { PublishOrder(of: $0, parents: parents) }
    return PublishOrder.allCases.compactMap { ordered[$0]?.sorted(by: SafePath.precedes) }
  }

  /// Compares what lies at a place with what is to lie there.
  ///
  /// - Parameters:
  ///   - publication: The files that are to lie there.
  ///   - records: The lists of earlier publishes.
  ///   - absent: Those of the given files, all of them listed there, that do not lie there as they were left.
  ///   - occupants: The files that lie at the given paths.
  ///   - adopting: Whether files of somebody else are taken over.
  init(
    of publication: Publication, over records: TargetRecords, adopting: Bool,
    absent: ([PublishedFile]) throws -> Set<String>,
    occupants: ([String]) throws -> [String: Occupant]
  ) throws {
    if let manifest = records.manifest, records.pending == nil, manifest == publication.manifest {
      owned = publication.files.count
      // Nothing to compare; only what was lost there is sent again.
      changed = try absent(publication.files).sorted(by: SafePath.precedes)
      self.manifest = manifest
    } else {
      try compare(publication, records, adopting: adopting, absent: absent, occupants: occupants)
    }
    if !changed.isEmpty || !added.isEmpty {
      pending = Self.pending(publication, records)
      for path in added + changed {
        if let file = publication.file(at: path) { bytes += publication.size(of: file) }
      }
    }
    if manifestChanges { bytes += manifest.count }
  }

  private mutating func compare(
    _ publication: Publication, _ records: TargetRecords, adopting: Bool,
    absent: ([PublishedFile]) throws -> Set<String>,
    occupants: ([String]) throws -> [String: Occupant]
  ) throws {
    var listed: [String: Digest] = [:]
    for line in Checksums(parsing: records.manifest ?? []).lines {
      if SafePath.isPublishable(line.path) { listed[line.path] = line.digest } else { distrusted.append(line.path) }
    }
    // The files of a publish that was cut short are ours, whatever their bytes.
    for line in Checksums(parsing: records.pending ?? []).lines where SafePath.isPublishable(line.path) {
      if let known = listed[line.path], known == line.digest { continue }
      listed[line.path] = Digest.none
    }
    listed[Publication.manifestName] = nil
    owned = listed.count
    isUnfinished = records.pending != nil

    var candidates: [PublishedFile] = []
    var same: [PublishedFile] = []
    for file in publication.files {
      guard let digest = listed[file.path] else {
        candidates.append(file)
        continue
      }
      if digest == file.digest { same.append(file) } else { changed.append(file.path) }
    }
    changed += try absent(same)
    let wanted = Set(publication.files.map(\.path))
    deleted = listed.keys.filter { !wanted.contains($0) }.sorted(by: SafePath.precedes)
    let unknown = candidates.map(\.path) + (records.manifest == nil ? [Publication.manifestName] : [])
    let occupants = try occupants(unknown + changed + deleted)
    for file in candidates {
      switch occupants[file.path] {
      case nil: added.append(file.path)
      case _? where file.isMade: kept.append(file.path)
      case .other: blocked.append(file.path)
      case .file: if adopting { changed.append(file.path) } else { foreign.append(file.path) }
      }
    }
    if records.manifest == nil {
      switch occupants[Publication.manifestName] {
      case nil: break
      case .other: blocked.append(Publication.manifestName)
      case .file: if !adopting { foreign.append(Publication.manifestName) }
      }
    }
    // A file that has become a link or a folder is somebody else's.
    blocked += changed.filter { occupants[$0] == .other }
    deleted.removeAll { occupants[$0] == .other }
    changed.sort(by: SafePath.precedes)
    let lines = publication.files.filter { !kept.contains($0.path) }
    manifest =
      kept.isEmpty
      ? publication.manifest : Checksums(lines.map { Checksums.Line(path: $0.path, digest: $0.digest) }).bytes
    manifestChanges = manifest != records.manifest
  }

  /// The files of all lists together.
  private static func pending(_ publication: Publication, _ records: TargetRecords) -> [UInt8] {
    var lines: [String: Digest] = [:]
    for list in [records.pending, records.manifest].compactMap(\.self) {
      for line in Checksums(parsing: list).lines where SafePath.isPublishable(line.path) {
        lines[line.path] = line.digest
      }
    }
    for file in publication.files {
      if let known = lines[file.path], known != file.digest {
        lines[file.path] = Digest.none
      } else {
        lines[file.path] = file.digest
      }
    }
    return Checksums(lines.map { Checksums.Line(path: $0.key, digest: $0.value) }).bytes
  }
}
