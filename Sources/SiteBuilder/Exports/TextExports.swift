import Diagnostics
import HTML
import Ingestion
import Model
import OutputManifest

/// Makes the other formats of texts, except those from an earlier build that still hold.
struct TextExports: Sendable {
  let exporters: ExporterList
  let reader: SiteReader
  let writer: OutputWriter
  let assets: AssetKeys

  /// The settings of the site, typeset.
  let settings: SiteSettings

  /// The address the site is published at; `nil` when it is not known.
  let address: PublishedAddress?

  /// The outcome of a text's other formats.
  struct Outcome: Sendable {
    /// The results that can be kept.
    var results: [ExportResult] = []

    /// The files.
    var files: [OutputFile] = []

    /// Warnings about formats that could not be made; these are tried again at the next build.
    var failures: [Diagnostic] = []

    /// The number of formats that were made.
    var made = 0
  }

  /// The files of a format, when its key is the recorded one and they lie in the output as they were left; else `nil`.
  func kept(_ export: ExportResult, _ keys: TextKeys, assets: [BundleFile]) throws -> [OutputFile]? {
    guard try key(of: export.format, keys, assets) == export.key else { return nil }
    var files: [OutputFile] = []
    for file in export.files {
      guard let kept = try writer.kept(at: file.path, key: export.key) else { return nil }
      files.append(kept)
    }
    return files
  }

  /// Makes a text's files in other formats, several at a time. A format that fails is left out and reported.
  ///
  /// - Parameters:
  ///   - text: The text, without its pictures.
  ///   - formats: The formats it is wanted in.
  ///   - keys: Its keys.
  ///   - known: The results of an earlier build.
  func results(
    _ text: ExportedText, in formats: [Format], _ keys: TextKeys, _ known: [ExportResult]
  ) async throws -> Outcome {
    let assets = text.document.pictures
    var outcome = Outcome()
    var missing: [(format: Format, key: Checksum)] = []
    for format in formats {
      if let export = known.first(where: { $0.format == format }),
        let files = try kept(export, keys, assets: assets)
      {
        outcome.results.append(export)
        outcome.files += files
      } else if exporters.obstacle(to: format) == nil {
        missing.append((format, try key(of: format, keys, assets)))
      }
    }
    guard !missing.isEmpty else { return outcome }
    let whole = try whole(text, for: missing.map(\.format))
    let made = try await withThrowingTaskGroup(of: (Int, Outcome).self) { group -> [Outcome] in
      for (number, wanted) in missing.enumerated() {
        group.addTask { (number, try await self.made(whole, wanted.format, key: wanted.key)) }
      }
      var made = [Outcome](repeating: Outcome(), count: missing.count)
      for try await (number, outcome) in group { made[number] = outcome }
      return made
    }
    for one in made {
      outcome.results += one.results
      outcome.files += one.files
      outcome.failures += one.failures
      outcome.made += one.made
    }
    // In the order of `formats`, whether they were kept or made.
    outcome.results.sort { formats.firstIndex(of: $0.format) ?? 0 < formats.firstIndex(of: $1.format) ?? 0 }
    return outcome
  }

  private func made(_ text: ExportedText, _ format: Format, key: Checksum) async throws -> Outcome {
    let location = SourceLocation.start(of: text.text.source)
    var outcome = Outcome()
    guard let exporter = exporters[format] else {
      outcome.results = [
        ExportResult(format: format, key: key, files: [], diagnostics: [.noExporter(format, at: location)])
      ]
      return outcome
    }
    let exported: Diagnosed<[ExportedFile]>
    do {
      exported = try await exporter.export(text.showing(exporter.showsPictures))
    } catch {
      try Task.checkCancellation()
      outcome.failures = [.exportFailed(format, error, at: location)]
      return outcome
    }
    var files: [MadeFormat] = []
    for file in exported.value {
      precondition(format.suffixes.contains(file.suffix), "an exporter's files end as its format says")
      let path = text.text.path(suffix: file.suffix)
      outcome.files.append(try writer.file(at: path, file.bytes, key: key))
      files.append(MadeFormat(format: format, path: path, size: file.bytes.count, sheets: file.sheets))
    }
    outcome.results = [ExportResult(format: format, key: key, files: files, diagnostics: exported.diagnostics)]
    outcome.made = 1
    return outcome
  }

  /// The key of a text in a format.
  func key(of format: Format, _ keys: TextKeys, _ shown: [BundleFile]) throws -> Checksum {
    let exporter = exporters[format]
    var packer = Packer()
    if exporter?.showsPictures == true {
      for picture in shown { packer.pack(try digest(of: picture)) }
    }
    return keys.export(exporters.identity(of: format), pictures: packer.bytes[...])
  }

  /// The digest of a picture, from the cache where it was copied into the output unchanged.
  private func digest(of picture: BundleFile) throws -> Checksum {
    if let key = assets.key(of: picture.source), let digest = writer.recorded(at: picture.page, key: key) {
      return Checksum(words: (digest.words.0, digest.words.1))
    }
    let bytes = try reader.bytes(at: picture.source) ?? []
    let digest = Digest(of: bytes)
    return Checksum(words: (digest.words.0, digest.words.1))
  }

  /// A text with its pictures and typeset, each as far as one of the formats needs it.
  func whole(_ text: ExportedText, for formats: [Format]) throws -> ExportedText {
    try withPictures(text.typeset(for: formats), for: formats)
  }

  private func withPictures(_ text: ExportedText, for formats: [Format]) throws -> ExportedText {
    guard formats.contains(where: { exporters[$0]?.showsPictures == true }) else { return text }
    var pictures: [ExportedPicture] = []
    for file in text.document.pictures {
      if let bytes = try reader.bytes(at: file.source) { pictures.append(ExportedPicture(file: file, bytes: bytes)) }
    }
    return text.with(pictures)
  }
}

extension ExportedText {
  /// The text with its body typeset, where one of the formats is not the source.
  fileprivate func typeset(for formats: [Format]) -> ExportedText {
    guard text.frontMatter.isSmart, formats.contains(where: { $0 != .source }) else { return self }
    return ExportedText(
      text: text, document: document.typeset(in: text.frontMatter.language), source: source, settings: settings,
      address: address, pictures: pictures)
  }

  fileprivate func with(_ pictures: [ExportedPicture]) -> ExportedText {
    ExportedText(
      text: text, document: document, source: source, settings: settings, address: address, pictures: pictures)
  }

  fileprivate func showing(_ showsPictures: Bool) -> ExportedText { showsPictures ? self : with([]) }
}

extension Diagnostic {
  /// Formats that cannot be made on this machine.
  static func obstacle(_ failure: SystemFailure, to formats: [Format]) -> Diagnostic {
    let names = formats.map(\.rawValue).joined(separator: ", ")
    return .warning(
      .formNotMade, at: .start(of: "site.yml"), "the forms \(names) are left out: \(failure.reason)",
      hint: failure.hint ?? "take them out of 'formats'")
  }

  /// A format that no exporter makes.
  fileprivate static func noExporter(_ format: Format, at location: SourceLocation) -> Diagnostic {
    .warning(
      .unknownForm, at: location, "the form '\(format.rawValue)' is not made by this version",
      hint: "leave it for a later one, or take it out")
  }

  /// A format that could not be made.
  static func exportFailed(_ format: Format, _ error: any Error, at location: SourceLocation) -> Diagnostic {
    let failure = error as? SystemFailure
    return .warning(
      .formNotMade, at: location,
      "the form '\(format.rawValue)' was not made: \(failure.map { "cannot \($0.operation) \($0.path): \($0.reason)" } ?? "\(error)")",
      hint: failure?.hint ?? "build again, or take the form out")
  }
}
