import Foundation
import TestSupport
import Testing

@Suite("Importing from the command line") struct ImportTests {
  private static let scan =
    "The bread was good, and it was ours; we baked it our-\nselves in the oven of the village.\n"

  @Test("prints the text, and the summary apart from it")
  func prints() throws {
    let work = try TemporaryFolder(["scan.txt": Self.scan])
    let run = try ProgramRun(["import", "scan.txt"], in: work.url)
    #expect(run.status == 0, "\(run.faults)")
    #expect(run.output.contains("we baked it ourselves in the oven"))
    #expect(!run.output.contains("scan.txt:"))
    #expect(run.faults.contains("scan.txt: "))
  }

  @Test("what it writes builds, and nothing is written over without being asked")
  func writesOnce() throws {
    let work = try TemporaryFolder(["scan.txt": Self.scan, "content/bread.md": "mine"])
    #expect(try ProgramRun(["import", "scan.txt", "--output", "content/bread.md"], in: work.url).status == 1)
    #expect(work.read("content/bread.md") == "mine")
    let forced = ["import", "scan.txt", "--output", "content/bread.md", "--force", "--report", "proofs.html"]
    #expect(try ProgramRun(forced, in: work.url).status == 0)
    #expect(work.read("content/bread.md")?.contains("ourselves") == true)
    #expect(work.read("proofs.html")?.contains("ourselves") == true)
    #expect(try ProgramRun(["build"], in: work.url).status == 0)
  }

  @Test("every faulty file is told in one run, and nothing is written")
  func tellsAll() throws {
    let work = try TemporaryFolder(["good.txt": Self.scan, "empty.txt": " \n\u{C}\n"])
    try Data([0, 1, 2, 3, 0, 5]).write(to: work.url.appending(path: "binary.txt"))
    let before = try work.files()
    let run = try ProgramRun(
      ["import", "good.txt", "empty.txt", "binary.txt", "missing.txt", "--join", "--output", "all.md"], in: work.url)
    #expect(run.status == 1)
    for file in ["empty.txt", "binary.txt", "missing.txt"] { #expect(run.faults.contains("\(file):1:1: error: ")) }
    #expect(try work.files() == before)
  }

  @Test("several files become one text when they are joined")
  func joins() throws {
    let work = try TemporaryFolder(["a.txt": Self.scan, "b.txt": "And then there was the winter of the long table.\n"])
    let run = try ProgramRun(["import", "a.txt", "b.txt", "--join"], in: work.url)
    #expect(run.status == 0, "\(run.faults)")
    #expect(run.output.contains("ourselves"))
    #expect(run.output.contains("the long table"))
  }

  @Test("a document whose reader is missing is told with the command that installs it")
  func tellsMissingHelper() throws {
    let work = try TemporaryFolder(["a.docx": "PK\u{3}\u{4} not really"])
    let run = try ProgramRun(["import", "a.docx"], in: work.url, environment: ["PATH": work.url.path])
    #expect(run.status == 2)
    #expect(run.faults.contains("pandoc"))
  }
}
