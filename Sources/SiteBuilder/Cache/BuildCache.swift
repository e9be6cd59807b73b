import Diagnostics
import Model
import OutputManifest

/// Everything a build leaves for the next one: the stamps of the files it read and wrote, and the results of its texts,
/// which are loaded only when something has changed.
///
/// A cache that is damaged in any way counts as none.
struct BuildCache: Sendable {
  /// The part that tells at once whether anything has changed.
  struct State: Sendable {
    /// The sum of the program, the options and the two folders.
    let configurationKey: Checksum

    /// The formats the site's texts were wanted in.
    let formats: [Format]

    /// The sum of the requested formats and texts, and of the identities of their exporters.
    let requestKey: Checksum

    /// The number of texts the site had.
    let textCount: Int

    /// The warnings, which are repeated at every build.
    let warnings: [Diagnostic]

    /// Whether every format that a text is wanted in was made.
    let isComplete: Bool

    /// Every file and folder the build could have read.
    let inputs: InputTable

    /// The files of the output.
    let outputs: OutputTable
  }

  /// The state the last build left; `nil` when no cache can be used.
  let state: State?

  /// The records of the texts; `nil` when nothing has changed since the last build, or no cache can be used.
  let site: SiteRecord?

  /// The changes since the last build.
  let changes: Changes

  private let file: CacheFile?
  private let setup: BuildSetup

  /// Loads the cache and compares it with the disk.
  ///
  /// - Parameters:
  ///   - setup: The folders, options and program of the build.
  ///   - start: When the build began, by the disk's clock.
  init(_ setup: BuildSetup, at start: Int) {
    self.setup = setup
    file = setup.isCacheTrusted ? CacheFile(site: setup.source, output: setup.output.path) : nil
    guard let kept = file?.open(), let state = kept.part(1).flatMap({ try? State(packed: $0) }),
      state.configurationKey == setup.configurationKey
    else {
      (state, site) = (nil, nil)
      changes = Changes(scanning: setup.source, at: start)
      return
    }
    let changes = Changes(of: state, in: setup.source, setup.output, at: start)
    guard !changes.isEmpty || !state.isComplete || state.requestKey != setup.requestKey(for: state.formats) else {
      (self.state, self.site, self.changes) = (state, nil, changes)
      return
    }
    let site = kept.part(2).flatMap { try? SiteRecord(packed: $0) }
    // Without the records of the texts, the stamps of the output are of no use.
    self.state = site == nil ? nil : state
    self.site = site
    self.changes = site == nil ? Changes(scanning: setup.source, at: start) : changes
  }

  /// The state the last build left, when nothing at all has changed since; else `nil`.
  var current: State? {
    guard let state, changes.isEmpty, state.isComplete, state.requestKey == setup.requestKey(for: state.formats) else {
      return nil
    }
    return state
  }

  /// Opens the store of the texts' records: that of the last build where its cache can be used, else an empty one.
  func recordStore() -> RecordStore {
    RecordStore(
      CacheFile(site: setup.source, output: setup.output.path).recordsPath, isKept: file != nil, isKnown: state != nil)
  }

  /// Writes the cache for the next build, or removes it where a change of an input could go unnoticed.
  ///
  /// - Parameters:
  ///   - site: The records of the texts.
  ///   - outputs: All files of the output.
  ///   - formats: The formats the site's texts are wanted in.
  ///   - textCount: The number of texts the site has.
  ///   - warnings: The warnings to be repeated while nothing changes.
  ///   - isComplete: Whether every format that a text is wanted in was made.
  func save(
    _ site: SiteRecord, outputs: OutputTable, formats: [Format], textCount: Int, warnings: [Diagnostic],
    isComplete: Bool
  ) {
    guard let file else { return }
    guard changes.inputs.isTrackable else { return file.remove() }
    var packer = Packer(capacity: outputs.count * 160 + changes.inputs.count * 80)
    packer.pack(
      setup.configurationKey, formats, setup.requestKey(for: formats), textCount, warnings, isComplete, changes.inputs,
      outputs)
    file.write(state: packer.bytes, rest: site.write)
  }
}

extension BuildCache.State {
  fileprivate init(packed bytes: [UInt8]) throws {
    var packed = Unpacker(bytes[...])
    self.init(
      configurationKey: try packed.next(), formats: try packed.next(), requestKey: try packed.next(),
      textCount: try packed.next(), warnings: try packed.next(), isComplete: try packed.next(),
      inputs: try packed.next(), outputs: try packed.next())
    guard packed.isAtEnd else { throw Unpacker.Damage() }
  }
}
