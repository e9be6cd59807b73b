package import Diagnostics

/// What a build did.
package struct BuildReport: Sendable {
  /// How many texts the site has.
  package let texts: Int

  /// How many files the output has from it.
  package let files: Int

  /// How many of them were written.
  package let changed: Int

  /// How many files of earlier builds were removed.
  package let removed: Int

  /// The files the output has from it, each once; worked out when they are asked for.
  package var output: [BuiltFile] { listed() }

  /// How long it took.
  package let duration: Duration

  /// What was found wrong with the texts, none of it an error.
  package let diagnostics: [Diagnostic]

  private let listed: @Sendable () -> [BuiltFile]

  /// Creates a report.
  ///
  /// - Parameter output: Lists the files the output has.
  init(
    texts: Int, files: Int, changed: Int, removed: Int, duration: Duration, diagnostics: [Diagnostic],
    output: @escaping @Sendable () -> [BuiltFile]
  ) {
    self.texts = texts
    self.files = files
    self.changed = changed
    self.removed = removed
    self.duration = duration
    self.diagnostics = diagnostics
    listed = output
  }

  /// The report in a line: `212 texts, 1,034 files, 31 changed, 0.9 s`.
  package var line: String {
    var parts = [
      Self.counted(texts, "text", "texts"), Self.counted(files, "file", "files"), "\(Self.grouped(changed)) changed",
    ]
    if removed > 0 { parts.append("\(Self.grouped(removed)) removed") }
    let tenths =
      (duration.components.seconds * 1000 + duration.components.attoseconds / 1_000_000_000_000_000 + 50) / 100
    parts.append("\(tenths / 10).\(tenths % 10) s")
    return parts.joined(separator: ", ")
  }

  private static func counted(_ number: Int, _ one: String, _ many: String) -> String {
    "\(grouped(number)) \(number == 1 ? one : many)"
  }

  /// A number with commas between thousands.
  private static func grouped(_ number: Int) -> String {
    let digits = Array(String(number))
    var grouped = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index).isMultiple(of: 3) { grouped.append(",") }
      grouped.append(digit)
    }
    return grouped
  }
}
