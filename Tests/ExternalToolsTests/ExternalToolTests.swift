import Diagnostics
import ExternalTools
import Foundation
import TestSupport
import Testing

@Suite("External tools") struct ExternalToolTests {
  private let shell = ExternalTool("sh", debianPackage: "dash")

  @Test("output, errors and status are returned")
  func returnsOutputAndStatus() throws {
    let result = try shell.run(["-c", "echo one; echo two >&2; exit 3"])
    #expect(result.end == .exited(3))
    #expect(result.text == "one\n")
    #expect(result.errorLines == ["two"])
    #expect(result.reason == "two")
  }

  @Test("arguments reach the program unchanged, whatever they contain")
  func passesArgumentsUntouched() throws {
    let words = ["$HOME", "a b", "'", "\"", "`id`", "", "ü; exit 9", "*", "line\nline"]
    let result = try shell.run(["-c", "for word; do printf '%s|' \"$word\"; done", "sh"] + words)
    #expect(result.text == words.map { $0 + "|" }.joined())
  }

  @Test("input larger than a pipe's buffer is written while output is read")
  func feedsAndReadsAtOnce() throws {
    let input = [UInt8](repeating: 0x61, count: 3 << 20)
    let result = try ExternalTool("cat").run([], input: input)
    #expect(result.output == input)
  }

  @Test("a program that does not read its input is no failure")
  func toleratesUnreadInput() throws {
    let result = try shell.run(["-c", "exit 0"], input: [UInt8](repeating: 0x61, count: 3 << 20))
    #expect(result.isSuccess)
  }

  @Test("lines come one by one, and the last needs no line end")
  func streamsLines() throws {
    var lines: [String] = []
    let result = try shell.run(["-c", "printf 'a\\nb\\n\\nc'"]) { lines.append($0) }
    #expect(lines == ["a", "b", "", "c"])
    #expect(result.output.isEmpty)
  }

  @Test("a program that takes too long is ended with all its child processes")
  func endsSlowProgram() throws {
    let folder = try TemporaryFolder()
    var options = ToolOptions()
    options.timeLimit = .milliseconds(200)
    options.folder = folder.url.path
    let result = try shell.run(
      ["-c", "(trap '' TERM; sleep 30 & echo $! > child; wait) & trap '' TERM; sleep 31"], options: options)
    #expect(result.end == .tookTooLong(.milliseconds(200)))
    let child = try #require(folder.read("child").flatMap { Int32($0.trimmingCharacters(in: .newlines)) })
    #expect(isGone(child))
  }

  @Test("processes that an ended program leaves running are ended too, and are not waited for")
  func endsWhatIsLeft() throws {
    let result = try shell.run(["-c", "sleep 30 & echo $!"])
    let child = try #require(Int32(result.text.trimmingCharacters(in: .newlines)))
    #expect(isGone(child))
  }

  @Test("the reason of a failure may come from a child process of the failed program")
  func hearsReasonFromChildren() throws {
    let result = try shell.run(["-c", "(sleep 0.1; echo the other side is gone >&2) & exit 11"])
    #expect(result.end == .exited(11))
    #expect(result.reason == "the other side is gone")
  }

  @Test("silent child processes of a failed program are not waited for")
  func endsSilentChildren() throws {
    let result = try shell.run(["-c", "sleep 30 & echo $!; exit 11"])
    let child = try #require(Int32(result.text.trimmingCharacters(in: .newlines)))
    #expect(isGone(child))
  }

  @Test("a program that prints too much is ended")
  func boundsOutput() throws {
    var options = ToolOptions()
    options.outputLimit = 1 << 20
    let result = try shell.run(
      ["-c", "while :; do echo yyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyy; done"], options: options)
    #expect(result.end == .printedTooMuch(1 << 20))
    #expect(result.output.count <= 1 << 20)
  }

  #if os(Linux)
    @Test("memory is limited where the system can")
    func boundsMemory() throws {
      var options = ToolOptions()
      options.memoryLimit = 64 << 20
      let result = try ExternalTool("dd").run(
        ["if=/dev/zero", "of=/dev/null", "bs=200M", "count=1"], options: options)
      #expect(!result.isSuccess)
      options.memoryLimit = 1 << 30
      #expect(
        try ExternalTool("dd").run(["if=/dev/zero", "of=/dev/null", "bs=200M", "count=1"], options: options).isSuccess)
    }
  #endif

  @Test("the size of the files that a program writes is limited")
  func boundsFiles() throws {
    let folder = try TemporaryFolder()
    var options = ToolOptions()
    options.folder = folder.url.path
    options.fileSizeLimit = 1000
    let result = try ExternalTool("dd").run(["if=/dev/zero", "of=big", "bs=500", "count=9"], options: options)
    #expect(!result.isSuccess)
    #expect(try folder.files().values.map(\.count) == [1000])
  }

  @Test("the environment is inherited, with changes")
  func changesEnvironment() throws {
    var options = ToolOptions()
    options.environment = ["PAMPHLET_A": "b=c d", "HOME": nil]
    let result = try shell.run(["-c", "echo \"$PAMPHLET_A|${HOME-none}|${PATH:+path}\""], options: options)
    #expect(result.text == "b=c d|none|path\n")
  }

  @Test("signals that this process ignores are not ignored by the program")
  func restoresSignals() throws {
    let former = signal(SIGPIPE, SIG_IGN)
    defer { signal(SIGPIPE, former) }
    let result = try shell.run(["-c", "kill -PIPE $$; echo alive"])
    #expect(result.end == .signalled(SIGPIPE))
  }

  @Test("an interruption ends the program at once")
  func cancels() throws {
    let flag = CancellationFlag()
    DispatchQueue.global().asyncAfter(deadline: .now() + .milliseconds(100), execute: flag.raise)
    let result = try ExternalTool("sleep").run(["60"], cancellation: flag)
    #expect(result.end == .cancelled)
  }

  @Test("a missing program is reported with the way to install it")
  func reportsMissingProgram() {
    var options = ToolOptions()
    options.purpose = "a.pdf"
    let tool = ExternalTool("no-such-program-here", debianPackage: "deb", formula: "brewed")
    #expect(throws: SystemFailure.missing(tool, for: "a.pdf")) { try tool.run([], options: options) }
    #expect(
      SystemFailure.missing(tool, for: "a.pdf").description
        == "cannot run no-such-program-here: it is not installed, and a.pdf needs it; "
        + "install it with: apt install deb (on macOS: brew install brewed)")
  }

  @Test("given folders are searched first; a folder or a file that is not executable is no program")
  func findsInFolders() throws {
    let folder = try TemporaryFolder(["bin/sh": "#!/bin/sh\necho ours\n", "bin/cat/file": ""])
    let bin = folder.url.appending(path: "bin").path
    var options = ToolOptions()
    options.folders = [bin]
    #expect(shell.path(in: [bin]) != bin + "/sh")
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: bin + "/sh")
    #expect(shell.path(in: [bin]) == bin + "/sh")
    #expect(try shell.run([], options: options).text == "ours\n")
    #expect(ExternalTool("cat").path(in: [bin])?.hasPrefix(bin) == false)
  }

  @Test("starting a file that is no program fails with the system's message")
  func reportsUnstartable() throws {
    let folder = try TemporaryFolder(["tool": "\u{7F}ELF nothing"])
    let path = folder.url.appending(path: "tool").path
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
    let failure = #expect(throws: SystemFailure.self) { try ExternalTool(path).run([]) }
    #expect(failure?.path == path)
  }

  /// Whether a process ends within a second: the process that inherits it may take a while to reap it.
  private func isGone(_ process: Int32) -> Bool {
    for _ in 0..<100 {
      let state = (try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8))?
        .split(separator: ")").last?.split(separator: " ").first
      if kill(process, 0) != 0 || state == "Z" { return true }
      usleep(10_000)
    }
    return false
  }
}
