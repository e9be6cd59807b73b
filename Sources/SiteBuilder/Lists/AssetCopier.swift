import Diagnostics
import Ingestion
import Model

/// Copies the files beside the texts: pictures, and whatever else a bundle holds.
struct AssetCopier: Sendable {
  let reader: SiteReader
  let writer: OutputWriter
  let keys: AssetKeys

  /// Copies files.
  ///
  /// - Parameters:
  ///   - assets: The files, some of them perhaps more than once.
  ///   - pool: The pool that copies several at a time.
  /// - Returns: The copies that could be made.
  func files(_ assets: [BundleFile], _ pool: WorkerPool) async throws -> [OutputFile] {
    let sources = Dictionary(assets.map { ($0.page, $0.source) }, uniquingKeysWith: { $1 })
    let files = sources.sorted { $0.key < $1.key }
    return try await pool.results(of: files.count) { index -> OutputFile? in
      let (path, source) = files[index]
      let key = keys.key(of: source)
      if let key, let file = try writer.kept(at: path, key: key) { return file }
      return try reader.bytes(at: source).map { try writer.file(at: path, $0, key: key ?? .none) }
    }.compactMap(\.self)
  }
}
