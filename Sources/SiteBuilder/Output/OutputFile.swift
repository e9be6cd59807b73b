import FileSystem
import Model
import OutputManifest

/// A file of the output, compared with what is already there.
struct OutputFile: Sendable {
  /// The change that a build makes to a file.
  enum Change: Hashable, Sendable {
    /// None: the file is as the last build left it, at the given index of that build's table.
    case kept(Int)
    /// None: a file with the same bytes is there already. The stamp is from before it was read.
    case unchanged(FileStamp)
    /// The file is moved from the staging folder, where it has the given number.
    case staged(number: Int)
    /// None: there is a file in its place that no earlier build wrote.
    case blocked
  }

  /// Its path in the output.
  let path: OutputPath

  /// The digest of its bytes.
  let digest: Digest

  /// Its change.
  let change: Change

  /// The key of the file; ``Checksum/none`` for a file that is always made.
  let key: Checksum

  /// Its entry in the staging folder; `nil` when it has none.
  var entry: StagingFolder.Entry? {
    if case .staged(let number) = change { StagingFolder.Entry(path: path, number: number) } else { nil }
  }
}
