import Model

/// The exporters of a build, by the format each makes.
struct ExporterList: Sendable {
  private let exporters: [Format: any Exporter]

  /// The formats that can be made, with the identity of what makes them.
  let identities: [Format: [UInt8]]

  /// Creates a list; of two for one format, the last is used.
  init(_ exporters: [any Exporter]) {
    self.exporters = Dictionary(exporters.map { ($0.format, $0) }, uniquingKeysWith: { $1 })
    identities = self.exporters.mapValues(\.identity)
  }

  /// The exporter of a format; `nil` when there is none.
  subscript(format: Format) -> (any Exporter)? { exporters[format] }
}
