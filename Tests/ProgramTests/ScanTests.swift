import Foundation
import TestSupport
import Testing

@Suite("Importing pictures of pages") struct ScanTests {
  /// Whether the programs that draw and read pages are installed; if not, these tests are skipped.
  static let hasHelpers: Bool = {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    let missing = ["pdftoppm", "pdfinfo", "tesseract"].filter { name in
      !folders.contains { FileManager.default.isExecutableFile(atPath: "\($0)/\(name)") }
    }
    if !missing.isEmpty {
      print("\(missing) are not here: pictures of pages are not imported. Scripts/setup test installs them.")
    }
    return missing.isEmpty
  }()

  /// A page with a superscript note reference, and its note in smaller type at the foot.
  private static let page: String = {
    let lines = [
      "The bread was good and it was ours, and all the people of the village came", "",
      "every Saturday, and the old men sat there and told of the year of the great",
      "frost, when nobody had gone that way but the carrier, whose horse knew every",
      "stone of the road by then and would not be hurried by any man or any weather.",
    ]
    var text = "BT /F 16 Tf 1 0 0 1 60 700 Tm (\(lines[0])) Tj ET\n"
    text += "BT /F 16 Tf 1 0 0 1 60 678 Tm (in the evening to the oven,) Tj 6 Ts /F 10 Tf (1) Tj 0 Ts /F 16 Tf "
    text += "( which stood at the end of the lane,) Tj ET\n"
    for (index, line) in lines[2...].enumerated() {
      text += "BT /F 16 Tf 1 0 0 1 60 \(656 - index * 22) Tm (\(line)) Tj ET\n"
    }
    text += "BT 4 Ts /F 8 Tf 1 0 0 1 72 110 Tm (1) Tj 0 Ts /F 12 Tf ( Compare the almanack for that year, where the "
    text += "figures are given in full.) Tj ET\n"
    return """
      %PDF-1.4
      1 0 obj <</Type /Catalog /Pages 2 0 R>> endobj
      2 0 obj <</Type /Pages /Count 1 /Kids [3 0 R]>> endobj
      3 0 obj <</Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources <</Font <</F 5 0 R>>>>>> endobj
      4 0 obj <</Length \(text.utf8.count)>>
      stream
      \(text)endstream endobj
      5 0 obj <</Type /Font /Subtype /Type1 /BaseFont /Times-Roman>> endobj
      trailer <</Root 1 0 R>>

      """
  }()

  private func run(_ arguments: [String], in work: TemporaryFolder) throws {
    let program = Process()
    program.executableURL = URL(filePath: "/usr/bin/env")
    program.arguments = arguments
    program.currentDirectoryURL = work.url
    program.standardError = FileHandle.nullDevice
    try program.run()
    program.waitUntilExit()
    try #require(program.terminationStatus == 0)
  }

  private func expectNote(in run: ProgramRun, _ file: String) {
    #expect(run.status == 0, "\(file): \(run.faults)")
    for piece in ["to the oven,[^1] which stood", "[^1]: Compare the almanack for that year"] {
      #expect(run.output.contains(piece), "\(file): \(piece) is not in\n\(run.output)\n\(run.faults)")
    }
  }

  @Test(
    "the notes of a page are found in its picture, whatever the format of the file", .enabled(if: hasHelpers),
    arguments: ["png", "jpeg", "tiff"])
  func pictures(kind: String) throws {
    let work = try TemporaryFolder(["page.pdf": Self.page])
    try run(["pdftoppm", "-r", "200", "-gray", "-singlefile", "-\(kind)", "page.pdf", "page"], in: work)
    let file = "page." + (["jpeg": "jpg", "tiff": "tif"][kind] ?? kind)
    expectNote(in: try ProgramRun(["import", "--lang", "en", file], in: work.url), file)
  }

  @Test("notes are found even if another program has recognized the words", .enabled(if: hasHelpers))
  func words() throws {
    let work = try TemporaryFolder(["page.pdf": Self.page])
    try run(["pdftoppm", "-r", "200", "-gray", "-singlefile", "-png", "page.pdf", "page"], in: work)
    try run(["tesseract", "page.png", "page", "-l", "eng", "hocr", "alto"], in: work)
    for file in ["page.hocr", "page.xml"] {
      expectNote(in: try ProgramRun(["import", "--lang", "en", file], in: work.url), file)
    }
  }

  @Test("a file that is no picture is reported", .enabled(if: hasHelpers))
  func junk() throws {
    let work = try TemporaryFolder(["page.png": "no picture"])
    let run = try ProgramRun(["import", "--lang", "en", "page.png"], in: work.url)
    #expect(run.status == 1, "\(run.faults)")
    #expect(run.faults.contains("page.png:1:1: error: "))
  }
}
