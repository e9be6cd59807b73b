import Diagnostics
import HTML
import Ingestion
import Model
import Templating

// The texts that the site's first page shows: the introduction at its head, and one other text in full.
extension TextRenderer {
  /// The body of a text for the site's first page, its ids kept apart from others by a prefix; `nil` when it can no
  /// longer be read.
  func bodyOnFirstPage(of index: Int) throws -> PageBody? {
    let text = try plan.subject(of: index).text
    return try reread(text) { _, parsed in
      var options = options(for: text)
      options.page = .index
      options.hasOpening = false
      options.notes = .end
      options.identifierPrefix = text.slug.name + "-"
      return PageBody(parsed.value.renderedHTML(options))
    }
  }

  /// Reads the text at the head of the index, unless its earlier result still holds.
  ///
  /// - Returns: Its outcome, and its body if it was parsed; `nil` when the site has no such text.
  func introduction() throws -> (outcome: TextOutcome, body: PageBody?)? {
    guard let text = plan.introduction else { return nil }
    let known = KnownText(text.record)
    if changes.isUntouched(text.source), let known, isStillAnswered(known.result.lookups) {
      let keys = TextKeys(
        settings: plan.common.settings, text, content: known.record.content, lookups: known.result.lookups)
      if keys.page(plan.common, related: .none, formats: []) == known.result.key {
        return (TextOutcome(known.record, known.result, related: nil, files: []), nil)
      }
    }
    return try parsedIntroduction()
  }

  /// Reads and parses the text at the head of the index.
  func parsedIntroduction() throws -> (outcome: TextOutcome, body: PageBody?)? {
    guard let planned = plan.introduction, let slug = Slug("index") else { return nil }
    let text = Text(
      source: planned.source, slug: slug, collection: [], frontMatter: try planned.frontMatter(),
      sourceSize: planned.size)
    return try watched(text.source) {
      let source = try reader.source(at: text.source)
      guard let file = source.value else { return (TextOutcome(faults: source.diagnostics), nil) }
      let parsed = read(file, text)
      let document = parsed.value
      var options = options(for: text)
      options.page = .index
      options.hasOpening = false
      let renderedHTML = document.renderedHTML(options)
      let content = Checksum(of: file.bytes)
      let lookups = LookupList(document.lookups)
      let keys = TextKeys(settings: plan.common.settings, planned, content: content, lookups: lookups)
      let result = TextResult(
        key: keys.page(plan.common, related: .none, formats: []), minutes: 1, words: document.words,
        title: text.frontMatter.title, language: text.frontMatter.language, catalogued: [],
        anchors: AnchorSet(renderedHTML.identifiers),
        crossReferences: [], assets: document.pictures, lookups: lookups,
        diagnostics: parsed.diagnostics
          + AnchorCheck(of: text, names: renderedHTML.identifiers).faults(in: document.crossReferences),
        exports: [])
      var packer = Packer(capacity: 512)
      packer.pack(result)
      let outcome = TextOutcome(
        content: content, result: result, packed: packer.bytes[...], related: nil, files: [], feedContent: nil,
        search: nil, diagnostics: result.diagnostics, work: TextOutcome.Work(isParsed: true))
      return (outcome, PageBody(renderedHTML))
    }
  }
}
