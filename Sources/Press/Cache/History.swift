import Catalogue
import Diagnostics
import Ingestion
import Manuscript

/// What earlier builds of a site into an output left to be remembered, and what this one leaves to the next.
///
/// Whatever is wrong with what was left, it is as if there were nothing.
struct History: Sendable {
  /// By what program and with what options, from where and to where is built.
  let setting: Digest

  /// The time of the disk's clock when the build began.
  let moment: Int

  /// All that can be read, as it stood when the build began.
  var snapshot: InputSnapshot { looked.snapshot }

  private let source: String
  private let output: OutputFolder
  private let file: MemoryFile?
  private let looked: Look

  /// Opens what was left.
  init(source: String, output: OutputFolder, options: BuildOptions, program: ProgramIdentity, moment: Int) {
    self.source = source
    self.output = output
    self.moment = moment
    setting = BuildKeys.setting(program: program, options: options, source: source, output: output)
    let isTrusted = options.usesCache && program.stamp != .unsteady
    file = isTrusted ? MemoryFile(site: source, output: output.path) : nil
    looked = Look(source: source, output: output, setting: setting, file: file, moment: moment)
  }

  /// How everything stands, when nothing at all has changed.
  func currentState() -> BuildState? { looked.isCurrent ? looked.state : nil }

  /// What of the last build still holds.
  ///
  /// - Parameter base: What all of the site is made from beside its texts.
  func recollection(base: Digest) -> Recollection {
    Recollection(state: looked.state, memory: looked.memory, snapshot: snapshot, base: base)
  }

  /// Leaves to the next build what this one made.
  ///
  /// - Parameters:
  ///   - memory: What came of the texts.
  ///   - files: All files of the output, in their places.
  ///   - site: The site.
  ///   - diagnostics: What was found wrong: warnings.
  ///   - lock: The site's, which knows its disk's clock.
  func remember(
    _ memory: BuildMemory, files: [OutputFile], of site: Site, diagnostics: [Diagnostic], lock: borrowing BuildLock
  ) {
    guard let file else { return }
    guard snapshot.isPlain else { return file.forget() }
    let sources = BuiltFile.sources(of: site)
    var outputs: [BuildState.Output] = []
    outputs.reserveCapacity(files.count)
    var latest = Int.min
    for file in files {
      let stamp: Stamp
      switch file.fate {
      case .stays(let found):
        stamp = found.isSteady(since: moment) || found == looked.stamp(of: file.page) ? found : .unsteady
      case .changes, .isBlocked:
        stamp = Stamp(at: output.location(of: file.page))
        latest = max(latest, stamp.changed, stamp.modified)
      }
      outputs.append(
        BuildState.Output(
          page: file.page, stamp: stamp, digest: file.digest, key: file.key, source: sources[file.page]))
    }
    let end = latest == .min ? moment : lock.moment(after: latest)
    for index in outputs.indices where outputs[index].stamp != .unsteady {
      let output = outputs[index]
      guard !output.stamp.isSteady(since: end), output.stamp != looked.stamp(of: output.page) else { continue }
      outputs[index].stamp = .unsteady
    }
    let state = BuildState(
      setting: setting, texts: site.texts.count, diagnostics: diagnostics,
      inputs: snapshot.entries.map { BuildState.Input(path: $0.path, stamp: $0.stamp) }, outputs: outputs)
    file.keep(state: state.packed, rest: memory.packed)
  }
}

/// What was found when a build began.
private struct Look: Sendable {
  let state: BuildState?
  let memory: BuildMemory?
  let snapshot: InputSnapshot
  let isCurrent: Bool
  private let stamps: [PagePath: Stamp]

  init(source: String, output: OutputFolder, setting: Digest, file: MemoryFile?, moment: Int) {
    guard let kept = file?.kept(), let state = try? BuildState(packed: kept.state), state.setting == setting else {
      (state, memory, isCurrent, stamps) = (nil, nil, false, [:])
      snapshot = InputSnapshot(of: source, at: moment)
      return
    }
    self.state = state
    isCurrent = state.isCurrent(source: source, output: output)
    guard !isCurrent else {
      (memory, snapshot, stamps) = (nil, .none, [:])
      return
    }
    snapshot = InputSnapshot(of: source, at: moment)
    memory = kept.rest().flatMap { try? BuildMemory(packed: $0) }
    stamps = Dictionary(state.outputs.map { ($0.page, $0.stamp) }, uniquingKeysWith: { $1 })
  }

  /// What the system said of a file of the output when the last build ended.
  func stamp(of page: PagePath) -> Stamp? { stamps[page] }
}

extension BuildMemory {
  /// The records of all texts that were found, drafts that stayed out among them.
  static func texts(
    of survey: SiteSurvey, site: Site, outcomes: [TextWork.Outcome]
  ) -> [(source: String, record: TextRecord)] {
    // Both are in the order of their paths; what stayed out of the site is missing from it.
    var next = 0
    var records: [(source: String, record: TextRecord)] = []
    records.reserveCapacity(survey.texts.count)
    for found in survey.texts + [survey.introduction].compactMap(\.self) {
      var outcome: [UInt8] = []
      if next < site.texts.count, site.texts[next].source == found.source {
        outcome = outcomes[next].record?.packed ?? []
        next += 1
      }
      records.append(
        (
          found.source,
          TextRecord(files: found.files, size: found.size, head: found.head ?? [], outcome: outcome)
        ))
    }
    return records
  }
}
