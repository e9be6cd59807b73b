import Diagnostics
import ExternalTools
import Importing

/// Reads a file to import; what is not text is put through the program that can read it.
struct SourceReader {
  /// Reads a file, or standard input for `-`.
  ///
  /// - Throws: When an outside program is missing or fails.
  func read(_ file: String) throws(ImportFailure) -> Diagnosed<SourceText?> {
    let name = file == "-" ? "standard input" : file
    let bytes: [UInt8]
    if file == "-" {
      do throws(SystemFailure) { bytes = try LocalFile.standardInput() } catch { throw .system(error) }
    } else {
      switch LocalFile(path: file).kind {
      case .none: return Diagnosed(nil, [.noSuchFile(at: .start(of: name))])
      case .folder: return Diagnosed(nil, [.isFolder(at: .start(of: name))])
      case .other: break
      }
      do throws(SystemFailure) { bytes = try LocalFile(path: file).bytes() } catch { throw .system(error) }
    }
    let kind = file.split(separator: "/").last.flatMap { $0.contains(".") ? $0.split(separator: ".").last : nil }?
      .lowercased()
    switch kind {
    case "pdf" where bytes.starts(with: Array("%PDF-".utf8)):
      return try pdf(file)
    case "pdf":
      return Diagnosed(nil, [.notWhatItSays("pdf", at: .start(of: name))])
    case "docx"?, "odt"?, "epub"?:
      // A zip archive, whichever of them.
      guard bytes.starts(with: [0x50, 0x4B]) else {
        return Diagnosed(nil, [.notWhatItSays(kind ?? "", at: .start(of: name))])
      }
      return try document(file, kind: kind ?? "")
    case "html", "htm", "xhtml":
      return try document(file, kind: kind ?? "html")
    case "muse":
      return Diagnosed(SourceText(name: name, readings: [SourceText.Reading(bytes: bytes, form: .muse)]))
    default:
      return Diagnosed(SourceText(name: name, readings: [SourceText.Reading(bytes: bytes, form: .scan)]))
    }
  }

  /// The text of a PDF in the order the program guesses, and with its lines as they lie on the page.
  private func pdf(_ file: String) throws(ImportFailure) -> Diagnosed<SourceText?> {
    var readings: [SourceText.Reading] = []
    for options in [["-enc", "UTF-8"], ["-layout", "-enc", "UTF-8"]] {
      let printed = try ImportTool.pdftotext.run(
        options + [ExternalTool.argument(file), "-"], reading: file)
      guard let bytes = printed.value else { return Diagnosed(nil, printed.diagnostics) }
      readings.append(SourceText.Reading(bytes: bytes, form: .scan))
    }
    guard readings.contains(where: { $0.bytes.contains { $0 > 0x20 } }) else {
      return Diagnosed(nil, [.onlyPictures(at: .start(of: file))])
    }
    return Diagnosed(SourceText(name: file, readings: readings))
  }

  /// The tree of a document.
  private func document(_ file: String, kind: String) throws(ImportFailure) -> Diagnosed<SourceText?> {
    let form =
      switch kind {
      case "htm", "xhtml", "html": "html-raw_html"
      // Its own guess at notes leaves out the references of those it does not know.
      case "epub": "epub-epub_html_exts-raw_html"
      default: kind
      }
    let printed = try ImportTool.pandoc.run(
      ["--sandbox", "--from", form, "--to", "json", ExternalTool.argument(file)], reading: file)
    guard let bytes = printed.value else { return Diagnosed(nil, printed.diagnostics) }
    return Diagnosed(
      SourceText(
        name: file, readings: [SourceText.Reading(bytes: bytes, form: .pandoc)],
        container: form.hasPrefix("html") ? nil : kind))
  }
}

extension Diagnostic {
  /// A file that is not there.
  static func noSuchFile(at place: SourceLocation) -> Diagnostic {
    .error(at: place, "there is no such file", hint: "look at the spelling of its name")
  }

  /// A folder where a file is wanted.
  static func isFolder(at place: SourceLocation) -> Diagnostic {
    .error(at: place, "this is a folder", hint: "name the files in it, as in \(place.file)/*.txt")
  }

  /// A PDF without text.
  static func onlyPictures(at place: SourceLocation) -> Diagnostic {
    .error(
      at: place, "there is no text in it, only pictures of its pages",
      hint: "read it with an OCR program first (ocrmypdf puts the text into the PDF), and import that")
  }

  /// A file whose name promises what is not in it.
  static func notWhatItSays(_ kind: String, at place: SourceLocation) -> Diagnostic {
    .error(
      at: place, "its name ends in .\(kind), but it is no such document",
      hint: "look whether it was copied whole, or give it the ending it should have")
  }
}
