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
      return Diagnosed(SourceText(name: name, readings: try pdf(file)))
    case "docx", "odt", "epub", "html", "htm", "xhtml":
      guard let kind else { return Diagnosed(nil) }
      return Diagnosed(SourceText(name: name, readings: [try document(file, kind: kind)]))
    case "muse":
      return Diagnosed(SourceText(name: name, readings: [SourceText.Reading(bytes: bytes, form: .muse)]))
    default:
      return Diagnosed(SourceText(name: name, readings: [SourceText.Reading(bytes: bytes, form: .scan)]))
    }
  }

  /// The text of a PDF with its lines as they lie on the page, and in the order the program guesses.
  private func pdf(_ file: String) throws(SystemFailure) -> [SourceText.Reading] {
    let program = OutsideProgram(name: "pdftotext", package: "poppler-utils", formula: "poppler")
    let plain = try program.run(["-enc", "UTF-8", file, "-"], reading: file)
    let laidOut = try program.run(["-layout", "-enc", "UTF-8", file, "-"], reading: file)
    return [SourceText.Reading(bytes: plain, form: .scan), SourceText.Reading(bytes: laidOut, form: .scan)]
  }

  /// The text of a document as Markdown.
  private func document(_ file: String, kind: String) throws(SystemFailure) -> SourceText.Reading {
    let program = OutsideProgram(name: "pandoc", package: "pandoc", formula: "pandoc")
    let form = kind == "htm" || kind == "xhtml" ? "html" : kind
    let bytes = try program.run(
      [
        "--from", form, "--to",
        "markdown_strict+footnotes+pipe_tables+strikeout+yaml_metadata_block+escaped_line_breaks",
        "--standalone", "--wrap=none", "--markdown-headings=atx", file,
      ], reading: file)
    return SourceText.Reading(bytes: bytes, form: .markdown)
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
