import Diagnostics
import Model

/// Reads what a text says about itself.
struct FrontMatterReader {
  /// Front matter as far as the text itself fills it in.
  struct Reading: Hashable, Sendable {
    /// What it says; the title is "" when it gives none.
    var frontMatter: FrontMatter

    /// The slug it asks for.
    var slug: Slug?

    /// Where it asks for one.
    var slugPlace: SourceLocation?
  }

  /// What holds for a text that does not say.
  let settings: SiteSettings

  /// Creates a reader for the texts of a site.
  init(settings: SiteSettings) {
    self.settings = settings
  }

  private static let keys = [
    "title", "subtitle", "author", "date", "lang", "summary", "topics", "series", "translator", "publisher", "source",
    "rights", "slug", "aliases", "draft", "formats", "notes", "smart",
  ]

  private static let synonyms = [
    "authors": "author", "by": "author", "tags": "topics", "tag": "topics", "topic": "topics", "keywords": "topics",
    "categories": "topics", "category": "topics", "subject": "topics", "language": "lang", "locale": "lang",
    "description": "summary", "abstract": "summary", "excerpt": "summary", "license": "rights", "licence": "rights",
    "copyright": "rights", "permalink": "slug", "url": "slug", "translators": "translator", "year": "date",
    "published": "date", "alias": "aliases", "redirect_from": "aliases", "formats": "formats", "format": "formats",
    "footnotes": "notes",
  ]

  /// Reads front matter.
  ///
  /// - Parameters:
  ///   - bytes: The text's file, or its head.
  ///   - split: Where the front matter lies in it.
  ///   - file: The name diagnostics give it.
  func reading(of bytes: [UInt8], _ split: FrontMatterSplit, file: String) -> Diagnosed<Reading> {
    var frontMatter = FrontMatter(title: "", language: settings.language)
    frontMatter.formats = settings.formats
    frontMatter.notes = settings.notes
    frontMatter.isSmart = settings.isSmart
    let reading = Reading(frontMatter: frontMatter)
    switch split.finding {
    case .none: return Diagnosed(reading)
    case .unclosed: return Diagnosed(reading, [.unclosedFrontMatter(at: .start(of: file))])
    case .block(let range):
      let read = YAMLReader(file: file).entries(in: bytes, range, firstLine: FrontMatterSplit.blockFirstLine)
      return fill(reading, with: read.value, file: file, read.diagnostics)
    }
  }

  private func fill(
    _ reading: Reading, with entries: [YAMLEntry], file: String, _ diagnostics: [Diagnostic]
  ) -> Diagnosed<Reading> {
    var reading = reading
    var values = ValueReader(file: file)
    for entry in entries {
      switch entry.key {
      case "title": reading.frontMatter.title = values.text(entry) ?? ""
      case "subtitle": reading.frontMatter.subtitle = values.text(entry)
      case "author": reading.frontMatter.authors = values.texts(entry)
      case "date": reading.frontMatter.date = values.date(entry)
      case "lang": reading.frontMatter.language = values.language(entry) ?? settings.language
      case "summary": reading.frontMatter.summary = values.text(entry)
      case "topics": reading.frontMatter.topics = values.texts(entry)
      case "series": reading.frontMatter.series = values.series(entry)
      case "translator": reading.frontMatter.translators = values.texts(entry)
      case "publisher": reading.frontMatter.publisher = values.text(entry)
      case "source": reading.frontMatter.source = values.text(entry)
      case "rights": reading.frontMatter.rights = values.text(entry)
      case "slug":
        reading.slug = values.slug(entry)
        reading.slugPlace = values.place(entry.value.mark)
      case "aliases": reading.frontMatter.aliases = values.aliases(entry)
      case "draft": reading.frontMatter.isDraft = values.flag(entry) ?? false
      case "formats": reading.frontMatter.formats = values.formats(entry) ?? settings.formats
      case "notes": reading.frontMatter.notes = values.choice(entry, of: NotesPlacement.self) ?? settings.notes
      case "smart": reading.frontMatter.isSmart = values.flag(entry) ?? settings.isSmart
      case let key where key.hasPrefix("x-"):
        if let own = values.ownKey(entry) { reading.frontMatter.ownKeys.append(own) }
      default: values.unknownKey(entry, known: Self.keys, synonyms: Self.synonyms)
      }
    }
    if reading.frontMatter.ownKeys.count > 1 { reading.frontMatter.ownKeys = reading.frontMatter.ownKeys.inOrder }
    return Diagnosed(reading, diagnostics + values.diagnostics)
  }
}

extension ValueReader {
  /// A series and a place in it.
  ///
  /// A name, a name and a number with a comma between (`Tracts, 3`), a list of the two, or `name:` and `number:`.
  fileprivate mutating func series(_ entry: YAMLEntry) -> FrontMatter.SeriesPlace? {
    let key = entry.key
    switch entry.value.content {
    case .text(let text):
      let line = text.asOneLine
      guard let comma = line.lastIndex(of: ","), comma != line.startIndex else {
        return line.isEmpty ? nil : FrontMatter.SeriesPlace(name: line)
      }
      let digits = line[line.index(after: comma)...].drop { $0 == " " }
      guard !digits.isEmpty, digits.utf8.allSatisfy(\.isDigit), let number = Int(digits), number > 0 else {
        return FrontMatter.SeriesPlace(name: line)
      }
      return FrontMatter.SeriesPlace(name: String(line[..<comma]), number: number)
    case .list(let items):
      guard let first = items.first else { return nil }
      let rest = items.dropFirst()
      guard rest.count <= 1, case .text(let name) = first.content, !name.asOneLine.isEmpty else {
        tell(.badSeries(key, at: place(entry.value.mark)))
        return nil
      }
      return FrontMatter.SeriesPlace(name: name.asOneLine, number: rest.first.flatMap { seriesNumber($0, key: key) })
    case .mapping(let entries):
      var name: String?
      var number: Int?
      for part in entries {
        switch part.key {
        case "name": name = text(part)
        case "number": number = seriesNumber(part.value, key: key)
        default: unknownKey(part, known: ["name", "number"], synonyms: ["title": "name", "no": "number"])
        }
      }
      guard let name else {
        tell(.badSeries(key, at: place(entry.value.mark)))
        return nil
      }
      return FrontMatter.SeriesPlace(name: name, number: number)
    }
  }

  private mutating func seriesNumber(_ value: YAMLValue, key: String) -> Int? {
    if case .text(let text) = value.content {
      let digits = text.asOneLine
      if digits.isEmpty { return nil }
      if digits.utf8.allSatisfy(\.isDigit), let number = Int(digits), number > 0 { return number }
    }
    tell(.badSeries(key, at: place(value.mark)))
    return nil
  }

  /// Old addresses.
  fileprivate mutating func aliases(_ entry: YAMLEntry) -> [Alias] {
    let mark = place(entry.value.mark)
    return texts(entry).compactMap { text in
      if let alias = Alias(text.precomposed) { return alias }
      tell(.badAlias(text, at: mark))
      return nil
    }
  }

  /// A slug the author chose.
  fileprivate mutating func slug(_ entry: YAMLEntry) -> Slug? {
    guard let text = text(entry, example: "on-walking") else { return nil }
    if let slug = Slug(text.precomposed) { return slug }
    tell(.badSlug(text, at: place(entry.value.mark)))
    return nil
  }
}

extension Diagnostic {
  /// A first line `---` without a second.
  static func unclosedFrontMatter(at place: SourceLocation) -> Diagnostic {
    .error(at: place, "the front matter has no end", hint: "write --- on a line of its own behind its last key")
  }

  /// A series whose name or number is not to be found.
  static func badSeries(_ key: String, at place: SourceLocation) -> Diagnostic {
    .error(
      at: place, "'\(key)' takes a name, or a name and a number from 1",
      hint: "write \(key): Tracts for the Times, or \(key): [Tracts for the Times, 3]")
  }

  /// An old address at which no page can be made.
  static func badAlias(_ text: String, at place: SourceLocation) -> Diagnostic {
    .error(
      at: place, "'\(text)' is no old address of a page of this site",
      hint: "write its path alone, such as aliases: [/old-name/, notes/old.html]")
  }

  /// A slug that cannot stand in an address.
  static func badSlug(_ text: String, at place: SourceLocation) -> Diagnostic {
    .error(
      at: place, "'\(text)' is not a slug: lower-case letters, digits and hyphens, at most 100 bytes",
      hint: "write slug: \(Slug(title: text.precomposed)?.name ?? "on-walking")")
  }
}
