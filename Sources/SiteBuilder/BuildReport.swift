package import Diagnostics
import Model

/// The work of a build, in numbers.
package struct BuildReport: Sendable {
  /// The number of texts the site has.
  package let texts: Int

  /// The number of the site's files in the output.
  package let files: Int

  /// The number of these files that were written.
  package let changed: Int

  /// The number of files of earlier builds that were removed.
  package let removed: Int

  /// The number of texts whose Markdown was parsed.
  package let parsed: Int

  /// The number of pages of texts that were rendered.
  package let rendered: Int

  /// The number of times a text was made in another format.
  package let exported: Int

  /// The time the build took.
  package let duration: Duration

  /// Faults of the texts, none of them an error.
  package let diagnostics: [Diagnostic]

  private let table: OutputTable
  private let written: Set<OutputPath>

  /// The work done for texts, in numbers.
  struct Work {
    var parsed = 0
    var rendered = 0
    var exported = 0
  }

  /// Creates a report.
  ///
  /// - Parameters:
  ///   - texts: The number of texts the site has.
  ///   - table: All files of the output.
  ///   - written: The files that were written.
  ///   - removed: The number of files that were removed.
  ///   - work: The work that was done for texts.
  ///   - duration: The time the build took.
  ///   - diagnostics: The warnings of the build.
  init(
    texts: Int, _ table: OutputTable, written: Set<OutputPath>, removed: Int, _ work: Work, duration: Duration,
    diagnostics: [Diagnostic]
  ) {
    self.texts = texts
    files = table.count
    changed = written.count
    self.removed = removed
    (parsed, rendered, exported) = (work.parsed, work.rendered, work.exported)
    self.duration = duration
    self.diagnostics = diagnostics
    self.table = table
    self.written = written
  }

  /// Creates the report of a build that found everything as it was left.
  init(unchanged state: BuildCache.State, duration: Duration) {
    self.init(
      texts: state.textCount, state.outputs, written: [], removed: 0, Work(), duration: duration,
      diagnostics: state.warnings)
  }

  /// Creates the report of a build.
  ///
  /// - Parameters:
  ///   - site: The texts that were rendered.
  ///   - result: The changes of the output.
  ///   - table: All files of the output.
  ///   - duration: The time the build took.
  init(_ site: RenderedSite, _ result: OutputCommit.Result, _ table: OutputTable, duration: Duration) {
    let all = site.texts + [site.introduction].compactMap(\.self)
    let work = Work(
      parsed: all.count(where: \.work.isParsed) + site.feedContents.count,
      rendered: all.count(where: \.work.isRendered),
      exported: all.reduce(0) { $0 + $1.work.exports })
    self.init(
      texts: site.texts.count, table, written: result.written, removed: result.removed, work, duration: duration,
      diagnostics: site.diagnostics.sorted())
  }

  /// The site's files in the output, computed on demand.
  package var output: [BuiltFile] {
    (0..<table.count).map { index in
      let path = table.path(of: index)
      let source = table.sources[index]
      return BuiltFile(
        path: path, source: source.isEmpty ? nil : source,
        isChanged: written.contains(path) && path != OwnedFiles.manifest)
    }
  }

  /// The report in a line: `212 texts, 1,034 files, 31 changed, 0.9 s`.
  package var line: String {
    var parts = [
      Self.counted(texts, "text", "texts"), Self.counted(files, "file", "files"), "\(changed.grouped) changed",
    ]
    if removed > 0 { parts.append("\(removed.grouped) removed") }
    let tenths =
      (duration.components.seconds * 1000 + duration.components.attoseconds / 1_000_000_000_000_000 + 50) / 100
    parts.append("\(tenths / 10).\(tenths % 10) s")
    return parts.joined(separator: ", ")
  }

  private static func counted(_ number: Int, _ one: String, _ many: String) -> String {
    "\(number.grouped) \(number == 1 ? one : many)"
  }
}
