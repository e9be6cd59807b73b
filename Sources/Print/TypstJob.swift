#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// One document to be set, as the driver reads it.
struct TypstJob: Encodable, Sendable {
  /// Task of the driver: `set` a document, `drop` a folder, name the `families` of fonts.
  var job = "set"

  /// The folder of the files, which stay until it is dropped.
  var folder = ""

  /// Source files by name.
  var texts: [String: String] = [:]

  /// Other files by name.
  var files: [String: Data] = [:]

  /// The file the document begins with.
  var main = "main.typ"

  /// Strings handed to the document.
  var inputs: [String: String] = [:]

  /// `pdf`, `png` for a picture, or `svg` for one page; `nil` when only the report is wanted.
  var format: String?

  /// The number of the page that is drawn, counted from 1.
  var page: Int?

  /// The line of the text whose page is drawn, when none is named by its number.
  var line: Int?

  /// The PDF standards the file has to meet.
  var standards: [String] = []

  /// Whether the PDF says what is a heading, a note, a picture.
  var tags = true

  /// Whether fonts of the system are seen besides those inside the engine.
  var system = false

  /// The label whose values come back as the report.
  var query: String?

  /// The name the result is kept under in the folder.
  var keep: String?

  /// Whether the result comes back.
  var returns = true
}

/// The driver's answer.
struct TypstAnswer: Decodable, Sendable {
  /// The document.
  let data: Data?

  /// The number of the page that was drawn, counted from 1.
  let page: Int?

  /// The values that were asked for.
  let report: [TypstReport]?

  /// The names of the fonts there are.
  let families: [String]?

  /// The reason why nothing was set.
  let fault: TypstFault?
}

/// Facts about a document that was set, which its template puts down under `<print-report>`.
struct TypstReport: Decodable, Hashable, Sendable {
  /// The number of pages.
  let pages: Int

  /// The page the text ends on.
  let page: Int

  /// The distance of its end from the upper and from the left edge, in points.
  let y: Double
  let x: Double

  /// The number of footnotes begin on another page than their call.
  let strays: Int
}

/// A document that could not be set, in the engine's words.
struct TypstFault: Decodable, Error, Hashable, Sendable {
  let message: String
  let diagnostic: String
  let hints: [String]

  /// The file and line the engine points at first; `nil` when it points at none.
  var location: (file: String, line: Int)? {
    guard let start = diagnostic.firstRange(of: "┌─ ") else { return nil }
    let rest = diagnostic[start.upperBound...].prefix { $0 != "\n" }
    let parts = rest.split(separator: ":")
    guard parts.count >= 3, let line = Int(parts[parts.count - 2]) else { return nil }
    let path = parts.dropLast(2).joined(separator: ":")
    return (path.split(separator: "/").last.map(String.init) ?? path, line)
  }

  /// The letters no font has, when that is the fault.
  var missingLetters: String? {
    guard message.contains("could not be displayed") else { return nil }
    var letters: [Character] = []
    for line in diagnostic.split(separator: "\n") where line.contains("could not be displayed") {
      guard let open = line.firstRange(of: "text `\""), let close = line.firstRange(of: "\"` could") else { continue }
      for letter in line[open.upperBound..<close.lowerBound] where !letters.contains(letter) { letters.append(letter) }
    }
    return String(letters)
  }
}
