import Diagnostics
import EPUB
import ExternalTools

/// The sources inside an EPUB or a PDF that this program made, so that they need not be guessed from the form.
struct CarriedSource {
  /// The files, by their paths in the folder the text came from.
  let files: [EPUBSource.File]

  /// Reads the source a file carries; `nil` when it carries none.
  init?(of file: String) throws(ImportFailure) {
    guard LocalFile(path: file).kind == .other else { return nil }
    switch file.split(separator: ".").last?.lowercased() {
    case "epub":
      let bytes: [UInt8]
      do throws(SystemFailure) { bytes = try LocalFile(path: file).bytes() } catch { throw .system(error) }
      guard let source = EPUBSource(of: bytes) else { return nil }
      files = source.files
    case "pdf":
      guard let files = try Self.attachments(of: file) else { return nil }
      self.files = files
    default: return nil
    }
  }

  /// The files attached to a PDF; `nil` when no Markdown is among them, or they cannot be extracted.
  private static func attachments(of file: String) throws(ImportFailure) -> [EPUBSource.File]? {
    // A missing program is reported only where the PDF itself is to be read.
    let argument = ExternalTool.argument(file)
    guard ImportTool.pdfdetach.isInstalled,
      let list = try ImportTool.pdfdetach.run(["-list", argument], reading: file).value
    else { return nil }
    let names = String(decoding: list, as: UTF8.self).split(separator: "\n").compactMap { line -> (Int, String)? in
      guard let colon = line.firstIndex(of: ":"), let number = Int(line[..<colon]) else { return nil }
      return (number, String(line[colon...].dropFirst(2)))
    }
    guard names.contains(where: { $0.1.hasSuffix(".md") }), names.allSatisfy({ EPUBSource.isSafe($0.1) }) else {
      return nil
    }
    var files: [EPUBSource.File] = []
    for (number, name) in names {
      let saved = try ImportTool.pdfdetach.run(
        ["-save", String(number), "-o", "/dev/stdout", argument], reading: file)
      guard let bytes = saved.value else { return nil }
      files.append(EPUBSource.File(path: name, bytes: bytes))
    }
    return files
  }

  /// The paths the files are written to: a text alone goes where any imported text goes, several go into a folder.
  ///
  /// - Parameter output: The file or folder the user named, if any.
  func plan(output: String?) -> [OutputPlan.File] {
    if files.count == 1, let file = files.first {
      guard let output else { return [OutputPlan.File(path: nil, bytes: file.bytes)] }
      guard output.hasSuffix("/") || LocalFile(path: output).kind == .folder else {
        return [OutputPlan.File(path: output, bytes: file.bytes)]
      }
    }
    let folder = output ?? "."
    return files.map { OutputPlan.File(path: folder + (folder.hasSuffix("/") ? "" : "/") + $0.path, bytes: $0.bytes) }
  }

  /// The closing line.
  func summary(of file: String) -> String {
    "\(file): its source, as it was, \(files.count == 1 ? "1 file" : "\(files.count) files")"
  }
}
