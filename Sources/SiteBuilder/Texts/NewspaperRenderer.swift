import Diagnostics
import Model
import Templating

/// Makes the newspapers of a site, except those from an earlier build that still hold.
struct NewspaperRenderer: Sendable {
  let build: PlannedBuild
  let renderer: TextRenderer

  private var plan: BuildPlan { build.plan }
  private var writer: OutputWriter { build.writer }

  /// Makes newspapers. One that fails is left out and reported; one with a faulty text is left out silently, since the
  /// text's errors end the build later.
  ///
  /// - Parameter newspapers: The newspapers that are wanted.
  func outcome(of newspapers: [Newspaper]) async throws -> TextExports.Outcome {
    var outcome = TextExports.Outcome()
    let exporters = build.setup.exporters
    let known = build.cache.site?.common.newspapers ?? []
    guard !newspapers.isEmpty, exporters.obstacle(to: .newspaper) == nil,
      let exporter = exporters[.newspaper] as? any BookExporter
    else { return outcome }
    for newspaper in newspapers {
      guard let key = try key(of: newspaper) else { continue }
      if let result = known.first(where: { $0.key == key }) {
        let kept = try result.files.compactMap { try writer.kept(at: $0.path, key: key) }
        if kept.count == result.files.count {
          outcome.results.append(result)
          outcome.files += kept
          continue
        }
      }
      do {
        let made = try await exporter.export(try exported(newspaper))
        var files: [MadeFormat] = []
        if let file = made.value {
          outcome.files.append(try writer.file(at: newspaper.path, file.bytes, key: key))
          files.append(
            MadeFormat(format: .newspaper, path: newspaper.path, size: file.bytes.count, sheets: file.sheets))
        }
        outcome.results.append(
          ExportResult(format: .newspaper, key: key, files: files, diagnostics: made.diagnostics))
        outcome.made += 1
      } catch {
        try Task.checkCancellation()
        outcome.failures.append(
          .exportFailed(.newspaper, error, at: .start(of: plan.texts[newspaper.texts[0]].source)))
      }
    }
    return outcome
  }

  /// The key of a newspaper; `nil` when one of its texts has errors.
  private func key(of newspaper: Newspaper) throws -> Checksum? {
    var packer = Packer(capacity: 1_024)
    packer.pack(plan.common.settings, newspaper.title, newspaper.issue, newspaper.path)
    for index in newspaper.texts {
      guard let key = try renderer.key(of: .newspaper, index) else { return nil }
      packer.pack(key)
    }
    return Checksum(of: packer.bytes)
  }

  private func exported(_ newspaper: Newspaper) throws -> ExportedBook {
    let texts = try newspaper.texts.compactMap { try renderer.exported($0, for: .newspaper) }
    let settings = plan.context.settings
    let fronts = texts.map(\.text.frontMatter)
    let hasOwnLanguage = fronts.contains { $0.language.language == settings.language.language }
    var front = FrontMatter(
      title: newspaper.title, language: hasOwnLanguage ? settings.language : fronts.first?.language ?? settings.language
    )
    front.issue = newspaper.issue
    front.subtitle = newspaper.title == settings.title ? settings.subtitle : nil
    front.publisher = settings.publisher
    front.rights = settings.rights
    front.date = fronts.compactMap(\.date).max { $0.year < $1.year }
    return ExportedBook(
      frontMatter: front, path: newspaper.path, list: newspaper.list, texts: texts, settings: settings)
  }
}
