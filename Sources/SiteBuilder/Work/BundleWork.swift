import OutputManifest
import Diagnostics
import Ingestion
import Model

/// Copies what lies beside the texts: pictures, and whatever else a bundle holds.
struct BundleWork: Sendable {
  let site: Site
  let reader: SiteReader
  let desk: OutputWriter
  let pool: WorkerPool

  /// What there was in the site's folder before any of it was read.
  let snapshot: InputSnapshot

  /// Copies the files of all bundles, and the pictures that texts show from elsewhere.
  ///
  /// - Parameters:
  ///   - outcomes: What came of the texts, in their order.
  ///   - others: Further pictures.
  /// - Returns: The files in the order of their paths.
  func files(shownBy outcomes: [TextWork.Outcome], _ others: [BundleFile]) async throws(BuildStop) -> [OutputFile] {
    var sources: [OutputPath: String] = [:]
    for text in site.texts {
      for file in site.bundleFiles(of: text) { sources[file.page] = file.source }
    }
    for picture in outcomes.flatMap(\.pictures) + others { sources[picture.page] = picture.source }
    let files = sources.sorted { $0.key < $1.key }
    let stamps = snapshot.stamps(of: Set(files.map(\.value)))
    let copied = try await pool.results(of: files.count) { (index) throws(BuildStop) -> OutputFile? in
      let key = stamps[files[index].value].flatMap { stamp in
        stamp == .unsteady ? nil : BuildKeys.copy(of: files[index].value, stamp)
      }
      if let key, let file = try desk.remembered(at: files[index].key, key: key) { return file }
      let bytes = try SiteBuilder.tried { () throws(SystemFailure) in try reader.bytes(at: files[index].value) }
      return try bytes.map { (bytes) throws(BuildStop) in
        try desk.file(at: files[index].key, bytes, key: key ?? .none)
      }
    }
    return copied.compactMap(\.self)
  }
}
