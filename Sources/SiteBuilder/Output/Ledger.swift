import OutputManifest
import Diagnostics
import Model

/// Which files of the output earlier builds put there: those may be changed and removed, no others.
///
/// The output's own `SHA256SUMS` is the record, so that it is not lost with the cache; where a build was ended halfway,
/// what it had begun to put there counts too.
struct Ledger: Sendable {
  /// Where the record is kept.
  static let page = OutputPath("SHA256SUMS")

  /// The files, by their paths.
  let pages: Set<OutputPath>

  /// Reads what earlier builds left in an output.
  ///
  /// - Parameters:
  ///   - output: The output.
  ///   - stage: Its stage.
  ///   - recollection: What is remembered of the last build; it spares the reading when its record lies there untouched.
  init(of output: OutputFolder, stage: StagingFolder, _ recollection: Recollection = .none) throws(SystemFailure) {
    if let known = recollection.output(Self.page), known.stamp == FileStamp(at: output.location(of: Self.page)),
      FileStamp(at: "\(output.path)/\(StagingFolder.folderName)") == .absent
    {
      pages = recollection.pages
      return
    }
    var pages: Set<OutputPath> = []
    for record in [try output.bytes(of: Self.page), try stage.abandonedLedger()].compactMap(\.self) {
      for line in Checksums(parsing: record).lines where Self.staysInside(line.path) {
        pages.insert(OutputPath(line.path))
      }
    }
    // A record lists all files but itself.
    if !pages.isEmpty { pages.insert(Self.page) }
    self.pages = pages
  }

  /// Whether a path leads to a file below the output's folder; a damaged record must not lead anywhere else.
  private static func staysInside(_ path: String) -> Bool {
    !path.isEmpty && !path.utf8.contains(0)
      // By bytes: a stroke and a combining mark behind it are one character, but part a path all the same.
      && path.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false).allSatisfy {
        !$0.isEmpty && !$0.elementsEqual(".".utf8) && !$0.elementsEqual("..".utf8)
      }
  }
}
