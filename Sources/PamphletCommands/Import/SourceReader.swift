import Diagnostics
import Foundation
import Transcription

/// Reads a file to import; what is not text is put through the program that can read it.
struct SourceReader {
  /// Reads a file, or standard input for `-`.
  ///
  /// - Throws: When an outside program is missing or fails.
  func read(_ file: String) throws(SystemFailure) -> Diagnosed<SourceText?> {
    let name = file == "-" ? "standard input" : file
    let bytes: [UInt8]
    if file == "-" {
      bytes = [UInt8](FileHandle.standardInput.readDataToEndOfFile())
    } else {
      var isFolder: ObjCBool = false
      guard unsafe FileManager.default.fileExists(atPath: file, isDirectory: &isFolder) else {
        return Diagnosed(nil, [.noSuchFile(at: .start(of: name))])
      }
      guard !isFolder.boolValue else { return Diagnosed(nil, [.isFolder(at: .start(of: name))]) }
      do {
        bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: file)))
      } catch {
        throw SystemFailure(act: "read", path: file, reason: "\(error.localizedDescription)")
      }
    }
    let kind = file.split(separator: "/").last.flatMap { $0.contains(".") ? $0.split(separator: ".").last : nil }?
      .lowercased()
    switch kind {
    case "pdf" where bytes.starts(with: Array("%PDF-".utf8)):
      return try pdf(file)
    case "docx", "odt", "epub", "html", "htm", "xhtml":
      return try document(file, kind: kind ?? "html")
    case "muse":
      return Diagnosed(SourceText(name: name, readings: [SourceText.Reading(bytes: bytes, form: .muse)]))
    default:
      return Diagnosed(SourceText(name: name, readings: [SourceText.Reading(bytes: bytes, form: .scan)]))
    }
  }

  /// The text of a PDF in the order the program guesses, and with its lines as they lie on the page.
  private func pdf(_ file: String) throws(SystemFailure) -> Diagnosed<SourceText?> {
    let program = OutsideProgram(name: "pdftotext", package: "poppler-utils", formula: "poppler")
    var readings: [SourceText.Reading] = []
    for options in [["-enc", "UTF-8"], ["-layout", "-enc", "UTF-8"]] {
      let printed = try program.run(options + [file, "-"], reading: file)
      guard let bytes = printed.value else { return Diagnosed(nil, printed.diagnostics) }
      readings.append(SourceText.Reading(bytes: bytes, form: .scan))
    }
    return Diagnosed(SourceText(name: file, readings: readings))
  }

  /// The text of a document as Markdown.
  private func document(_ file: String, kind: String) throws(SystemFailure) -> Diagnosed<SourceText?> {
    let program = OutsideProgram(name: "pandoc", package: "pandoc", formula: "pandoc")
    let form = kind == "htm" || kind == "xhtml" ? "html" : kind
    let printed = try program.run(
      [
        "--from", form, "--to",
        "markdown_strict+footnotes+pipe_tables+strikeout+yaml_metadata_block+escaped_line_breaks", "--standalone",
        "--wrap=none", "--markdown-headings=atx", file,
      ], reading: file)
    guard let bytes = printed.value else { return Diagnosed(nil, printed.diagnostics) }
    return Diagnosed(SourceText(name: file, readings: [SourceText.Reading(bytes: bytes, form: .markdown)]))
  }
}

extension Diagnostic {
  /// A file that is not there.
  static func noSuchFile(at place: SourcePlace) -> Diagnostic {
    .error(at: place, "there is no such file", remedy: "look at the spelling of its name")
  }

  /// A folder where a file is wanted.
  static func isFolder(at place: SourcePlace) -> Diagnostic {
    .error(at: place, "this is a folder", remedy: "name the files in it, as in \(place.file)/*.txt")
  }
}
