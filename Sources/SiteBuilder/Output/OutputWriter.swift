import OutputManifest
import Diagnostics
import Model
import Synchronization

/// Where finished bytes are held against what the output has, and what differs is put on the stage.
final class OutputWriter: Sendable {
  private let output: OutputFolder
  private let stage: StagingFolder
  private let owned: Set<OutputPath>
  private let recollection: Recollection
  private let isFresh: Bool
  private let numbers = Atomic<Int>(0)

  /// Creates the desk of one run.
  ///
  /// - Parameters:
  ///   - output: The output.
  ///   - stage: Where what differs waits.
  ///   - owned: The files earlier builds put there.
  ///   - recollection: What of an earlier build still holds.
  ///   - isFresh: Whether the output has nothing yet, so that none of its files need be looked for.
  init(
    output: OutputFolder, stage: StagingFolder, owned: Set<OutputPath>, recollection: Recollection = .none,
    isFresh: Bool = false
  ) {
    self.output = output
    self.stage = stage
    self.owned = owned
    self.recollection = recollection
    self.isFresh = isFresh
  }

  /// Takes a file's bytes. May be called from any thread.
  ///
  /// - Parameters:
  ///   - page: Where they go.
  ///   - bytes: The bytes.
  ///   - key: What they were made from, where that can be told in a digest.
  func file(
    at page: OutputPath, _ bytes: [UInt8], key: Digest = .none
  ) throws(BuildStop) -> OutputFile {
    try SiteBuilder.tried { () throws(SystemFailure) in
      OutputFile(page: page, digest: Digest(of: bytes), fate: try fate(of: page, bytes), key: key)
    }
  }

  /// A file that need not be made again, because it was made from the same and lies there as it was left.
  ///
  /// - Parameters:
  ///   - page: Where it lies.
  ///   - key: What it would be made from; `nil` when it is known to be the same.
  func remembered(at page: OutputPath, key: Digest? = Digest.none) throws(BuildStop) -> OutputFile? {
    guard let known = recollection.output(page), key == nil || known.key == key, owned.contains(page) else {
      return nil
    }
    if FileStamp(at: output.location(of: page)) == known.stamp {
      return OutputFile(page: page, digest: known.digest, fate: .stays(known.stamp), key: known.key)
    }
    // Touched, perhaps; only its bytes can tell whether it was changed.
    let found = try SiteBuilder.tried { () throws(SystemFailure) in try output.digest(of: page) }
    guard let found, found.digest == known.digest else { return nil }
    return OutputFile(page: page, digest: known.digest, fate: .stays(found.stamp), key: known.key)
  }

  private func fate(of page: OutputPath, _ bytes: [UInt8]) throws(SystemFailure) -> OutputFile.Change {
    // Where all names begin with a dot, nothing is found under others, whatever names the disk takes for one.
    if isFresh, page.path.utf8.first != UInt8(ascii: ".") { return try waiting(bytes) }
    switch try output.occupant(of: page, comparedWith: bytes) {
    case .same(let stamp): return .stays(stamp)
    case .noFile: return .isBlocked
    case .other where !owned.contains(page): return .isBlocked
    case .nothing, .other: return try waiting(bytes)
    }
  }

  private func waiting(_ bytes: [UInt8]) throws(SystemFailure) -> OutputFile.Change {
    let number = numbers.wrappingAdd(1, ordering: .relaxed).oldValue
    try stage.put(bytes, as: number)
    return .changes(number: number)
  }
}
