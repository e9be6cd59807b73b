import Foundation
import TestSupport
import Testing

@Suite("Wrong usage") struct UsageTests {
  @Test(
    "is reported with status 64 and changes nothing",
    arguments: [
      ["build", "--jobs", "0"], ["build", "--source", "nowhere"], ["build", "--output", "."],
      ["build", "--output", ".."],
      ["build", "--output", "/"], ["build", "--output", "content"], ["build", "--output", "content/deep/er"],
      ["build", "--output", "templates"], ["build", "--formats", "papyrus"], ["build", "--formats", ""],
      ["build", "extra"], ["bulid"], ["init"], ["new"], ["new", "…"], ["render", "--plane"],
    ])
  func isTold(arguments: [String]) throws {
    let site = try TemporaryFolder(["content/a.md": "# A\n\nText.\n", "keep.txt": "mine"])
    let before = try site.files()
    let run = try ProgramRun(arguments, in: site.url)
    #expect(run.status == 64)
    #expect(!run.faults.isEmpty)
    #expect(try site.files() == before)
  }

  @Test("every command is listed")
  func commandsAreOffered() throws {
    let folder = Project.root.appending(path: "Sources/PamphletCommands")
    let list = try String(contentsOf: folder.appending(path: "PamphletCommand.swift"), encoding: .utf8)
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    let commands = files.filter { $0.hasSuffix("Command.swift") && $0 != "PamphletCommand.swift" }
    #expect(commands.count > 10)
    #expect(commands.filter { !list.contains($0.replacing(".swift", with: ".self")) } == [])
  }

  @Test(
    "is reported with a suggestion",
    arguments: [
      (["new", "On", "Walking"], "pamphlet new \"On Walking\""), (["init", "my", "site"], "pamphlet init 'my site'"),
      (["build", "."], "pamphlet build --source ."), (["biuld"], "did you mean 'build'?"),
      (["embroider"], "there is no command 'embroider'; choose one of init"),
    ])
  func saysWhatWasMeant(arguments: [String], hint: String) throws {
    let site = try TemporaryFolder(["content/a.md": "# A\n\nText.\n"])
    let run = try ProgramRun(arguments, in: site.url)
    #expect(run.status == 64)
    #expect(run.faults.contains(hint), "\(run.faults)")
  }

  @Test("the home folder is refused as output")
  func refusesHome() throws {
    let site = try TemporaryFolder(["content/a.md": "# A\n"])
    let home = try TemporaryFolder(["letters.txt": "mine"])
    let run = try ProgramRun(["build", "--output", home.url.path], in: site.url, environment: ["HOME": home.url.path])
    #expect(run.status == 64)
    #expect(try home.files().keys.sorted() == ["letters.txt"])
  }

  @Test("every command has help with an example", arguments: ["build", "init", "new", "render"])
  func helpHasExample(command: String) throws {
    let run = try ProgramRun([command, "--help"], in: Project.root)
    #expect(run.status == 0)
    #expect(run.output.contains("Example"))
    #expect(run.output.contains("pamphlet \(command)"))
  }

  @Test("the version is printed on one line", arguments: [["--version"]])
  func reportsVersion(arguments: [String]) throws {
    let run = try ProgramRun(arguments, in: Project.root)
    #expect(run.status == 0)
    #expect(run.output.wholeMatch(of: /[0-9]+\.[0-9]+\.[0-9]+\n/) != nil)
  }

  @Test("completions are generated for the usual shells", arguments: ["bash", "zsh", "fish"])
  func completes(shell: String) throws {
    let run = try ProgramRun(["--generate-completion-script", shell], in: Project.root)
    #expect(run.status == 0)
    #expect(run.output.contains("pamphlet"))
  }
}
