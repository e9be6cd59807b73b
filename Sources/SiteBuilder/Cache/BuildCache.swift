import Diagnostics
import Model
import OutputManifest

/// All that a build leaves for the next one: the stamps of what it read and wrote, and, read only when it is asked for,
/// what came of each text.
///
/// Whatever is wrong with what was left, it is as if there were nothing.
struct BuildCache: Sendable {
  /// The part that tells at once whether anything has changed.
  struct State: Sendable {
    /// The sum of the program, the options and the two folders.
    let configuration: Checksum

    /// The formats the site's texts were wanted in.
    let formats: [Format]

    /// The sum of what was asked for, and of what made it.
    let request: Checksum

    /// The number of texts the site had.
    let textCount: Int

    /// The warnings, which are told each time.
    let warnings: [Diagnostic]

    /// Whether all formats were made that the texts are wanted in.
    let isComplete: Bool

    /// Everything that could have been read.
    let inputs: InputTable

    /// The files of the output.
    let outputs: OutputTable
  }

  /// The state the last build left; `nil` when nothing is known.
  let state: State?

  /// The records of the texts; `nil` when nothing has changed since, or nothing is known.
  let site: SiteRecord?

  /// The changes since.
  let changes: Changes

  private let file: CacheFile?
  private let setup: BuildSetup

  /// Loads what was left, and holds it against the disk.
  ///
  /// - Parameters:
  ///   - setup: The program, the options and the two folders.
  ///   - start: When the build began, by the disk's clock.
  init(_ setup: BuildSetup, at start: Int) {
    self.setup = setup
    file = setup.isCacheTrusted ? CacheFile(site: setup.source, output: setup.output.path) : nil
    guard let kept = file?.open(), let state = kept.part(1).flatMap({ try? State(packed: $0) }),
      state.configuration == setup.configuration
    else {
      (state, site) = (nil, nil)
      changes = Changes(scanning: setup.source, at: start)
      return
    }
    let changes = Changes(of: state, in: setup.source, setup.output, at: start)
    guard !changes.isEmpty || !state.isComplete || state.request != setup.request(for: state.formats) else {
      (self.state, self.site, self.changes) = (state, nil, changes)
      return
    }
    let site = kept.part(2).flatMap { try? SiteRecord(packed: $0) }
    // Without the texts, the stamps of the output alone are worth nothing.
    self.state = site == nil ? nil : state
    self.site = site
    self.changes = site == nil ? Changes(scanning: setup.source, at: start) : changes
  }

  /// The state, when nothing at all has changed since.
  var current: State? {
    guard let state, changes.isEmpty, state.isComplete, state.request == setup.request(for: state.formats) else {
      return nil
    }
    return state
  }

  /// The words of the texts: those the last build left, where it is trusted.
  func recordStore() -> RecordStore {
    RecordStore(
      CacheFile(site: setup.source, output: setup.output.path).recordsPath, isKept: file != nil, isKnown: state != nil)
  }

  /// Leaves to the next build what this one made.
  ///
  /// - Parameters:
  ///   - site: The outcome of the texts.
  ///   - outputs: All files of the output in their places.
  ///   - formats: The formats the site's texts are wanted in.
  ///   - textCount: The number of texts the site has.
  ///   - warnings: The diagnostics.
  ///   - isComplete: Whether all formats were made.
  func save(
    _ site: SiteRecord, outputs: OutputTable, formats: [Format], textCount: Int, warnings: [Diagnostic],
    isComplete: Bool
  ) {
    guard let file else { return }
    guard changes.inputs.isTrackable else { return file.remove() }
    var packer = Packer(capacity: outputs.count * 160 + changes.inputs.count * 80)
    packer.pack(
      setup.configuration, formats, setup.request(for: formats), textCount, warnings, isComplete, changes.inputs,
      outputs)
    file.write(state: packer.bytes, rest: site.write)
  }
}

extension BuildCache.State {
  fileprivate init(packed bytes: [UInt8]) throws {
    var packed = Unpacker(bytes[...])
    self.init(
      configuration: try packed.next(), formats: try packed.next(), request: try packed.next(),
      textCount: try packed.next(), warnings: try packed.next(), isComplete: try packed.next(),
      inputs: try packed.next(), outputs: try packed.next())
    guard packed.isAtEnd else { throw Unpacker.Damage() }
  }
}
