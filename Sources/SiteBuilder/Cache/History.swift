import Feeds
import OutputManifest
import Diagnostics
import Ingestion
import Model

/// What earlier builds of a site into an output left to be remembered, and what this one leaves to the next.
///
/// Whatever is wrong with what was left, it is as if there were nothing.
struct History: Sendable {
  /// By what program and with what options, from where and to where is built.
  let setting: Digest

  /// The time of the disk's clock when the build began.
  let moment: Int

  /// How everything stood when the last build ended; `nil` when nothing is known of it.
  let state: BuildState?

  /// What has changed since.
  let difference: BuildState.Difference

  /// What came of the texts, in bytes; `nil` when nothing has changed, or nothing is known of it.
  let memory: [UInt8]?

  private let source: String
  private let output: OutputFolder
  private let file: MemoryFile?

  /// Opens what was left.
  init(source: String, output: OutputFolder, options: BuildOptions, program: ProgramIdentity, moment: Int) {
    self.source = source
    self.output = output
    self.moment = moment
    setting = BuildKeys.setting(program: program, options: options, source: source, output: output)
    let isTrusted = options.usesCache && program.stamp != .unsteady
    file = isTrusted ? MemoryFile(site: source, output: output.path) : nil
    guard let kept = file?.kept(), let state = try? BuildState(packed: kept.state), state.setting == setting else {
      (state, difference, memory) = (nil, BuildState.Difference(isRearranged: true), nil)
      return
    }
    self.state = state
    difference = state.difference(source: source, output: output)
    memory = difference.isNone ? nil : kept.rest()
  }

  /// How everything stands, when nothing at all has changed.
  func currentState() -> BuildState? { difference.isNone ? state : nil }

  /// All that can be read, as it stands.
  func snapshot() -> InputSnapshot {
    guard let state, !difference.isRearranged else { return InputSnapshot(of: source, at: moment) }
    return InputSnapshot(of: state, but: difference, site: source, at: moment)
  }

  /// What of the last build still holds.
  ///
  /// - Parameters:
  ///   - base: What all of the site is made from beside its texts.
  ///   - snapshot: All that can be read, as it stands.
  func recollection(base: Digest, snapshot: InputSnapshot) -> Recollection {
    Recollection(
      state: state, memory: memory.flatMap { try? BuildMemory(packed: $0) }, snapshot: snapshot, base: base)
  }

  /// What the texts in the feeds say, as the last build wrote it there; `nil` when that is not known.
  func feed() -> FeedMemory? {
    guard let state, let feed = file?.keptFeed(),
      let stored = state.outputs(at: [Feed.atomPage])[Feed.atomPage]
    else { return nil }
    return stored.output(in: state.packed).key == feed.key ? feed : nil
  }

  // MARK: - What is left to the next

  /// Leaves to the next build what this one made.
  ///
  /// - Parameters:
  ///   - memory: Writes what came of the texts.
  ///   - feed: What the texts in the feeds say; `nil` when that is as it was.
  ///   - files: All files of the output, in their places.
  ///   - site: The site.
  ///   - snapshot: All that could be read.
  ///   - diagnostics: What was found wrong: warnings.
  ///   - lock: The site's, which knows its disk's clock.
  func remember(
    _ memory: (inout SectionWriter) throws(SystemFailure) -> Void, feed: FeedMemory?, files: [OutputFile],
    of site: Site, _ snapshot: InputSnapshot, diagnostics: [Diagnostic], lock: borrowing BuildLock
  ) {
    guard let file else { return }
    guard snapshot.isPlain else { return file.forget() }
    let sources = BuiltFile.sources(of: site)
    let known = Dictionary((state?.outputs ?? []).map { ($0.page, $0.stamp) }, uniquingKeysWith: { $1 })
    let stamps = steadyStamps(of: files, lock: lock) { known[$0] }
    if let feed { file.keep(feed: feed) }
    file.keep(
      state: { (file) throws(SystemFailure) in
        try BuildState.write(
          setting: setting, texts: site.texts.count, diagnostics: diagnostics, inputs: snapshot.entries,
          outputs: zip(files, stamps).lazy.map { file, stamp in
            BuildState.Output(
              page: file.page, stamp: stamp, digest: file.digest, key: file.key, source: sources[file.page])
          }, count: files.count, to: &file)
      }, rest: memory)
  }

  /// Leaves to the next build what this one made anew of a few texts, and what the last one made of all others.
  ///
  /// - Parameters:
  ///   - memory: Writes what came of the texts.
  ///   - feed: What the texts in the feeds say; `nil` when that is as it was.
  ///   - files: The files of the output that were made, in their places, each with how it was stored.
  ///   - diagnostics: What was found wrong: warnings.
  ///   - lock: The site's, which knows its disk's clock.
  func remember(
    _ memory: (inout SectionWriter) throws(SystemFailure) -> Void, feed: FeedMemory?,
    files: [(file: OutputFile, stored: StoredOutput)], diagnostics: [Diagnostic], lock: borrowing BuildLock
  ) {
    guard let file, let state else { return }
    let known = Dictionary(files.map { ($0.file.page, $0.stored.stamp) }, uniquingKeysWith: { $1 })
    let stamps = steadyStamps(of: files.map(\.file), lock: lock) { known[$0] }
    let changed = state.replacing(
      inputs: difference.inputs.map { ($0.file, $0.stamp.isSteady(since: moment) ? $0.stamp : .unsteady) },
      outputs: zip(files, stamps).map { entry, stamp in
        (
          entry.stored,
          BuildState.Output(
            page: entry.file.page, stamp: stamp, digest: entry.file.digest, key: entry.file.key, source: nil)
        )
      },
      diagnostics: diagnostics)
    if let feed { file.keep(feed: feed) }
    file.keep(state: { (file) throws(SystemFailure) in try file.append(changed[...]) }, rest: memory)
  }

  /// The stamps of files of the output in their places; unsteady where one could change again unseen.
  private func steadyStamps(
    of files: [OutputFile], lock: borrowing BuildLock, known: (OutputPath) -> FileStamp?
  ) -> [FileStamp] {
    var latest = Int.min
    var stamps: [FileStamp] = []
    stamps.reserveCapacity(files.count)
    let pages = (try? FolderDescriptor(opening: output.path)) ?? nil
    for file in files {
      switch file.fate {
      case .stays(let found):
        stamps.append(found.isSteady(since: moment) || found == known(file.page) ? found : .unsteady)
      case .changes, .isBlocked:
        let stamp = pages?.stamp(at: file.page.path) ?? .unsteady
        latest = max(latest, stamp.changed, stamp.modified)
        stamps.append(stamp)
      }
    }
    let end = latest == .min ? moment : lock.moment(after: latest)
    for index in stamps.indices where stamps[index] != .unsteady {
      guard !stamps[index].isSteady(since: end), stamps[index] != known(files[index].page) else { continue }
      stamps[index] = .unsteady
    }
    return stamps
  }
}

extension BuildMemory {
  /// Writes the records of all texts that were found, drafts that stayed out among them, one by one.
  static func write(
    _ common: Common, _ survey: SiteMetadata, site: Site, outcomes: [TextWork.Outcome], to file: inout SectionWriter
  ) throws(SystemFailure) {
    // Both are in the order of their paths; what stayed out of the site is missing from it.
    var next = 0
    let found = survey.texts + [survey.introduction].compactMap(\.self)
    try file.pack {
      $0.pack(common)
      $0.pack(found.count)
    }
    for text in found {
      var outcome: TextWork.Record?
      if next < site.texts.count, site.texts[next].source == text.source {
        outcome = outcomes[next].record
        next += 1
      }
      try file.pack {
        $0.pack(
          TextRecord(
            source: text.source, files: text.files, size: text.size, head: text.head ?? [],
            outcome: outcome?.packed ?? [], frame: outcome?.frame ?? []))
      }
    }
  }

  /// The places of some texts of a site among all that were found.
  static func places(of texts: [Int], in survey: SiteMetadata, site: Site) -> [Int] {
    var places: [Int: Int] = [:]
    let wanted = Set(texts)
    var next = 0
    for (place, found) in survey.texts.enumerated() where next < site.texts.count {
      guard site.texts[next].source == found.source else { continue }
      if wanted.contains(next) { places[next] = place }
      next += 1
    }
    return texts.compactMap { places[$0] }
  }
}
