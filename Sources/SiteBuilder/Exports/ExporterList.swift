import Diagnostics
import Model
import Synchronization

/// The exporters of a build, by the format each makes. Only those whose formats a site uses are asked for their
/// identity and for what hinders them.
final class ExporterList: Sendable {
  private let exporters: [Format: any Exporter]

  /// The answers of the exporters, as far as they were asked.
  private let answers = Mutex<[Format: Answer]>([:])

  /// An exporter's identity, and what hinders it on this machine.
  private struct Answer: Sendable {
    /// Bytes that change whenever the exporter would make something else of the same text.
    let identity: [UInt8]

    /// The reason why it can make nothing on this machine; `nil` when it can.
    let obstacle: SystemFailure?
  }

  /// Creates a list; of two for one format, the last is used.
  init(_ exporters: [any Exporter]) {
    self.exporters = Dictionary(exporters.map { ($0.format, $0) }, uniquingKeysWith: { $1 })
  }

  /// The identity of a format's exporter; `nil` when there is none.
  func identity(of format: Format) -> [UInt8]? { answer(for: format)?.identity }

  /// The reason why a format cannot be made on this machine; `nil` when there is none.
  func obstacle(to format: Format) -> SystemFailure? { answer(for: format)?.obstacle }

  /// Those of the given formats that cannot be made on this machine, with the reason of the first; `nil` when all can.
  func obstacle(among formats: some Sequence<Format>) -> (formats: [Format], failure: SystemFailure)? {
    let affected = Set(formats).filter { obstacle(to: $0) != nil }
    let ordered = Format.allCases.filter(affected.contains)
    guard let first = ordered.first, let failure = obstacle(to: first) else { return nil }
    return (ordered, failure)
  }

  /// The exporter of a format; `nil` when there is none.
  subscript(format: Format) -> (any Exporter)? { exporters[format] }

  private func answer(for format: Format) -> Answer? {
    guard let exporter = exporters[format] else { return nil }
    return answers.withLock { answers in
      if let answer = answers[format] { return answer }
      let answer = Answer(identity: exporter.identity, obstacle: exporter.obstacle)
      answers[format] = answer
      return answer
    }
  }
}
