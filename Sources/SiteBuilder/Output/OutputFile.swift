import OutputManifest
import Model

/// A file of the output, after its bytes were held against what is there.
struct OutputFile: Sendable {
  /// What is to be done with it.
  enum Change: Hashable, Sendable {
    /// Nothing: the bytes are there already. What the system said of the file before they were looked at.
    case stays(FileStamp)
    /// It takes its place from the stage, where it waits under a number.
    case changes(number: Int)
    /// Nothing: what stands in its place is not an earlier build's.
    case isBlocked
  }

  /// Where it goes.
  let page: OutputPath

  /// Its bytes' digest.
  let digest: Digest

  /// What is to be done with it.
  let fate: Change

  /// What it was made from, where that can be told in a digest.
  let key: Digest

  /// What takes its place from the stage; `nil` when nothing does.
  var entry: StagingFolder.Entry? {
    switch fate {
    case .changes(let number): StagingFolder.Entry(page: page, number: number)
    case .stays, .isBlocked: nil
    }
  }

  /// Whether it is written.
  var isChanged: Bool {
    switch fate {
    case .changes: true
    case .stays, .isBlocked: false
    }
  }
}
