import Diagnostics
import Model

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Sets texts, for all print forms: what one form has found out about a text, the others use.
package actor TextPrinter {
  /// The pages of a text, set to be read, and folded into a booklet.
  struct Reading: Sendable {
    let pdf: [UInt8]
    let pages: Int
    let diagnostics: [Diagnostic]
  }

  /// A text that cannot be set, with the reasons.
  struct Unprintable: Error {
    let diagnostics: [Diagnostic]
  }

  /// A text's files in the engine, and its pages once they are set.
  private struct Entry {
    let source: String
    let content: [UInt8]
    var prepared: PreparedText
    var faces: FontChoice
    var folder: String
    /// The engine's process the files were sent to; `nil` when it has to have them yet.
    var sentTo: Int?
    var reading: Reading?
  }

  private let engine: TypstEngine
  private let templates: [String: String]

  /// The names of the templates that are the user's own.
  private let ownTemplates: Set<String>
  private var entries: [Entry] = []

  // Forms of one text are asked for at once, and share what has been found out: they come one after the other.
  private var isBusy = false
  private var waiting: [CheckedContinuation<Void, Never>] = []

  /// Creates a printer.
  ///
  /// - Parameters:
  ///   - engine: The typesetter.
  ///   - templates: The user's own templates, by their names in `templates/print/`.
  package init(engine: TypstEngine, templates: [String: String] = [:]) {
    self.engine = engine
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

  // MARK: The pages that are read

  /// Sets a text as pages to be read.
  ///
  /// - Throws: ``Unprintable`` where the text cannot be set, ``SystemFailure`` where the engine fails.
  func reading(of text: ExportedText) async throws -> Reading {
    await acquire()
    defer { release() }
    var entry = try await self.entry(for: text)
    if let reading = entry.reading { return reading }
    let base = PageLayout.reading(text.settings.paper.page, size: text.settings.print.size ?? 10.5)
    let layout = try await fitted(base, &entry)
    let answer = try await set(
      &entry, template: "reading.typ", layout: layout, standards: ["a-3a", "ua-1"], keep: "reading.pdf")
    let report = answer.report
    let reading = Reading(
      pdf: answer.pdf, pages: report.pages, diagnostics: entry.prepared.diagnostics)
    entry.reading = reading
    store(entry)
    return reading
  }

  /// The layout among slightly different ones with which a booklet has no more than one blank page and every footnote
  /// begins on the page of its call.
  private func fitted(_ base: PageLayout, _ entry: inout Entry) async throws -> PageLayout {
    var best: (layout: PageLayout, cost: Int)?
    var first: TypstReport?
    var tries = 0
    for layout in [base] + base.neighbours {
      if let first {
        // The pages of text besides title, contents and colophon; a short text has nothing to give.
        let words = Double(max(1, first.pages - 3))
        let expected = 3 + (words * base.pages(for: layout).inverse).rounded(.up)
        let blanks = (4 - Int(expected) % 4) % 4
        if first.strays == 0 && blanks > 1 { continue }
      }
      let report = try await set(&entry, template: "reading.typ", layout: layout, returns: false).report
      tries += 1
      if first == nil { first = report }
      let cost = report.strays * 100 + max(0, (4 - report.pages % 4) % 4 - 1)
      if cost < best?.cost ?? .max { best = (layout, cost) }
      if cost == 0 || tries == 6 { break }
    }
    return best?.layout ?? base
  }

  // MARK: Other forms

  /// A document set for one form.
  struct Pages: Sendable {
    let pdf: [UInt8]
    let report: TypstReport
  }

  /// Sets a text in a form of its own.
  ///
  /// - Parameters:
  ///   - part: The lines of the text that are printed; `nil` for all.
  ///   - keep: The name the pages are kept under, to be imposed; without, only the report comes back.
  func pages(
    of text: ExportedText, template: String, layout: PageLayout, part: Range<Int>?, keep: String?
  ) async throws -> Pages {
    await acquire()
    defer { release() }
    var entry = try await self.entry(for: text, part: part)
    let answer = try await set(
      &entry, template: template, layout: layout, standards: keep == nil ? [] : ["a-2b"], keep: keep,
      isTagged: false, returns: keep != nil)
    store(entry)
    return Pages(pdf: answer.pdf, report: answer.report)
  }

  /// Lays pages that were kept on sheets.
  ///
  /// - Parameter source: The name the pages are kept under.
  func sheets(
    _ imposition: Imposition, of source: String, text: ExportedText, part: Range<Int>? = nil,
    turn: PrintPreferences.Turn?
  ) async throws -> [UInt8] {
    await acquire()
    defer { release() }
    let entry = try await self.entry(for: text, part: part)
    let facts = entry.prepared.facts(entry.faces)
    let plan = SheetPlan(imposition, source: source, title: text.text.frontMatter.title, date: facts.published)
    var job = TypstJob(folder: entry.folder)
    job.main = "sheets.typ"
    job.texts = ["sheets.typ": PrintTemplates.sheets]
    job.inputs = ["plan": plan.json]
    job.format = "pdf"
    job.tags = false
    let data = try await engine.set(job).data ?? Data()
    return PrintPreferences(turn: turn).added(to: Array(data))
  }

  // MARK: The engine's files

  private func entry(for text: ExportedText, part: Range<Int>? = nil) async throws -> Entry {
    let source = text.text.source + (part.map { ":\($0.lowerBound)-\($0.upperBound)" } ?? "")
    if let index = entries.firstIndex(where: { $0.source == source }) {
      if entries[index].content == text.source { return entries[index] }
      await engine.drop(entries[index].folder)
      entries.removeAll { $0.source == source }
    }
    // Texts come one after the other; a few are under way at once.
    if entries.count >= 64 { await engine.drop(entries.removeFirst().folder) }
    let prepared = PreparedText(text, part: part)
    let faces = try await choice(for: prepared)
    if !faces.missing.isEmpty {
      throw Unprintable(diagnostics: [.missingScript(faces.missing, at: .start(of: text.text.source))])
    }
    let entry = Entry(
      source: source, content: text.source, prepared: prepared, faces: faces, folder: await engine.folder())
    entries.append(entry)
    return entry
  }

  private func store(_ entry: Entry) {
    guard let index = entries.firstIndex(where: { $0.folder == entry.folder }) else { return }
    entries[index] = entry
  }

  private func choice(for prepared: PreparedText, withSymbols: Bool = false) async throws -> FontChoice {
    let language = prepared.exported.text.frontMatter.language
    let own = prepared.exported.settings.print.faces
    let needs = withSymbols || !own.isEmpty || FontChoice.needsSystemFonts(prepared.scalars, language)
    let families = needs ? try await engine.families() : []
    return FontChoice(
      for: prepared.scalars, language: language, families: families, own: own, withSymbols: withSymbols)
  }

  private func job(for entry: inout Entry, template: String, layout: PageLayout) async -> TypstJob {
    var job = TypstJob(folder: entry.folder)
    job.main = "main-" + template
    job.system = entry.faces.needsSystemFonts
    job.inputs = ["layout": layout.json]
    job.query = "<print-report>"
    job.texts[job.main] = Self.main(template, prepared: entry.prepared)
    let generation = await engine.generation
    if entry.sentTo != generation {
      for (name, text) in templates { job.texts[name] = text }
      job.texts["text.typ"] = String(decoding: entry.prepared.source(entry.faces).bytes, as: UTF8.self)
      job.texts["address.svg"] = entry.prepared.facts(entry.faces).code
      job.files = entry.prepared.files
      job.files["source.md"] = Data(entry.prepared.exported.source)
      entry.sentTo = generation
    }
    return job
  }

  /// The document that puts a template and a text together, and reports on them.
  private static func main(_ template: String, prepared: PreparedText) -> String {
    let attachments = template == "reading.typ" ? prepared.attachments : ""
    return """
      #import "elements.typ": report
      #import \(template.typstLiteral): template
      #import "text.typ": facts, notes, body
      \(attachments)#template(facts, json(bytes(sys.inputs.layout)), notes: notes, [#body#report()])

      """
  }

  private func set(
    _ entry: inout Entry, template: String, layout: PageLayout, standards: [String] = [], keep: String? = nil,
    isTagged: Bool = true, returns: Bool = true
  ) async throws -> (pdf: [UInt8], report: TypstReport) {
    var attempts = 0
    while true {
      attempts += 1
      var job = await job(for: &entry, template: template, layout: layout)
      job.format = returns ? "pdf" : nil
      job.standards = standards
      job.tags = isTagged
      job.keep = keep
      store(entry)
      do {
        let answer = try await engine.set(job)
        guard let report = answer.report?.last else { throw Unprintable(diagnostics: [.noReport(template)]) }
        return (answer.data.map(Array.init) ?? [], report)
      } catch let fault as TypstFault {
        guard attempts < 4, try await cure(fault, &entry) else {
          throw Unprintable(diagnostics: entry.prepared.diagnostics + [diagnostic(for: fault, entry)])
        }
      }
    }
  }

  /// Does something about a fault: other faces for letters, a picture left out.
  ///
  /// - Returns: Whether it is worth another try.
  private func cure(_ fault: TypstFault, _ entry: inout Entry) async throws -> Bool {
    if fault.missingLetters != nil, !entry.faces.hasSymbols {
      entry.faces = try await choice(for: entry.prepared, withSymbols: true)
      entry.sentTo = nil
      return true
    }
    // The engine does not say which picture it cannot read.
    guard ["image", "decode", "CMYK"].contains(where: fault.message.contains) else { return false }
    let broken = try await brokenPictures(entry)
    guard !broken.isEmpty else { return false }
    let old = entry.prepared
    entry.prepared = PreparedText(old.exported, part: old.part, omitting: old.omitted.union(broken))
    entry.sentTo = nil
    return true
  }

  /// The pictures the engine cannot read, each tried alone.
  private func brokenPictures(_ entry: Entry) async throws -> [BundleFile] {
    var broken: [BundleFile] = []
    for (index, picture) in entry.prepared.exported.pictures.enumerated() {
      guard let name = entry.prepared.files.keys.first(where: { $0.hasPrefix("picture-\(index).") }) else { continue }
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
    return broken
  }

  /// A fault of the engine as one of the text, or of the user's template, at its line.
  private func diagnostic(for fault: TypstFault, _ entry: Entry) -> Diagnostic {
    let file = entry.prepared.exported.text.source
    if let letters = fault.missingLetters {
      let line = fault.location.map { entry.prepared.source(entry.faces).line(of: $0.line) } ?? 1
      return .missingLetters(letters, at: SourceLocation(file: file, line: line, column: 1))
    }
    guard let (name, line) = fault.location else { return .unprintable(fault.message, at: .start(of: file)) }
    if ownTemplates.contains(name) {
      return .error(
        .printTemplate, at: SourceLocation(file: "templates/print/\(name)", line: line, column: 1), fault.message,
        hint: fault.hints.first ?? "mend the template, or delete it for the built-in one")
    }
    let place =
      name == "text.typ"
      ? SourceLocation(file: file, line: entry.prepared.source(entry.faces).line(of: line), column: 1)
      : .start(of: file)
    return .unprintable(fault.message, at: place)
  }
}

extension Double {
  fileprivate var inverse: Double { self == 0 ? 1 : 1 / self }
}

extension Diagnostic {
  /// A script no face of this machine has.
  static func missingScript(_ packages: [String], at place: SourceLocation) -> Diagnostic {
    .warning(
      .missingFace, at: place, "no face on this machine has the letters of this text, so it is not printed",
      hint: "install one, such as those of the package \(packages[0])")
  }

  /// Letters no face of this machine has.
  static func missingLetters(_ letters: String, at place: SourceLocation) -> Diagnostic {
    .warning(
      .missingFace, at: place, "no face on this machine has '\(letters)', so the text is not printed",
      hint: "install a face that has it, such as those of the packages fonts-noto-core and fonts-symbola")
  }

  /// A text the engine refuses for a reason this program does not know.
  static func unprintable(_ reason: String, at place: SourceLocation) -> Diagnostic {
    .warning(
      .unprintablePassage, at: place, "this passage cannot be printed (\(reason))",
      hint: "write it in another way, or take the printed forms out of 'formats'")
  }

  /// A template of the user's that leaves the text out.
  static func noReport(_ template: String) -> Diagnostic {
    .error(
      .printTemplate, at: .start(of: "templates/print/\(template)"), "the template does not print the text",
      hint: "put 'body' where the text is to stand")
  }
}
