import FileSystem
import Diagnostics
import Model
import OutputManifest

/// The files of the output that earlier builds put there: those may be changed and removed, no others.
///
/// The output's own `SHA256SUMS` tells them, so that this is not lost with the cache; where a build was ended halfway,
/// what it had begun to put there counts too.
struct OwnedFiles: Sendable {
  /// The path of the list of all files and their digests.
  static let manifest = OutputPath("SHA256SUMS")

  /// The files as the cache has them, when the list is as the last build left it.
  private let table: OutputTable?

  /// The files by the list.
  private let listed: Set<OutputPath>

  /// Reads what earlier builds left in an output.
  ///
  /// - Parameters:
  ///   - output: The output.
  ///   - staging: Its staging folder.
  ///   - cache: The cache of an earlier build; it spares the reading when the list lies there untouched.
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
    // A list names all files but itself.
    if !paths.isEmpty { paths.insert(Self.manifest) }
    table = nil
    listed = paths
  }

  /// Whether an earlier build put a file there.
  func contains(_ path: OutputPath) -> Bool { table.map { $0.firstIndex(of: path) != nil } ?? listed.contains(path) }

  /// The files that a build does not make any more, in order.
  func without(_ files: OutputFiles) -> [OutputPath] {
    guard let table else { return listed.filter { !files.contains($0) && $0 != Self.manifest }.sorted() }
    return (0..<table.count).lazy.filter { !files.isKept($0) }.map { table.path(of: $0) }
      .filter { !files.contains($0) && $0 != Self.manifest }
  }

  /// Whether a path leads to a file below the output's folder; a damaged list must not lead anywhere else.
  private static func staysInside(_ path: String) -> Bool {
    !path.isEmpty && !path.utf8.contains(0)
      // By bytes: a stroke and a combining mark behind it are one character, but part a path all the same.
      && path.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false).allSatisfy {
        !$0.isEmpty && !$0.elementsEqual(".".utf8) && !$0.elementsEqual("..".utf8)
      }
  }
}
