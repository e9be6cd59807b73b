import Diagnostics
import ExternalTools
import Importing

/// The extractor of a document's pictures, which are put beside its text.
struct MediaExtractor {
  /// The text with its pictures' new names, the pictures, and what was not taken.
  struct Result {
    var markdown: String
    var files: [OutputPlan.File] = []
    var diagnostics: [Diagnostic] = []
  }

  /// Takes the pictures of a text.
  ///
  /// - Parameters:
  ///   - text: The text, which names them.
  ///   - source: The file it was read from.
  ///   - path: The path of the text; `nil` for standard output, beside which nothing can be put.
  func take(of text: ImportedText, from source: SourceText, for path: String?) throws(ImportFailure) -> Result {
    var result = Result(markdown: text.markdown)
    guard !text.pictures.isEmpty else { return result }
    let location = SourceLocation.start(of: source.name)
    let inside = Set(text.pictures.filter(MediaExtractor.isInside))
    let holdsPictures = source.container != nil || source.folder != nil
    guard let path, holdsPictures, !inside.isEmpty else {
      result.diagnostics.append(
        .picturesLeft(text.pictures.count, isContainer: holdsPictures && !inside.isEmpty, at: location))
      return result
    }
    let pictures = try pictures(inside.sorted(), of: source)
    result.diagnostics += pictures.diagnostics
    let stem = OutputPlan.stem(of: path)
    var used: Set<String> = []
    var missing = text.pictures.count { !MediaExtractor.isInside($0) }
    for name in inside.sorted() {
      guard let bytes = pictures.value[name], !bytes.isEmpty else {
        missing += 1
        continue
      }
      let last = String(name.split(separator: "/").last ?? "picture")
      var plain = last
      var number = 2
      while !used.insert(plain.lowercased()).inserted {
        plain = "\(number)-\(last)"
        number += 1
      }
      let target = "\(stem.name)-pictures/\(plain)"
      result.files.append(OutputPlan.File(path: "\(stem.folder)\(target)", bytes: bytes))
      result.markdown = ImportedText.renamed(name, to: target, in: result.markdown)
    }
    if missing > 0 { result.diagnostics.append(.picturesLeft(missing, isContainer: false, at: location)) }
    return result
  }

  /// The pictures that can be read, by their names.
  private func pictures(
    _ names: [String], of source: SourceText
  ) throws(ImportFailure) -> Diagnosed<[String: [UInt8]]> {
    guard let kind = source.container else {
      let folder = source.folder ?? "."
      return Diagnosed(
        names.reduce(into: [:]) { $0[$1] = source.embedded[$1] ?? (try? LocalFile(path: "\(folder)/\($1)").bytes()) })
    }
    let folder: LocalFile
    do throws(SystemFailure) { folder = try LocalFile.temporaryFolder() } catch { throw .system(error) }
    defer { folder.remove() }
    // Only files inside the document can be found: no other folder is searched.
    let run = try ImportTool.pandoc.run(
      [
        "--from", kind, "--to", "plain", "--extract-media", folder.path, "--resource-path", folder.path,
        ExternalTool.argument(source.name),
      ], reading: source.name)
    return Diagnosed(
      names.reduce(into: [:]) { $0[$1] = try? LocalFile(path: "\(folder.path)/\($1)").bytes() }, run.diagnostics)
  }

  /// Whether a name is that of a file inside the document, and leads nowhere else.
  private static func isInside(_ name: String) -> Bool {
    !name.contains(":") && !name.hasPrefix("/") && !name.hasPrefix("\\")
      && !name.split(separator: "/").contains("..")
  }
}

extension Diagnostic {
  /// Pictures that were not extracted.
  static func picturesLeft(_ count: Int, isContainer: Bool, at location: SourceLocation) -> Diagnostic {
    let what = count == 1 ? "one picture was" : "\(count) pictures were"
    return .warning(
      .picturesLeft, at: location, "\(what) not taken out of the document",
      hint: isContainer
        ? "name a file with --output, and they are put beside it"
        : "put the pictures beside the text under the names it has for them, or take those lines out")
  }
}
