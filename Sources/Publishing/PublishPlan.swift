import OutputManifest

/// The changes that turn the files at a place into those of a publication.
package struct PublishPlan: Sendable {
  /// Files that are new there.
  package internal(set) var added: [String] = []

  /// Files that replace those of an earlier publish.
  package internal(set) var changed: [String] = []

  /// Files of an earlier publish that are to be deleted.
  package internal(set) var deleted: [String] = []

  /// Files whose paths are taken by files that no publish wrote, which are replaced only when asked for.
  package internal(set) var foreign: [String] = []

  /// Files that cannot be written because a link or a folder is at their path, or something on the way to it.
  package internal(set) var blocked: [String] = []

  /// Files for the host that are left out because others lie there that no publish wrote.
  package internal(set) var kept: [String] = []

  /// Paths in the list there that a publish never wrote, or that lead elsewhere.
  package internal(set) var distrusted: [String] = []

  /// The number of files that earlier publishes put there.
  package internal(set) var owned = 0

  /// The number of bytes to send.
  package internal(set) var bytes = 0

  /// Whether `SHA256SUMS` is to be written there.
  var manifestChanges = false

  /// Whether an earlier publish was cut short, whose leftovers are to be removed.
  var isUnfinished = false

  /// The list of everything that is to lie there, without the files in ``kept``.
  var manifest: [UInt8] = []

  /// The list of everything that earlier publishes put there and this one will, in case it is cut short.
  var pending: [UInt8] = []

  /// Whether nothing has to be done.
  package var isEmpty: Bool { added.isEmpty && changed.isEmpty && deleted.isEmpty && !manifestChanges && !isUnfinished }

  /// The files to send, except the list, in steps that follow each other.
  func steps(of publication: Publication) -> [[String]] {
    let sent = added + changed
    let parents = PublishOrder.parents(of: publication.files.lazy.map(\.path))
    let ordered = Dictionary(grouping: sent) { PublishOrder(of: $0, parents: parents) }
    return PublishOrder.allCases.compactMap { ordered[$0]?.sorted(by: SafePath.precedes) }
  }

  /// Compares the files at a place with those of a publication.
  ///
  /// - Parameters:
  ///   - publication: The files that are to lie there.
  ///   - records: The lists of earlier publishes.
  ///   - absent: Finds the files among those listed there that are missing or changed.
  ///   - occupants: Finds the entries at the given paths.
  ///   - adopting: Whether files that no publish wrote are taken over.
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
    // The files of a publish that was cut short count as published, whatever their bytes.
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
    // A file that has become a link or a folder was not put there by a publish.
    blocked += changed.filter { occupants[$0] == .other }
    deleted.removeAll { occupants[$0] == .other }
    changed.sort(by: SafePath.precedes)
    let lines = publication.files.filter { !kept.contains($0.path) }
    manifest =
      kept.isEmpty
      ? publication.manifest : Checksums(lines.map { Checksums.Line(path: $0.path, digest: $0.digest) }).bytes
    manifestChanges = manifest != records.manifest
  }

  /// The files of all lists together; one with several digests has the digest `none`.
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
