import Diagnostics
import ExternalTools
import Foundation
import TestSupport
import Testing

@Suite("External tools") struct ExternalToolTests {
  private let shell = ExternalTool("sh", debianPackage: "dash")

  @Test("output, errors and status come back")
  func returnsOutputAndStatus() throws {
    let result = try shell.run(["-c", "echo one; echo two >&2; exit 3"])
    #expect(result.end == .exited(3))
    #expect(result.text == "one\n")
    #expect(result.errorLines == ["two"])
    #expect(result.reason == "two")
  }

  @Test("arguments reach the program as they are, whatever is in them")
  func passesArgumentsUntouched() throws {
    let words = ["$HOME", "a b", "'", "\"", "`id`", "", "ü; exit 9", "*", "line\nline"]
    let result = try shell.run(["-c", "for word; do printf '%s|' \"$word\"; done", "sh"] + words)
    #expect(result.text == words.map { $0 + "|" }.joined())
  }

  @Test("input of more than a pipe holds goes in while output comes out")
  func feedsAndReadsAtOnce() throws {
    let input = [UInt8](repeating: 0x61, count: 3 << 20)
    let result = try ExternalTool("cat").run([], input: input)
    #expect(result.output == input)
  }

  @Test("a program that does not read its input is no fault")
  func toleratesUnreadInput() throws {
    let result = try shell.run(["-c", "exit 0"], input: [UInt8](repeating: 0x61, count: 3 << 20))
    #expect(result.isSuccess)
  }

  @Test("lines come one by one, and the last needs no end")
  func streamsLines() throws {
    var lines: [String] = []
    let result = try shell.run(["-c", "printf 'a\\nb\\n\\nc'"]) { lines.append($0) }
    #expect(lines == ["a", "b", "", "c"])
    #expect(result.output.isEmpty)
  }

  @Test("a program that takes too long is ended with all it has started")
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

  @Test("what a program leaves running when it ends is ended too, and does not hold us")
  func endsWhatIsLeft() throws {
    let result = try shell.run(["-c", "sleep 30 & echo $!"])
    let child = try #require(Int32(result.text.trimmingCharacters(in: .newlines)))
    #expect(isGone(child))
  }

  @Test("the reason of a failure is heard from what the failed program has started")
  func hearsReasonFromChildren() throws {
    let result = try shell.run(["-c", "(sleep 0.1; echo the other side is gone >&2) & exit 11"])
    #expect(result.end == .exited(11))
    #expect(result.reason == "the other side is gone")
  }

  @Test("a failed program's children that say nothing do not hold us")
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

  @Test("a file it writes is no longer than it may be")
  func boundsFiles() throws {
    let folder = try TemporaryFolder()
    var options = ToolOptions()
    options.folder = folder.url.path
    options.fileSizeLimit = 1000
    let result = try ExternalTool("dd").run(["if=/dev/zero", "of=big", "bs=500", "count=9"], options: options)
    #expect(!result.isSuccess)
    #expect(try folder.files().values.map(\.count) == [1000])
  }

  @Test("the environment is ours but for what is changed")
  func changesEnvironment() throws {
    var options = ToolOptions()
    options.environment = ["PAMPHLET_A": "b=c d", "HOME": nil]
    let result = try shell.run(["-c", "echo \"$PAMPHLET_A|${HOME-none}|${PATH:+path}\""], options: options)
    #expect(result.text == "b=c d|none|path\n")
  }

  @Test("signals that are ignored here are not ignored there")
  func restoresSignals() throws {
    let former = signal(SIGPIPE, SIG_IGN)
    defer { signal(SIGPIPE, former) }
    let result = try shell.run(["-c", "kill -PIPE $$; echo alive"])
    #expect(result.end == .signalled(SIGPIPE))
  }

  @Test("a raised flag ends the program at once")
  func cancels() throws {
    let flag = CancellationFlag()
    DispatchQueue.global().asyncAfter(deadline: .now() + .milliseconds(100), execute: flag.raise)
    let result = try ExternalTool("sleep").run(["60"], cancellation: flag)
    #expect(result.end == .cancelled)
  }

  @Test("a missing program is told with the way to get it")
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

  @Test("given folders are looked into first; a folder or a file that may not be executed is no program")
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

  @Test("a file that is no program is a failure with the system's words")
  func reportsUnstartable() throws {
    let folder = try TemporaryFolder(["tool": "\u{7F}ELF nothing"])
    let path = folder.url.appending(path: "tool").path
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
    let failure = #expect(throws: SystemFailure.self) { try ExternalTool(path).run([]) }
    #expect(failure?.path == path)
  }

  /// Whether a process ends within a second: whoever inherits it may take a while to bury it.
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
