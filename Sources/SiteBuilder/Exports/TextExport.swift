import Diagnostics
import Ingestion
import Model

/// Makes the other formats of one text after another.
struct TextExport: Sendable {
  let exporters: ExporterList
  let reader: SiteReader

  /// The site's settings, set as they are printed.
  let settings: SiteSettings

  /// Where the site is published; `nil` when it is not known.
  let address: PublishedAddress?

  /// Makes a text's files in other formats. One that fails is left out, and told.
  ///
  /// - Parameters:
  ///   - text: The text, set as it is printed.
  ///   - document: What it says.
  ///   - source: Its file.
  ///   - formats: The formats it is wanted in.
  ///   - desk: Where the files go.
  func files(
    of text: Text, _ document: Document, source: [UInt8], in formats: [Format], to desk: OutputWriter
  ) async throws(BuildStop) -> Diagnosed<(formats: [MadeFormat], files: [OutputFile])> {
    var made: [MadeFormat] = []
    var files: [OutputFile] = []
    var diagnostics: [Diagnostic] = []
    var pictures: [ExportedPicture]?
    for format in formats {
      guard let exporter = exporters[format] else {
        diagnostics.append(.noExporter(format, at: .start(of: text.source)))
        continue
      }
      if exporter.showsPictures, pictures == nil { pictures = try read(document.pictures) }
      let exported = ExportedText(
        text: text, document: document, source: source, settings: settings, address: address,
        pictures: exporter.showsPictures ? pictures ?? [] : [])
      let result: Diagnosed<[ExportedFile]>
      do {
        result = try await exporter.export(exported)
      } catch {
        if Task.isCancelled { throw .interruption }
        diagnostics.append(.exportFailed(format, error, at: .start(of: text.source)))
        continue
      }
      diagnostics += result.diagnostics
      for file in result.value {
        precondition(format.suffixes.contains(file.suffix), "an exporter's files end as its format says")
        let path = text.path(suffix: file.suffix)
        files.append(try desk.file(at: path, file.bytes))
        made.append(MadeFormat(format: format, path: path, size: file.bytes.count, sheets: file.sheets))
      }
    }
    return Diagnosed((made, files), diagnostics)
  }

  private func read(_ files: [BundleFile]) throws(BuildStop) -> [ExportedPicture] {
    var pictures: [ExportedPicture] = []
    for file in files {
      let bytes = try SiteBuilder.tried { () throws(SystemFailure) in try reader.bytes(at: file.source) }
      if let bytes { pictures.append(ExportedPicture(file: file, bytes: bytes)) }
    }
    return pictures
  }
}

extension Diagnostic {
  /// A form that no exporter makes.
  static func noExporter(_ format: Format, at place: SourceLocation) -> Diagnostic {
    .warning(
      at: place, "the form '\(format.rawValue)' is not made by this version",
      hint: "leave it for a later one, or take it out")
  }

  /// A form that could not be made.
  static func exportFailed(_ format: Format, _ error: any Error, at place: SourceLocation) -> Diagnostic {
    let failure = error as? SystemFailure
    return .warning(
      at: place,
      "the form '\(format.rawValue)' was not made: \(failure.map { "cannot \($0.operation) \($0.path): \($0.reason)" } ?? "\(error)")",
      hint: failure?.hint ?? "build again, or take the form out")
  }
}
