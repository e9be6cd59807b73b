import FileSystem
import Model
import OutputManifest

/// A file of the output, after its bytes were held against what is there.
struct OutputFile: Sendable {
  /// A change of a file.
  enum Change: Hashable, Sendable {
    /// Nothing: it lies there as the last build left it, at a place in that build's table.
    case kept(Int)
    /// Nothing: its bytes are there already. The stamp from before they were looked at.
    case unchanged(FileStamp)
    /// It takes its place from the staging folder, where it waits under a number.
    case staged(number: Int)
    /// Nothing: a file in its place is not an earlier build's.
    case blocked
  }

  /// Its path in the output.
  let path: OutputPath

  /// Its bytes' digest.
  let digest: Digest

  /// Its change.
  let change: Change

  /// The key of what it was made from; none where it has none.
  let key: Checksum

  /// Its entry in the staging folder; `nil` when it has none.
  var entry: StagingFolder.Entry? {
    if case .staged(let number) = change { StagingFolder.Entry(path: path, number: number) } else { nil }
  }
}
