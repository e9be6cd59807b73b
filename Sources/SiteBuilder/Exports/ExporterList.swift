import Diagnostics
import Model

/// The exporters of a build, by the format each makes.
struct ExporterList: Sendable {
  private let exporters: [Format: any Exporter]

  /// The formats that can be made, with the identity of what makes them.
  let identities: [Format: [UInt8]]

  /// The formats that cannot be made on this machine, each with the reason.
  let obstacles: [Format: SystemFailure]

  /// Creates a list; of two for one format, the last is used.
  init(_ exporters: [any Exporter]) {
    self.exporters = Dictionary(exporters.map { ($0.format, $0) }, uniquingKeysWith: { $1 })
    identities = self.exporters.mapValues(\.identity)
    obstacles = self.exporters.compactMapValues(\.obstacle)
  }

  /// The formats among some that cannot be made on this machine, with the reason of the first.
  func obstacle(among formats: some Sequence<Format>) -> (formats: [Format], failure: SystemFailure)? {
    let wanted = Set(formats)
    let affected = Format.allCases.filter { wanted.contains($0) && obstacles[$0] != nil }
    guard let first = affected.first, let failure = obstacles[first] else { return nil }
    return (affected, failure)
  }

  /// The exporter of a format; `nil` when there is none.
  subscript(format: Format) -> (any Exporter)? { exporters[format] }
}
