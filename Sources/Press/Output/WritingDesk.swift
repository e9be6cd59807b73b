import Catalogue
import Diagnostics
import Manuscript
import Synchronization

/// Where finished bytes are held against what the output has, and what differs is put on the stage.
final class WritingDesk: Sendable {
  private let output: OutputFolder
  private let stage: OutputStage
  private let owned: Set<PagePath>
  private let numbers = Atomic<Int>(0)

  /// Creates the desk of one run.
  ///
  /// - Parameters:
  ///   - output: The output.
  ///   - stage: Where what differs waits.
  ///   - owned: The files earlier builds put there.
  init(output: OutputFolder, stage: OutputStage, owned: Set<PagePath>) {
    self.output = output
    self.stage = stage
    self.owned = owned
  }

  /// Takes a file's bytes. May be called from any thread.
  func file(at page: PagePath, _ bytes: [UInt8]) throws(BuildStop) -> OutputFile {
    try Press.tried { () throws(SystemFailure) in
      OutputFile(page: page, digest: Digest(of: bytes), fate: try fate(of: page, bytes))
    }
  }

  private func fate(of page: PagePath, _ bytes: [UInt8]) throws(SystemFailure) -> OutputFile.Fate {
    switch try output.occupant(of: page, comparedWith: bytes) {
    case .same: return .stays
    case .noFile: return .isBlocked
    case .other where !owned.contains(page): return .isBlocked
    case .nothing, .other:
      let number = numbers.wrappingAdd(1, ordering: .relaxed).oldValue
      try stage.put(bytes, as: number)
      return .changes(number: number)
    }
  }
}
