import Diagnostics
import Importing

/// The state of one import, from files to texts.
struct ImportJob {
  let isJoined: Bool
  let order: PageOrder
  let language: String?
  let encoding: TextEncoding?

  private var sources: [SourceText] = []

  /// The files made by this program that carry the Markdown they were made from.
  private(set) var carried: [(file: String, source: CarriedSource)] = []
  private var corrections = Corrections()

  /// The texts, each with the file it was read from.
  private(set) var results: [(source: SourceText, text: ImportedText)] = []

  /// Everything wrong or doubtful so far.
  var diagnostics: [Diagnostic] = []

  init(isJoined: Bool, order: PageOrder, language: String?, encoding: TextEncoding?) {
    self.isJoined = isJoined
    self.order = order
    self.language = language
    self.encoding = encoding
  }

  /// Reads the files.
  mutating func read(
    _ files: [String], keepsPictures: Bool, progress: @escaping (String) -> Void
  ) throws(ImportFailure) {
    let reader = SourceReader(language: language, keepsPictures: keepsPictures, progress: progress)
    for file in files {
      if let source = try CarriedSource(of: file) {
        carried.append((file, source))
        continue
      }
      if files.count > 1 || file != "-" { progress("reading \(file)") }
      let reading = try reader.read(file)
      diagnostics += reading.diagnostics
      if let text = reading.value { sources.append(text) }
    }
    // The pages of one scan may lie in several files; documents are joined when each is a text.
    if isJoined, let first = sources.first, !diagnostics.hasErrors,
      sources.allSatisfy({ $0.isPaged && $0.format == first.format })
    {
      sources = [first.joined(with: sources.dropFirst())]
    }
  }

  /// Reads a file of corrections.
  mutating func read(corrections file: String) throws(ImportFailure) {
    guard LocalFile(path: file).kind == .other else {
      diagnostics.append(.noSuchFile(at: .start(of: file)))
      return
    }
    do throws(SystemFailure) {
      corrections = Corrections(try LocalFile(path: file).bytes())
    } catch {
      throw .system(error)
    }
  }

  /// Makes the texts.
  mutating func importTexts() {
    for source in sources {
      let importer = Importer(
        format: source.format, order: order, language: language ?? source.language, encoding: encoding,
        corrections: corrections)
      let result = importer.text(of: source.bytes, named: source.name)
      diagnostics += result.diagnostics
      if let text = result.value { results.append((source, text)) }
    }
  }

  /// The files to be written.
  mutating func plan(_ outputs: OutputPlan, report: String?) throws(ImportFailure) -> [OutputPlan.File] {
    var plan: [OutputPlan.File] = []
    var joined = ""
    for result in results {
      let path = outputs.path(for: result.source.name)
      let pictures = try MediaExtractor().take(of: result.text, from: result.source, for: path)
      diagnostics += pictures.diagnostics
      plan += pictures.files
      if isJoined {
        joined = ImportedText.joined(joined, with: pictures.markdown)
      } else {
        plan.append(OutputPlan.File(path: path, text: pictures.markdown))
      }
    }
    guard let first = results.first else { return plan }
    if isJoined { plan.append(OutputPlan.File(path: outputs.path(for: first.source.name), text: joined)) }
    if let report {
      let pictures = try PagePictures(sources: first.source.pageSources).pictures(
        of: first.text.proofs.printedLines, reading: first.source.name)
      plan.append(OutputPlan.File(path: report, text: first.text.proofs.html(pictures: pictures)))
    }
    return plan
  }
}
