import Diagnostics
import Model

/// Reads the front matter of texts.
struct FrontMatterReader {
  /// The front matter as the text itself gives it.
  struct Reading: Hashable, Sendable {
    /// The front matter; the title is "" if the text gives none.
    var frontMatter: FrontMatter

    /// The slug the text asks for; `nil` for none.
    var slug: Slug?

    /// The location of that slug.
    var slugLocation: SourceLocation?
  }

  /// The settings of the site, for values a text does not give.
  let settings: SiteSettings

  /// Creates a reader for the texts of a site.
  init(settings: SiteSettings) {
    self.settings = settings
  }

  /// Whether a text may have a key, under its name here or in another program.
  ///
  /// - Parameter key: The key in lower case.
  static func isKnown(_ key: String) -> Bool {
    FrontMatterKey(rawValue: key) != nil || key.hasPrefix("x-") || ForeignKey(inFrontMatter: key, value: nil) != nil
      || key == "published"
  }

  /// Reads front matter.
  ///
  /// - Parameters:
  ///   - bytes: The text's file, or its beginning.
  ///   - split: The range of the front matter in it.
  ///   - file: The name diagnostics give it.
  func reading(of bytes: [UInt8], _ split: FrontMatterSplit, file: String) -> Diagnosed<Reading> {
    var frontMatter = FrontMatter(title: "", language: settings.language)
    frontMatter.formats = settings.formats
    frontMatter.notes = settings.notes
    frontMatter.isSmart = settings.isSmart
    frontMatter.checks = settings.checks
    let reading = Reading(frontMatter: frontMatter)
    switch split.finding {
    case .none: return Diagnosed(reading)
    case .unclosed: return Diagnosed(reading, [.unclosedFrontMatter(at: .start(of: file))])
    case .misplaced(let found):
      var start = found.offset
      while start > 0, !bytes[start - 1].endsLine { start -= 1 }
      let location = SourceLocation(file: file, line: found.line, column: found.offset - start + 1)
      return Diagnosed(reading, [.misplacedFrontMatter(found, at: location)])
    case .block(let range):
      let read = YAMLReader(file: file).entries(in: bytes, range, firstLine: FrontMatterSplit.blockFirstLine)
      return fill(reading, with: read.value, file: file, read.diagnostics)
    }
  }

  /// The name under which the site has an author, given by any of their names.
  private func known(_ name: String) -> String { settings.authors[name]?.name ?? name }

  private func fill(
    _ reading: Reading, with entries: [YAMLEntry], file: String, _ diagnostics: [Diagnostic]
  ) -> Diagnosed<Reading> {
    var reading = reading
    var values = ValueReader(file: file)
    // A date in words is in the text's language, even if that is given further down.
    let language =
      entries.last { $0.key == "lang" }.flatMap { entry -> LanguageTag? in
        if case .text(let text) = entry.value.content { return LanguageTag(text.asOneLine) }
        return nil
      } ?? settings.language
    for entry in entries {
      guard let key = FrontMatterKey(rawValue: entry.key) else {
        fillOwnKey(&reading, with: entry, &values)
        continue
      }
      switch key {
      case .title: reading.frontMatter.title = values.words(entry) ?? ""
      case .subtitle: reading.frontMatter.subtitle = values.words(entry)
      case .author: reading.frontMatter.authors = values.names(entry).map(known)
      case .date: reading.frontMatter.date = values.date(entry, language)
      case .lang: reading.frontMatter.language = values.language(entry) ?? settings.language
      case .dedication: reading.frontMatter.dedication = values.words(entry)
      case .summary: reading.frontMatter.summary = values.words(entry)
      case .topics: reading.frontMatter.topics = values.topics(entry)
      case .series: reading.frontMatter.series = values.series(entry)
      case .issue: reading.frontMatter.issue = values.words(entry)
      case .translator: reading.frontMatter.translators = values.names(entry).map(known)
      case .publisher: reading.frontMatter.publisher = values.words(entry)
      case .source: reading.frontMatter.source = values.words(entry)
      case .rights: reading.frontMatter.rights = values.words(entry)
      case .slug:
        reading.slug = values.slug(entry)
        reading.slugLocation = values.location(entry.value.position)
      case .aliases: reading.frontMatter.aliases = values.aliases(entry)
      case .draft: reading.frontMatter.isDraft = values.flag(entry) ?? false
      case .page: reading.frontMatter.isPage = values.flag(entry) ?? false
      case .order: reading.frontMatter.order = values.number(entry, in: 0...1_000_000)
      case .formats: reading.frontMatter.formats = values.formats(entry) ?? settings.formats
      case .notes: reading.frontMatter.notes = values.choice(entry, of: NotesPlacement.self) ?? settings.notes
      case .smart: reading.frontMatter.isSmart = values.flag(entry) ?? settings.isSmart
      case .check: reading.frontMatter.checks = values.checks(entry).over(settings.checks)
      }
    }
    if reading.frontMatter.ownKeys.count > 1 { reading.frontMatter.ownKeys = reading.frontMatter.ownKeys.inOrder }
    return Diagnosed(reading, diagnostics + values.diagnostics)
  }

  private func fillOwnKey(_ reading: inout Reading, with entry: YAMLEntry, _ values: inout ValueReader) {
    guard entry.key.hasPrefix("x-") else {
      return values.unknownKey(entry, among: FrontMatterKey.self) { ForeignKey(inFrontMatter: $0, value: $1) }
    }
    if let own = values.ownKey(entry) { reading.frontMatter.ownKeys.append(own) }
  }
}

extension ValueReader {
  /// A series and a number in it.
  ///
  /// The value may be a name, a name and a number (`Tracts, 3`), a list of the two, or `name:` and `number:`.
  fileprivate mutating func series(_ entry: YAMLEntry) -> FrontMatter.SeriesEntry? {
    let key = entry.key
    switch entry.value.content {
    case .text(let text):
      let line = text.asOneLine
      guard let comma = line.lastIndex(of: ","), comma != line.startIndex else {
        return line.isEmpty ? nil : FrontMatter.SeriesEntry(name: line)
      }
      let digits = line[line.index(after: comma)...].drop { $0 == " " }
      guard !digits.isEmpty, digits.utf8.allSatisfy(\.isDigit), let number = Int(digits), number > 0 else {
        return FrontMatter.SeriesEntry(name: line)
      }
      return FrontMatter.SeriesEntry(name: String(line[..<comma]), number: number)
    case .list(let items):
      guard let first = items.first else { return nil }
      let rest = items.dropFirst()
      guard rest.count <= 1, case .text(let name) = first.content, !name.asOneLine.isEmpty else {
        report(.badSeries(key, at: location(entry.value.position)))
        return nil
      }
      return FrontMatter.SeriesEntry(name: name.asOneLine, number: rest.first.flatMap { seriesNumber($0, key: key) })
    case .mapping(let entries):
      var name: String?
      var number: Int?
      for part in entries {
        switch part.key {
        case "name": name = text(part)
        case "number": number = seriesNumber(part.value, key: key)
        default:
          unknownKey(part, known: ["name", "number"]) { key, _ in
            ["title": .ours("name"), "no": .ours("number")][key]
          }
        }
      }
      guard let name else {
        report(.badSeries(key, at: location(entry.value.position)))
        return nil
      }
      return FrontMatter.SeriesEntry(name: name, number: number)
    }
  }

  private mutating func seriesNumber(_ value: YAMLValue, key: String) -> Int? {
    if case .text(let text) = value.content {
      let digits = text.asOneLine
      if digits.isEmpty { return nil }
      if digits.utf8.allSatisfy(\.isDigit), let number = Int(digits), number > 0 { return number }
    }
    report(.badSeries(key, at: location(value.position)))
    return nil
  }

  /// Former addresses.
  fileprivate mutating func aliases(_ entry: YAMLEntry) -> [Alias] {
    let position = location(entry.value.position)
    return texts(entry).compactMap { text in
      if let alias = Alias(text.precomposed) { return alias }
      report(.badAlias(text, at: position))
      return nil
    }
  }

  /// A slug that the author chose.
  fileprivate mutating func slug(_ entry: YAMLEntry) -> Slug? {
    guard let text = text(entry, example: "on-walking") else { return nil }
    if let slug = Slug(text.precomposed) { return slug }
    report(.badSlug(text, at: location(entry.value.position)))
    return nil
  }
}

extension Diagnostic {
  /// An opening line `---` without a closing one.
  static func unclosedFrontMatter(at location: SourceLocation) -> Diagnostic {
    .error(
      .unclosedFrontMatter, at: location, "the front matter has no end",
      hint: "write --- on a line of its own behind its last key")
  }

  /// A series without a valid name or number.
  static func badSeries(_ key: String, at location: SourceLocation) -> Diagnostic {
    .error(
      .wrongValue, at: location, "'\(key)' takes a name, or a name and a number from 1",
      hint: "write \(key): Tracts for the Times, or \(key): [Tracts for the Times, 3]")
  }

  /// A former address that is not one of a page.
  static func badAlias(_ text: String, at location: SourceLocation) -> Diagnostic {
    .error(
      .badAddress, at: location, "'\(text)' is no old address of a page of this site",
      hint: "write its path alone, such as aliases: [/old-name/, notes/old.html]")
  }

  /// A slug that is not allowed in an address.
  static func badSlug(_ text: String, at location: SourceLocation) -> Diagnostic {
    .error(
      .badAddress, at: location, "'\(text)' is not a slug: lower-case letters, digits and hyphens, at most 100 bytes",
      hint: "write slug: \(Slug(title: text.precomposed)?.name ?? "on-walking")")
  }
}
