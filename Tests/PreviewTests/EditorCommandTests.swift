import Testing

@testable import Preview

@Suite("Editor commands") struct EditorCommandTests {
  @Test(
    "each editor is given the line in its own form",
    arguments: [
      ("code", ["code", "--goto", "/a b.md:7"]),
      ("/usr/bin/code --wait", ["/usr/bin/code", "--wait", "--goto", "/a b.md:7"]),
      ("subl", ["subl", "/a b.md:7"]), ("gedit", ["gedit", "+7", "/a b.md"]),
      ("kate", ["kate", "--line", "7", "/a b.md"]),
      ("'my editor' -x{line} {file}", ["my editor", "-x7", "/a b.md"]),
      ("e \"{file}\" {other}", ["e", "/a b.md", "{other}"]),
    ])
  func opens(_ command: String, _ words: [String]) throws {
    #expect(try #require(EditorCommand(command)).words(opening: "/a b.md", line: 7) == words)
  }

  @Test("a file's name cannot add arguments or be taken for a placeholder")
  func keepsNamesWhole() throws {
    let command = try #require(EditorCommand("e {file} {line}"))
    #expect(command.words(opening: "/$(x) {line}.md", line: 1) == ["e", "/$(x) {line}.md", "1"])
  }

  @Test("editors that run in a terminal are recognized", arguments: ["vim", "/usr/bin/nano -w", "hx"])
  func knowsTerminalEditors(_ command: String) throws {
    #expect(try #require(EditorCommand(command)).needsTerminal)
  }

  @Test("an empty command is rejected", arguments: ["", "  "])
  func refusesNothing(_ command: String) {
    #expect(EditorCommand(command) == nil)
  }
}
