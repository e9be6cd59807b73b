import FileSystem
import Diagnostics
import Model
import OutputManifest

/// The files of the output that earlier builds wrote: only these may be changed and removed.
///
/// The output's own `SHA256SUMS` lists them, so that this is not lost with the cache. After a build that was killed
/// halfway, the list that it left behind counts too.
struct OwnedFiles: Sendable {
  /// The path of the list of all files and their digests.
  static let manifest = OutputPath("SHA256SUMS")

  /// The files by the cache, when the manifest is as the last build left it; else `nil`.
  private let table: OutputTable?

  /// The files by the manifest; empty when the cache is used.
  private let listed: Set<OutputPath>

  /// Finds the files of earlier builds in an output.
  ///
  /// - Parameters:
  ///   - output: The output.
  ///   - staging: Its staging folder.
  ///   - cache: The cache of the last build, which is used instead of the manifest when that is as it was left.
  init(of output: OutputFolder, _ staging: StagingFolder, _ cache: BuildCache? = nil) throws {
    if let cache, let table = cache.state?.outputs, let place = table.firstIndex(of: Self.manifest),
      !cache.changes.outputs.contains(place), FileStamp(at: "\(output.path)/\(StagingFolder.folderName)") == .absent
    {
      self.table = table
      listed = []
      return
    }
    var paths: Set<OutputPath> = []
    for list in [try output.bytes(of: Self.manifest), try staging.abandonedList()].compactMap(\.self) {
      for line in Checksums(parsing: list).lines where Self.staysInside(line.path) {
        paths.insert(OutputPath(line.path))
      }
    }
    // A manifest lists all files but itself.
    if !paths.isEmpty { paths.insert(Self.manifest) }
    table = nil
    listed = paths
  }

  /// Whether an earlier build wrote a file.
  func contains(_ path: OutputPath) -> Bool { table.map { $0.firstIndex(of: path) != nil } ?? listed.contains(path) }

  /// The files of earlier builds that are not among the given ones, in order.
  func obsolete(beside files: OutputFiles) -> [OutputPath] {
    guard let table else { return listed.filter { !files.contains($0) && $0 != Self.manifest }.sorted() }
    return (0..<table.count).lazy.filter { !files.isKept($0) }.map { table.path(of: $0) }
      .filter { !files.contains($0) && $0 != Self.manifest }
  }

  /// Whether a path leads to a file below the output's folder; a damaged list must not lead anywhere else.
  private static func staysInside(_ path: String) -> Bool {
    !path.isEmpty && !path.utf8.contains(0)
      // By bytes: a slash and a combining mark behind it are one character of a string, but the slash still separates
      // folders.
      && path.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false).allSatisfy {
        !$0.isEmpty && !$0.elementsEqual(".".utf8) && !$0.elementsEqual("..".utf8)
      }
  }
}
