import Diagnostics
import JSON
import Model

/// The printer of texts in all print forms, which share what is found out about a text.
package actor TextPrinter {
  /// The reading form of a text, whose pages are those of the booklet as well.
  struct Reading: Sendable {
    let pdf: [UInt8]
    let pages: Int
    let diagnostics: [Diagnostic]
  }

  /// A text that cannot be set, with the reasons.
  struct Unprintable: Error {
    let diagnostics: [Diagnostic]
  }

  private let engine: TypstEngine
  private let templates: [String: String]

  /// The names of the templates that are the user's own.
  private let ownTemplates: Set<String>
  private let marksLines: Bool
  private var entries: [EngineFiles] = []

  // The forms of one text are asked for at once and share results, so that they are set one after the other.
  private var isBusy = false
  private var waiting: [CheckedContinuation<Void, Never>] = []

  /// Creates a printer.
  ///
  /// - Parameters:
  ///   - engine: The typesetter.
  ///   - templates: The user's own templates, by their names in `templates/print/`.
  ///   - marksLines: Whether documents record the source lines of their blocks.
  package init(engine: TypstEngine, templates: [String: String] = [:], marksLines: Bool = false) {
    self.engine = engine
    self.marksLines = marksLines
    self.templates = PrintTemplates.builtIn.merging(templates) { $1 }
    ownTemplates = Set(templates.keys)
  }

  private func acquire() async {
    guard isBusy else {
      isBusy = true
      return
    }
    await withCheckedContinuation { waiting.append($0) }
  }

  private func release() {
    if waiting.isEmpty { isBusy = false } else { waiting.removeFirst().resume() }
  }

  // MARK: The reading form

  /// Sets the reading form of a text.
  ///
  /// - Throws: ``Unprintable`` where the text cannot be set, ``SystemFailure`` where the engine fails.
  func reading(of text: ExportedText) async throws -> Reading {
    await acquire()
    defer { release() }
    var entry = try await self.entry(for: text)
    if let reading = entry.reading { return reading }
    let layout = try await layout(of: text, &entry)
    let answer = try await set(
      &entry, Run(template: "reading.typ", layout: layout, standards: ["a-3a", "ua-1"], keptName: "reading.pdf"))
    let report = answer.report
    let reading = Reading(
      pdf: answer.pdf, pages: report.pages, diagnostics: entry.diagnostics)
    entry.reading = reading
    store(entry)
    return reading
  }

  /// Sets one page of the reading form as a drawing.
  ///
  /// - Throws: ``Unprintable`` where the text cannot be set, ``SystemFailure`` where the engine fails.
  func page(of text: ExportedText, at selection: PrintedPage.Selection) async throws -> PrintedPage {
    await acquire()
    defer { release() }
    var entry = try await self.entry(for: text)
    let layout = try await layout(of: text, &entry)
    let answer = try await set(&entry, Run(template: "reading.typ", layout: layout, page: selection))
    store(entry)
    return PrintedPage(svg: answer.pdf, number: answer.number, count: answer.report.pages)
  }

  private func layout(of text: ExportedText, _ entry: inout EngineFiles) async throws -> PageLayout {
    if let layout = entry.layout { return layout }
    let base = PageLayout.reading(text.settings.paper.page, size: text.settings.print.size ?? 10.5)
    let layout = try await fitted(base, &entry)
    entry.layout = layout
    return layout
  }

  /// The layout among slightly different ones with which a booklet has no more than one blank page and every footnote
  /// begins on the page of its call.
  private func fitted(_ base: PageLayout, _ entry: inout EngineFiles) async throws -> PageLayout {
    var search = LayoutSearch(base, extent: entry.texts[0].body.extent)
    var best: (layout: PageLayout, cost: Int)?
    var tries = 0
    while tries < 6, let layout = search.next() {
      let report = try await set(&entry, Run(template: "reading.typ", layout: layout, returnsPages: false)).report
      tries += 1
      search.learn(from: report, in: layout)
      let cost = report.strays * 100 + max(0, LayoutSearch.blanks(pages: report.pages) - 1)
      if cost < best?.cost ?? .max { best = (layout, cost) }
      if cost == 0 { break }
    }
    return best?.layout ?? base
  }

  // MARK: Other forms

  /// A document set for one form.
  struct Pages: Sendable {
    let pdf: [UInt8]
    let report: TypstReport
    var diagnostics: [Diagnostic] = []
  }

  /// Sets a text in a form of its own.
  ///
  /// - Parameters:
  ///   - part: The lines of the text that are printed; `nil` for all.
  ///   - keep: The name the pages are kept under, to be imposed; `nil` to return the report alone.
  func pages(
    of text: ExportedText, template: String, layout: PageLayout, part: Range<Int>?, keep: String?
  ) async throws -> Pages {
    await acquire()
    defer { release() }
    var entry = try await self.entry(for: text, part: part)
    let answer = try await set(
      &entry,
      Run(
        template: template, layout: layout, standards: keep == nil ? [] : ["a-2b"], keptName: keep, isTagged: false,
        returnsPages: keep != nil))
    store(entry)
    return Pages(pdf: answer.pdf, report: answer.report)
  }

  /// Sets a newspaper.
  ///
  /// - Parameter isWanted: Whether the pages are returned, and not the report alone.
  func pages(of newspaper: ExportedBook, layout: PageLayout, isWanted: Bool) async throws -> Pages {
    await acquire()
    defer { release() }
    var entry = try await self.entry(for: newspaper)
    let answer = try await set(
      &entry,
      Run(
        template: "newspaper.typ", layout: layout, standards: isWanted ? ["a-3a", "ua-1"] : [], returnsPages: isWanted))
    store(entry)
    return Pages(pdf: answer.pdf, report: answer.report, diagnostics: entry.diagnostics)
  }

  /// The blocks of each text of a newspaper.
  func parts(of newspaper: ExportedBook) async throws -> [[TypstWriter.Part]] {
    await acquire()
    defer { release() }
    return try await entry(for: newspaper).texts.map(\.body.parts)
  }

  /// Imposes pages that were kept.
  ///
  /// - Parameter source: The name the pages are kept under.
  func sheets(
    _ imposition: Imposition, of source: String, text: ExportedText, part: Range<Int>? = nil,
    turn: PrintPreferences.Turn?
  ) async throws -> [UInt8] {
    await acquire()
    defer { release() }
    let entry = try await self.entry(for: text, part: part)
    let facts = entry.facts
    let plan = SheetPlan(
      imposition: imposition, source: source, title: text.text.frontMatter.title, date: facts.published)
    var job = TypstJob(folder: entry.folder)
    job.main = "sheets.typ"
    job.texts = ["sheets.typ": PrintTemplates.sheets]
    job.inputs = ["plan": plan.json.description]
    job.format = "pdf"
    job.tags = false
    let data = try await engine.set(job).data ?? []
    return PrintPreferences(turn: turn).added(to: data)
  }

  // MARK: The engine's files

  private func entry(for text: ExportedText, part: Range<Int>? = nil) async throws -> EngineFiles {
    let source = text.text.source + (part.map { ":\($0.lowerBound)-\($0.upperBound)" } ?? "")
    return try await entry(source, content: [text.source]) {
      [PreparedText(text, part: part, marksLines: marksLines)]
    }
  }

  private func entry(for newspaper: ExportedBook) async throws -> EngineFiles {
    let content = newspaper.texts.map(\.source)
    return try await entry(newspaper.path.path, content: content, newspaper) {
      var notes = 0
      return newspaper.texts.enumerated().map { number, text in
        defer { notes += text.document.footnotes.count { Int($0.mark) != nil } }
        let article = PreparedText.Article(number: number, notesBefore: notes)
        return PreparedText(text, part: text.marked(for: .newspaper), article: article)
      }
    }
  }

  private func entry(
    _ source: String, content: [[UInt8]], _ newspaper: ExportedBook? = nil, prepare: () -> [PreparedText]
  ) async throws -> EngineFiles {
    if let index = entries.firstIndex(where: { $0.source == source }) {
      if entries[index].content == content { return entries[index] }
      await engine.drop(entries[index].folder)
      entries.removeAll { $0.source == source }
    }
    // Texts come one after the other, and only a few are in progress at once.
    if entries.count >= 64 { await engine.drop(entries.removeFirst().folder) }
    let texts = prepare()
    let faces = try await choice(for: texts, newspaper)
    if !faces.missingPackages.isEmpty {
      throw Unprintable(diagnostics: [
        .missingScript(faces.missingPackages, at: .start(of: texts[0].exported.text.source))
      ])
    }
    let entry = EngineFiles(
      source: source, content: content, texts: texts, newspaper: newspaper, faces: faces,
      folder: await engine.folder())
    entries.append(entry)
    return entry
  }

  private func store(_ entry: EngineFiles) {
    guard let index = entries.firstIndex(where: { $0.folder == entry.folder }) else { return }
    entries[index] = entry
  }

  private func choice(
    for texts: [PreparedText], _ newspaper: ExportedBook?, withSymbols: Bool = false
  ) async throws -> FontChoice {
    let exported = texts[0].exported
    let language = newspaper?.frontMatter.language ?? exported.text.frontMatter.language
    let own = exported.settings.print.faces
    let scalars = texts.reduce(into: Set<UInt32>()) { $0.formUnion($1.scalars) }
    let needs = withSymbols || !own.isEmpty || FontChoice.needsSystemFonts(scalars, language)
    let families = needs ? try await engine.families() : []
    return FontChoice(for: scalars, language: language, families: families, own: own, withSymbols: withSymbols)
  }

  private func job(for entry: inout EngineFiles, template: String, layout: PageLayout) async -> TypstJob {
    var job = TypstJob(folder: entry.folder)
    job.main = "main-" + template
    job.system = entry.faces.needsSystemFonts
    job.inputs = ["layout": layout.json.description]
    job.query = "<print-report>"
    job.texts[job.main] = entry.document(template)
    let generation = await engine.generation
    if entry.sentTo != generation {
      for (name, text) in templates { job.texts[name] = text }
      for text in entry.texts {
        job.texts[text.fileName] = String(decoding: text.source(entry.faces).bytes, as: UTF8.self)
        job.files.merge(text.files) { $1 }
        job.files[text.sourceName] = text.exported.source
      }
      job.texts["address.svg"] = entry.facts.code
      entry.sentTo = generation
    }
    return job
  }

  /// One run of the typesetter over a text's files.
  private struct Run {
    let template: String
    let layout: PageLayout

    /// The standards of PDF the pages keep to.
    var standards: [String] = []

    /// The name the pages are kept under, to be imposed.
    var keptName: String?

    /// Whether the PDF is tagged: names its headings, paragraphs and notes.
    var isTagged = true

    /// Whether the pages are returned, and not the report alone.
    var returnsPages = true

    /// The one page that is returned, as a drawing; `nil` for all, as a PDF.
    var page: PrintedPage.Selection?
  }

  private func set(
    _ entry: inout EngineFiles, _ run: Run
  ) async throws -> (pdf: [UInt8], report: TypstReport, number: Int) {
    var attempts = 0
    while true {
      attempts += 1
      var job = await job(for: &entry, template: run.template, layout: run.layout)
      job.format = run.returnsPages ? run.page == nil ? "pdf" : "svg" : nil
      switch run.page {
      case .line(let line): job.line = line
      case .number(let number): job.page = number
      case nil: break
      }
      job.standards = run.standards
      job.tags = run.isTagged
      job.keep = run.keptName
      store(entry)
      do {
        let answer = try await engine.set(job)
        guard let report = answer.report.last else { throw Unprintable(diagnostics: [.noReport(run.template)]) }
        return (answer.data.map(Array.init) ?? [], report, answer.page ?? 1)
      } catch let fault as TypstFault {
        guard attempts < 4, try await repair(fault, &entry) else {
          throw Unprintable(diagnostics: entry.diagnostics + [diagnostic(for: fault, entry)])
        }
      }
    }
  }

  /// Tries to work around a fault, with other faces for letters or without a picture.
  ///
  /// - Returns: Whether it is worth another try.
  private func repair(_ fault: TypstFault, _ entry: inout EngineFiles) async throws -> Bool {
    if fault.missingLetters != nil, !entry.faces.hasSymbols {
      entry.faces = try await choice(for: entry.texts, entry.newspaper, withSymbols: true)
      entry.sentTo = nil
      return true
    }
    // The engine does not say which picture it cannot read.
    guard ["image", "decode", "CMYK"].contains(where: fault.message.contains) else { return false }
    let broken = try await brokenPictures(entry)
    guard !broken.isEmpty else { return false }
    entry.texts = entry.texts.map {
      PreparedText(
        $0.exported, part: $0.part, article: $0.article, omitting: $0.omitted.union(broken), marksLines: marksLines)
    }
    entry.sentTo = nil
    return true
  }

  /// The pictures the engine cannot read, each tried alone.
  private func brokenPictures(_ entry: EngineFiles) async throws -> [BundleFile] {
    var broken: [BundleFile] = []
    for text in entry.texts {
      for (index, picture) in text.exported.pictures.enumerated() {
        guard let name = text.pictureName(index) else { continue }
        var job = TypstJob(folder: entry.folder)
        job.main = "picture.typ"
        job.texts = [
          job.main:
            "#set document(title: \"p\", date: datetime(year: 1970, month: 1, day: 1))\n#image(\(name.typstLiteral), alt: \"p\")"
        ]
        job.format = "pdf"
        job.standards = ["a-3a", "ua-1"]
        job.returns = false
        do { _ = try await engine.set(job) } catch is TypstFault { broken.append(picture.file) }
      }
    }
    return broken
  }

  /// The diagnostic for a fault of the engine, at the line of the text or of the user's template.
  private func diagnostic(for fault: TypstFault, _ entry: EngineFiles) -> Diagnostic {
    let text = entry.texts.first { $0.fileName == fault.location?.file } ?? entry.texts[0]
    let file = text.exported.text.source
    if let letters = fault.missingLetters {
      let line = fault.location.map { text.source(entry.faces).line(of: $0.line) } ?? 1
      return .missingLetters(letters, at: text.place(of: letters, fromLine: line))
    }
    guard let (name, line) = fault.location else { return .unprintable(fault.message, at: .start(of: file)) }
    if ownTemplates.contains(name) {
      return .error(
        .printTemplate, at: SourceLocation(file: "templates/print/\(name)", line: line, column: 1), fault.message,
        hint: fault.hints.first ?? "mend the template, or delete it for the built-in one")
    }
    let location =
      name == text.fileName
      ? SourceLocation(file: file, line: text.source(entry.faces).line(of: line), column: 1)
      : .start(of: file)
    return .unprintable(fault.message, at: location)
  }
}
