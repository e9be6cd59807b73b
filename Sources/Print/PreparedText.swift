import Diagnostics
import HTML
import Model

/// A text ready to be set: its Typst source and the files that go with it.
struct PreparedText: Sendable {
  /// The text.
  let exported: ExportedText

  /// The lines of the file that are printed; `nil` for all.
  let part: Range<Int>?

  /// Pictures the engine could not read.
  let omitted: Set<BundleFile>

  /// Its place in a newspaper; `nil` for a text alone.
  let article: Article?

  /// The body as Typst source.
  let body: TypstWriter.Definitions

  /// Every scalar of the text beyond ASCII.
  let scalars: Set<UInt32>

  /// The pictures, by their names for Typst.
  let files: [String: [UInt8]]

  /// Faults of pictures.
  let diagnostics: [Diagnostic]

  /// The place of a text in a newspaper.
  struct Article: Hashable, Sendable {
    /// Its number among the texts.
    let number: Int

    /// The number of numbered footnotes in the texts before it. Notes of several texts stand in one column, and are
    /// counted through the whole newspaper.
    let notesBefore: Int
  }

  /// Prepares a text.
  ///
  /// - Parameters:
  ///   - part: The lines of the file that are printed; `nil` for all.
  ///   - article: Its place in a newspaper; `nil` for a text alone.
  ///   - omitted: Pictures the engine could not read.
  ///   - marksLines: Whether the document records the source lines of its blocks.
  init(
    _ exported: ExportedText, part: Range<Int>? = nil, article: Article? = nil, omitting omitted: Set<BundleFile> = [],
    marksLines: Bool = false
  ) {
    self.exported = exported
    self.part = part
    self.article = article
    self.omitted = omitted
    let prefix = Self.prefix(article)
    let front = exported.text.frontMatter
    var options = TypstWriter.Options(language: front.language)
    options.address = exported.address
    options.printedLines = part
    options.prefix = prefix
    options.isArticle = article != nil
    options.notesBefore = article?.notesBefore ?? 0
    options.marksLines = marksLines
    options.headings = exported.document
      .renderedHTML(RenderingOptions(for: exported.text, settings: exported.settings)).outline.map(\.identifier)
    var files: [String: [UInt8]] = [:]
    var diagnostics: [Diagnostic] = []
    for (index, picture) in exported.pictures.enumerated() {
      guard let kind = PictureKind(of: picture.bytes) else {
        if picture.file.looksLikePicture {
          diagnostics.append(.unprintablePicture(picture.file, at: Self.place(of: picture.file, in: exported)))
        }
        continue
      }
      guard !omitted.contains(picture.file) else {
        diagnostics.append(.brokenPicture(picture.file, at: Self.place(of: picture.file, in: exported)))
        continue
      }
      let name = "\(prefix)picture-\(index).\(kind.rawValue)"
      options.pictures[picture.file] = name
      files[name] = picture.bytes
    }
    self.files = files
    self.diagnostics = diagnostics
    body = TypstWriter.definitions(of: exported.document, options)
    var scalars: Set<UInt32> = []
    let strings =
      [
        body.source, front.title, front.subtitle ?? "", front.summary ?? "", front.publisher ?? "",
        front.source ?? "",
        front.rights ?? "",
      ] + front.authors + front.translators
    for string in strings {
      for scalar in string.unicodeScalars where scalar.value > 0x7F { scalars.insert(scalar.value) }
    }
    self.scalars = scalars
  }

  /// The prefix of its file names and labels, which tells them from those of other texts.
  private static func prefix(_ article: Article?) -> String { article.map { "article-\($0.number)-" } ?? "" }

  /// The name of its file for Typst.
  var fileName: String { Self.prefix(article) + "text.typ" }

  /// The name of its Markdown for Typst.
  var sourceName: String { Self.prefix(article) + "source.md" }

  /// The name of a picture for Typst; `nil` for one that is left out.
  func pictureName(_ index: Int) -> String? {
    guard let kind = PictureKind(of: exported.pictures[index].bytes) else { return nil }
    let name = "\(Self.prefix(article))picture-\(index).\(kind.rawValue)"
    return files[name] == nil ? nil : name
  }

  /// The content of the file ``fileName`` with a choice of faces.
  func source(_ faces: FontChoice) -> TypstSource {
    let facts = facts(faces)
    let head = "#import \"elements.typ\": *\n" + facts.definition
    let headLines = head.utf8.count(where: { $0 == 0x0A })
    let lines = [Int](repeating: 0, count: headLines) + body.lines
    return TypstSource(bytes: Array((head + body.source).utf8), lines: lines)
  }

  /// Typst source that attaches the text's Markdown and its pictures to the document.
  ///
  /// - Parameter names: The names of files that are attached already.
  func attachments(_ names: inout Set<String>) -> String {
    func unused(_ name: String) -> String {
      var unused = name
      var number = 2
      while !names.insert(unused).inserted {
        unused = "\(number)-\(name)"
        number += 1
      }
      return unused
    }
    var source = """
      #pdf.attach(\(unused("\(exported.text.slug.name).md").typstLiteral), read(\(sourceName.typstLiteral), encoding: none), relationship: "source",
        mime-type: "text/markdown", description: "The text as it was written, in Markdown")

      """
    for (index, picture) in exported.pictures.enumerated() {
      guard let file = pictureName(index), let kind = PictureKind(of: picture.bytes) else { continue }
      let name = unused(picture.file.source.split(separator: "/").last.map(String.init) ?? picture.file.source)
      source += """
        #pdf.attach(\(name.typstLiteral), read(\(file.typstLiteral), encoding: none),
          relationship: "supplement", mime-type: "\(kind.mediaType)", description: "A picture of the text")

        """
    }
    return source
  }

  /// The text's values for the templates.
  func facts(_ faces: FontChoice) -> TemplateFacts {
    TemplateFacts(
      front: exported.text.frontMatter, page: exported.text.page, settings: exported.settings,
      address: exported.address, faces: faces, sections: body.sections)
  }

  /// The location in the text's file where the first of some letters stands, in the paragraph that begins on a line;
  /// that line's beginning where it is not found.
  func place(of letters: String, fromLine start: Int) -> SourceLocation {
    let lines = exported.source.split(separator: 0x0A, omittingEmptySubsequences: false)
    for number in start..<max(start, lines.count + 1) {
      let scalars = String(decoding: lines[number - 1], as: UTF8.self).unicodeScalars
      if let found = scalars.enumerated().first(where: { letters.unicodeScalars.contains($0.element) }) {
        return SourceLocation(file: exported.text.source, line: number, column: found.offset + 1)
      }
      if lines[number - 1].isEmpty { break }
    }
    return SourceLocation(file: exported.text.source, line: start, column: 1)
  }

  /// The location in the text's file where a picture is first named.
  private static func place(of file: BundleFile, in exported: ExportedText) -> SourceLocation {
    let name = file.source.split(separator: "/").last.map(String.init) ?? file.source
    let text = String(decoding: exported.source, as: UTF8.self)
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      guard let found = line.firstRange(of: name) else { continue }
      let start = line[..<found.lowerBound].lastIndex(of: "!") ?? found.lowerBound
      let column = line[..<start].unicodeScalars.count + 1
      return SourceLocation(file: exported.text.source, line: index + 1, column: column)
    }
    return .start(of: exported.text.source)
  }
}

/// The kinds of picture that print, recognised by a file's first bytes.
enum PictureKind: String, Sendable {
  case png, jpg, gif, webp, svg

  /// Reads a file's kind.
  ///
  /// - Returns: `nil` for one that no print form can show, such as a JPEG in four inks.
  init?(of bytes: [UInt8]) {
    if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47]) {
      self = .png
    } else if bytes.starts(with: [0xFF, 0xD8, 0xFF]) {
      guard Self.components(ofJPEG: bytes) != 4 else { return nil }
      self = .jpg
    } else if bytes.starts(with: "GIF8".utf8) {
      self = .gif
    } else if bytes.starts(with: "RIFF".utf8), bytes.dropFirst(8).starts(with: "WEBP".utf8) {
      self = .webp
    } else if String(decoding: bytes.prefix(1024), as: UTF8.self).contains("<svg") {
      self = .svg
    } else {
      return nil
    }
  }

  /// Its media type.
  var mediaType: String {
    switch self {
    case .png: "image/png"
    case .jpg: "image/jpeg"
    case .gif: "image/gif"
    case .webp: "image/webp"
    case .svg: "image/svg+xml"
    }
  }

  /// The number of inks of a JPEG, from its frame header (ITU-T T.81 §B.2.2).
  private static func components(ofJPEG bytes: [UInt8]) -> Int? {
    var index = 2
    while index + 9 < bytes.count, bytes[index] == 0xFF {
      let marker = bytes[index + 1]
      let isFrame = (0xC0...0xCF).contains(marker) && ![0xC4, 0xC8, 0xCC].contains(marker)
      if isFrame { return Int(bytes[index + 9]) }
      index += 2 + Int(bytes[index + 2]) << 8 + Int(bytes[index + 3])
    }
    return nil
  }
}

extension BundleFile {
  /// Whether its name is that of a picture.
  fileprivate var looksLikePicture: Bool {
    [".jpg", ".jpeg", ".bmp", ".tif", ".tiff", ".avif", ".png", ".gif", ".webp", ".svg"].contains {
      source.lowercased().hasSuffix($0)
    }
  }
}

extension Diagnostic {
  /// A picture of a kind that cannot be printed.
  static func unprintablePicture(_ file: BundleFile, at location: SourceLocation) -> Diagnostic {
    .warning(
      .unprintablePicture, at: location,
      "'\(file.source.split(separator: "/").last ?? "")' cannot be printed, so its description stands for it",
      hint: "save it as a PNG or as a JPEG in red, green and blue")
  }

  /// A picture whose file is damaged.
  static func brokenPicture(_ file: BundleFile, at location: SourceLocation) -> Diagnostic {
    .warning(
      .unprintablePicture, at: location,
      "'\(file.source.split(separator: "/").last ?? "")' is damaged, so its description is printed instead",
      hint: "save the picture anew")
  }
}
