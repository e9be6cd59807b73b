import FileSystem
import Model

/// The keys of files that are copied from the site into the output: sums of their paths and stamps.
struct AssetKeys: Sendable {
  private let stamps: [String: FileStamp]

  /// Takes the keys of everything that can be read but texts.
  init(_ inputs: InputTable) {
    var stamps: [String: FileStamp] = [:]
    for index in 0..<inputs.count where inputs.kind(of: index) == .file && inputs.stamps[index] != .untrusted {
      let path = inputs.paths[index]
      if !path.utf8.suffix(3).elementsEqual(".md".utf8) { stamps[path] = inputs.stamps[index] }
    }
    self.stamps = stamps
  }

  /// The key of a file; `nil` when it could change without its stamp.
  func key(of source: String) -> Checksum? { stamps[source].map { CacheKeys.asset(source, $0) } }
}
