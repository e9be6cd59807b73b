import Foundation
import TestSupport
import Testing

@Suite("Beginning a site and a text") struct InitAndNewTests {
  @Test("a new site can be built at once, and its page has its footnote")
  func initBuilds() throws {
    let work = try TemporaryFolder()
    #expect(try ProgramRun(["init", "site"], in: work.url).status == 0)
    let run = try ProgramRun(["build", "--source", "site"], in: work.url)
    #expect(run.status == 0, "\(run.faults)")
    #expect(work.read("site/public/from-hand-to-hand/index.html")?.contains("doc-noteref") == true)
  }

  @Test("with templates, the built-in set is written, and a build with it is the same as without")
  func initWritesTemplates() throws {
    let work = try TemporaryFolder()
    _ = try ProgramRun(["init", "plain"], in: work.url)
    #expect(try ProgramRun(["init", "own", "--templates"], in: work.url).status == 0)
    #expect(work.read("own/templates/site.css") != nil)
    _ = try ProgramRun(["build", "--source", "plain"], in: work.url)
    _ = try ProgramRun(["build", "--source", "own"], in: work.url)
    // The built-in style sheet is published without its comments and indents, a site's own as it is.
    let isTheSame = { (path: String) in !["site.css", "SHA256SUMS", "catalogue.json"].contains(path) }
    let (plain, own) = (try work.files(in: "plain/public"), try work.files(in: "own/public"))
    #expect(plain.keys.sorted() == own.keys.sorted())
    #expect(plain.filter { isTheSame($0.key) } == own.filter { isTheSame($0.key) })
  }

  @Test("templates are added to an existing site, and changed ones are not overwritten")
  func initKeepsChangedTemplates() throws {
    let work = try TemporaryFolder(["site/content/a.md": "# A\n", "site/templates/site.css": "mine"])
    #expect(try ProgramRun(["init", "site", "--templates"], in: work.url).status == 0)
    #expect(work.read("site/templates/site.css") == "mine")
    #expect(try work.files(in: "site/templates").count > 5)
    #expect(work.read("site/content/from-hand-to-hand.md") == nil)
  }

  @Test("a site is not created over another, nor among other files")
  func initRefuses() throws {
    let work = try TemporaryFolder(["site/content/a.md": "# A\n", "desk/letter.txt": "mine"])
    #expect(try ProgramRun(["init", "site"], in: work.url).status == 1)
    #expect(try ProgramRun(["init", "desk"], in: work.url).status == 1)
    #expect(try work.files().keys.sorted() == ["desk/letter.txt", "site/content/a.md"])
  }

  @Test("an empty folder name is wrong usage, and nothing is written anywhere")
  func initRefusesNoName() throws {
    let work = try TemporaryFolder()
    let run = try ProgramRun(["init", ""], in: work.url)
    #expect(run.status == 64)
    #expect(run.faults.contains("pamphlet init pamphlets"))
    #expect(try work.files().isEmpty)
  }

  @Test("the printed commands work when they are copied and run in the new site")
  func initPrintsWhatWorks() throws {
    let work = try TemporaryFolder()
    let run = try ProgramRun(["init", "it's my site"], in: work.url)
    #expect(run.status == 0)
    #expect(run.output == "it's my site: a new site; go on with: cd 'it'\\''s my site' && pamphlet serve --open\n")
  }

  @Test("a file, the home folder and the root are refused as a site's folder, with the reason")
  func initRefusesOddPlaces() throws {
    let work = try TemporaryFolder(["afile": "mine"])
    let file = try ProgramRun(["init", "afile"], in: work.url)
    #expect(file.status == 1)
    #expect(file.faults.contains("'afile' is a file"))
    let home = try TemporaryFolder()
    let run = try ProgramRun(["init", home.url.path], in: work.url, environment: ["HOME": home.url.path])
    #expect(run.status == 1)
    #expect(try home.files().isEmpty)
    #expect(try ProgramRun(["init", "/"], in: work.url).status == 1)
  }

  @Test("a new text is reported with the next steps")
  func newTellsWhatNext() throws {
    let work = try TemporaryFolder(["site/content/other.md": "# Other\n"])
    let run = try ProgramRun(["new", "On Walking", "--source", "site"], in: work.url)
    #expect(
      run.output
        == "site/content/on-walking.md: a new text; write in it, and look at it with: pamphlet serve --open --source site\n"
    )
  }

  @Test(
    "a new text builds, whatever its title",
    arguments: ["On Walking", "Bread & Roses: \"Now\"", "# Hash – it's", "Dash - \\ back", "道", "עברית", "yes", "1848"])
  func newBuilds(title: String) throws {
    let work = try TemporaryFolder(["content/other.md": "# Other\n"])
    let run = try ProgramRun(["new", title, "--author", "O’Neil: \"Al\""], in: work.url)
    #expect(run.status == 0, "\(run.faults)")
    let build = try ProgramRun(["build"], in: work.url)
    #expect(build.status == 0, "\(build.faults)")
    #expect(build.output.hasPrefix("2 texts"))
  }

  @Test("a text is not created twice, nor outside a site")
  func newRefuses() throws {
    let work = try TemporaryFolder(["content/on-walking.md": "mine", "content/resting/index.md": "mine"])
    #expect(try ProgramRun(["new", "On Walking"], in: work.url).status == 1)
    #expect(try ProgramRun(["new", "Resting"], in: work.url).status == 1)
    #expect(work.read("content/on-walking.md") == "mine")
    #expect(work.read("content/resting.md") == nil)
    let empty = try TemporaryFolder()
    let run = try ProgramRun(["new", "On Walking"], in: empty.url)
    #expect(run.status == 1)
    #expect(run.faults.contains("pamphlet init"))
  }

  @Test(
    "a host's workflow is written into a new site, and into one that is there, but never over one",
    arguments: [
      ("github", ".github/workflows/pamphlet.yml"), ("codeberg", ".forgejo/workflows/pamphlet.yml"),
      ("gitlab", ".gitlab-ci.yml"),
    ])
  func writesWorkflow(host: String, path: String) throws {
    let folder = try TemporaryFolder()
    #expect(try ProgramRun(["init", "site", "--host", host], in: folder.url).status == 0)
    let workflow = try #require(folder.read("site/\(path)"))
    #expect(workflow.contains("PAMPHLET_SOURCE"))
    #expect(workflow.contains("program/bin/pamphlet \(host == "codeberg" ? "publish" : "build")"))
    #expect(!workflow.contains("\t"))
    #expect(folder.read("site/site.yml") != nil)
    #expect(try ProgramRun(["init", "site", "--host", host], in: folder.url).status == 1)
    try FileManager.default.removeItem(at: folder.url.appending(path: "site/\(path)"))
    #expect(try ProgramRun(["init", "site", "--host", host], in: folder.url).status == 0)
    #expect(folder.read("site/\(path)") == workflow)
    #expect(try ProgramRun(["init", "site", "--host", "nowhere"], in: folder.url).status == 64)
  }
}
