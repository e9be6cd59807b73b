import Diagnostics
import ExternalTools
import Importing

/// A reader of pictures of pages, by Tesseract.
struct OCRReader {
  /// The tag of the text's language; `nil` to try those installed.
  let language: String?

  /// Whether the pictures of the pages are kept for the page of proofs.
  let keepsPictures: Bool

  /// Reports what is being done.
  let progress: (String) -> Void

  /// Tesseract's names of languages.
  private static let names: [String: String] = [
    "en": "eng", "de": "deu", "fr": "fra", "es": "spa", "it": "ita", "nl": "nld", "pt": "por", "ru": "rus", "pl": "pol",
    "sv": "swe", "da": "dan", "nb": "nor", "no": "nor", "nn": "nor", "fi": "fin", "cs": "ces", "la": "lat", "el": "ell",
    "uk": "ukr", "hu": "hun", "ro": "ron", "tr": "tur", "he": "heb", "ar": "ara", "ca": "cat", "eu": "eus", "eo": "epo",
  ]

  /// Reads a picture, or the pages of a TIFF file.
  ///
  /// - Parameters:
  ///   - file: The file.
  ///   - bytes: Its bytes.
  func picture(_ file: String, _ bytes: [UInt8]) throws(ImportFailure) -> Diagnosed<SourceText?> {
    let drawing = try PageDrawing.drawing(picture: file, bytes)
    guard let drawing = drawing.value else { return Diagnosed(nil, drawing.diagnostics) }
    defer { drawing.end() }
    return try read(drawing, name: file)
  }

  /// Reads a PDF of pictures, page by page.
  func pdf(_ file: String) throws(ImportFailure) -> Diagnosed<SourceText?> {
    let drawing = try PageDrawing.drawing(pdf: file)
    guard let drawing = drawing.value else { return Diagnosed(nil, drawing.diagnostics) }
    defer { drawing.end() }
    return try read(drawing, name: file)
  }

  private func read(_ drawing: PageDrawing, name: String) throws(ImportFailure) -> Diagnosed<SourceText?> {
    var pages = Pages(reader: self, name: name)
    for page in 1...drawing.count {
      progress("reading page \(page) of \(name)")
      let drawn = try drawing.draw(page)
      guard let picture = drawn.value else { return Diagnosed(nil, drawn.diagnostics) }
      guard try pages.read(picture.file.path) else { return Diagnosed(nil, pages.diagnostics) }
      pages.hocr += picture.glyphs
      picture.file.remove()
    }
    return pages.finished(pageSources: keepsPictures ? [drawing.source] : [])
  }

  /// The pages of a file that were read so far.
  private struct Pages {
    let reader: OCRReader
    let name: String
    var hocr: [UInt8] = []
    var diagnostics: [Diagnostic] = []
    private var model: String?

    init(reader: OCRReader, name: String) {
      self.reader = reader
      self.name = name
    }

    /// Reads one picture.
    ///
    /// - Returns: Whether it could be read.
    mutating func read(_ picture: String) throws(ImportFailure) -> Bool {
      if model == nil { try chooseModel(for: picture) }
      guard let model else { return false }
      let run = try ImportTool.tesseract.run([picture, "stdout", "-l", model, "hocr"], reading: name)
      diagnostics += run.diagnostics
      guard let bytes = run.value else { return false }
      hocr += bytes
      return true
    }

    /// Chooses the language model: the one asked for, or the installed one with the most confidence in the first page.
    private mutating func chooseModel(for picture: String) throws(ImportFailure) {
      let list = try ImportTool.tesseract.run(["--list-langs"], reading: name)
      let installed = Set(
        String(decoding: list.value ?? [], as: UTF8.self).split(whereSeparator: \.isNewline).map(String.init))
      if let tag = reader.language {
        let short = tag.split(whereSeparator: { $0 == "-" || $0 == "_" }).first.map { $0.lowercased() } ?? tag
        let wanted = OCRReader.names[short] ?? short
        guard installed.contains(wanted) else {
          diagnostics.append(.noLanguageModel(wanted, tag: tag, at: .start(of: name)))
          return
        }
        model = wanted
        return
      }
      let candidates = ["eng", "deu", "fra", "spa", "ita", "nld", "por", "rus"].filter(installed.contains)
      guard candidates.count > 1 else {
        model = candidates.first ?? "eng"
        return
      }
      var best = -1.0
      for candidate in candidates {
        let run = try ImportTool.tesseract.run([picture, "stdout", "-l", candidate, "hocr"], reading: name)
        let confidence = OCRReader.confidence(of: run.value ?? [])
        if confidence > best { (best, model) = (confidence, candidate) }
        // With high confidence in English no other language is tried.
        if candidate == "eng", confidence > 92 { break }
      }
    }

    func finished(pageSources: [PagePictures.PageSource]) -> Diagnosed<SourceText?> {
      let tag = model.flatMap { model in OCRReader.names.filter { $0.value == model }.keys.min() }
      return Diagnosed(
        SourceText(
          name: name, bytes: hocr, format: .hocr, pageSources: pageSources, language: tag), diagnostics)
    }
  }

  /// The mean confidence in the words.
  private static func confidence(of hocr: [UInt8]) -> Double {
    let text = String(decoding: hocr, as: UTF8.self)
    let values = text.split(separator: "x_wconf ").dropFirst().compactMap { Int($0.prefix { $0.isNumber }) }
    return values.isEmpty ? 0 : Double(values.reduce(0, +)) / Double(values.count)
  }
}

extension Diagnostic {
  /// A language for which the OCR program has no model.
  static func noLanguageModel(_ model: String, tag: String, at location: SourceLocation) -> Diagnostic {
    .error(
      .missingOcrLanguage, at: location, "tesseract cannot read the language '\(tag)' yet",
      hint: "install it with: apt install tesseract-ocr-\(model) (on macOS: brew install tesseract-lang)")
  }
}
