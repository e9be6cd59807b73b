import Diagnostics
import HTML
import Model

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// A text ready to be set: its Typst source and the files that go with it.
struct PreparedText: Sendable {
  /// The text.
  let exported: ExportedText

  /// The lines of the file that are printed; `nil` for all.
  let part: Range<Int>?

  /// Pictures the engine could not read.
  let omitted: Set<BundleFile>

  /// The body, with the text's line for each of its own.
  let body: (source: String, lines: [Int])

  /// The number of headings of the highest level.
  let sections: Int

  /// Every scalar of the text beyond ASCII.
  let scalars: Set<UInt32>

  /// The pictures, by their names for Typst.
  let files: [String: Data]

  /// Faults of pictures.
  let diagnostics: [Diagnostic]

  /// Prepares a text.
  ///
  /// - Parameters:
  ///   - part: The lines of the file that are printed; `nil` for all.
  ///   - omitted: Pictures the engine could not read.
  init(_ exported: ExportedText, part: Range<Int>? = nil, omitting omitted: Set<BundleFile> = []) {
    self.exported = exported
    self.part = part
    self.omitted = omitted
    let front = exported.text.frontMatter
    var options = TypstWriter.Options(language: front.language)
    options.isSmart = front.isSmart
    options.address = exported.address
    options.printedLines = part
    options.headings = exported.document
      .renderedHTML(RenderingOptions(for: exported.text, settings: exported.settings)).outline.map(\.identifier)
    var files: [String: Data] = [:]
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
      let name = "picture-\(index).\(kind.rawValue)"
      options.pictures[picture.file] = name
      files[name] = Data(picture.bytes)
    }
    self.files = files
    self.diagnostics = diagnostics
    let written = TypstWriter.definitions(of: exported.document, options)
    body = (written.source, written.lines)
    sections = written.sections
    var scalars: Set<UInt32> = []
    let strings =
      [
        written.source, front.title, front.subtitle ?? "", front.summary ?? "", front.publisher ?? "",
        front.source ?? "",
        front.rights ?? "",
      ] + front.authors + front.translators
    for string in strings {
      for scalar in string.unicodeScalars where scalar.value > 0x7F { scalars.insert(scalar.value) }
    }
    self.scalars = scalars
  }

  /// The file `text.typ` for a choice of faces.
  func source(_ faces: FontChoice) -> TypstSource {
    let facts = facts(faces)
    let head = "#import \"elements.typ\": *\n" + facts.definition
    let headLines = head.utf8.count(where: { $0 == 0x0A })
    let lines = [Int](repeating: 0, count: headLines) + body.lines
    return TypstSource(bytes: Array((head + body.source).utf8), lines: lines)
  }

  /// The text's file and its pictures, attached to the document.
  var attachments: String {
    let slug = exported.text.slug.name
    var names: Set<String> = ["\(slug).md"]
    var source = """
      #pdf.attach(\("\(slug).md".typstLiteral), read("source.md", encoding: none), relationship: "source",
        mime-type: "text/markdown", description: "The text as it was written, in Markdown")

      """
    for (index, picture) in exported.pictures.enumerated() {
      guard let kind = PictureKind(of: picture.bytes), files["picture-\(index).\(kind.rawValue)"] != nil else {
        continue
      }
      var name = picture.file.source.split(separator: "/").last.map(String.init) ?? picture.file.source
      if !names.insert(name).inserted { name = "\(index)-\(name)" }
      source += """
        #pdf.attach(\(name.typstLiteral), read("picture-\(index).\(kind.rawValue)", encoding: none),
          relationship: "supplement", mime-type: "\(kind.mediaType)", description: "A picture of the text")

        """
    }
    return source
  }

  /// The values the templates are given.
  func facts(_ faces: FontChoice) -> TextFacts {
    TextFacts(
      text: exported.text, settings: exported.settings, address: exported.address, faces: faces, sections: sections)
  }

  /// The place in the text's file where a picture is first named.
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

/// The kinds of picture that print, told by a file's first bytes.
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
  static func unprintablePicture(_ file: BundleFile, at place: SourceLocation) -> Diagnostic {
    .warning(
      .unprintablePicture, at: place,
      "'\(file.source.split(separator: "/").last ?? "")' cannot be printed, so its description stands for it",
      hint: "save it as a PNG or as a JPEG in red, green and blue")
  }

  /// A picture whose file is damaged.
  static func brokenPicture(_ file: BundleFile, at place: SourceLocation) -> Diagnostic {
    .warning(
      .unprintablePicture, at: place,
      "'\(file.source.split(separator: "/").last ?? "")' is damaged, so its description is printed instead",
      hint: "save the picture anew")
  }
}
