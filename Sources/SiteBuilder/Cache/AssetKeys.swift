import FileSystem
import Model

/// The keys of files that are copied from the site into the output: sums of their paths and stamps.
struct AssetKeys: Sendable {
  private let stamps: [String: FileStamp]

  /// Collects the stamps of all input files but texts, as far as these stamps can be trusted.
  init(_ inputs: InputTable) {
    var stamps: [String: FileStamp] = [:]
    for index in 0..<inputs.count where inputs.kind(of: index) == .file && inputs.stamps[index] != .untrusted {
      let path = inputs.paths[index]
      if !path.utf8.suffix(3).elementsEqual(".md".utf8) { stamps[path] = inputs.stamps[index] }
    }
    self.stamps = stamps
  }

  /// The key of a file; `nil` when the file could change without its stamp changing.
  func key(of source: String) -> Checksum? { stamps[source].map { CacheKeys.asset(source, $0) } }
}
