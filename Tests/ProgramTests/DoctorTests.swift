import Foundation
import TestSupport
import Testing

@Suite("pamphlet doctor") struct DoctorTests {
  @Test("every program that can be used is listed with its purpose, and missing ones with the way to install them")
  func namesPrograms() throws {
    let work = try TemporaryFolder([:])
    let run = try ProgramRun(["doctor"], in: work.url)
    #expect(run.status == 0)
    #expect(run.faults == "")
    for name in ["pandoc", "pdftohtml", "tesseract", "Typst", "python3", "rsync", "git"] {
      #expect(run.output.contains(" \(name)"))
    }
    #expect(run.output.contains("✘") == run.output.contains("To install what is missing:"))
  }
}
