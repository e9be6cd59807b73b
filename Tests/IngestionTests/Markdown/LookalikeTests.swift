import Diagnostics
import Model
import TestSupport
import Testing

@testable import Ingestion

@Suite("Text that looks like Markdown and is none") struct LookalikeTests {
  private func found(_ text: String) -> [Diagnostic] {
    MarkdownParser().document(in: TextSource(file: "content/text.md", bytes: Array(text.utf8))).diagnostics
  }

  @Test(
    "is reported at its location, with the correct line",
    arguments: [
      // Links and pictures.
      ("See ▸[it](my text.md).", "its address 'my text.md' has a space", "[it](<my text.md>)"),
      ("▸![A](a.svg “Oak”)", "the picture", "![A](a.svg \"Oak\")"),
      ("See ▸[it][nowhere].", "nothing says where 'nowhere' leads", "[nowhere]: and the address"),
      ("See ▸[it][].", "nothing says where 'it' leads", "[it]: and the address"),
      ("See ▸[[Walden Pond|the pond]].", "'[[Walden Pond|the pond]]'", "[the pond](<Walden Pond.md>)"),
      // Notes.
      ("A▸^[Like *this*.] b", "a footnote does not stand in the line", "[^1]: Like *this*."),
      ("A.[1]\n\n▸[1] A note.", "and so is its note", "[^1]:"),
      ("A.[1] B.[2]\n\n▸[1] A note.\n\n[2] Another.", "and 1 more notes", "[^1]:"),
      ("![A](a.png \"A ▸[^1]\")[^1]\n\n[^1]: n", "in a picture's caption", "into the text"),
      ("A[^1]\n\n<div>\nMore▸[^1]\n</div>\n\n[^1]: n", "in a block of HTML", "leave a blank line"),
      ("<dl>\n<dt>A</dt><dd>B ▸*c*</dd>\n</dl>", "'*c*'", "leave a blank line"),
      ("<details>\n<summary>A</summary>\n▸- item\n</details>", "'-'", "leave a blank line"),
      // Headings, attributes, other programs' signs.
      ("▸##Heading", "a heading has a space behind its ##", "## Heading"),
      ("▸#Heading", "a heading has a space", "# Heading"),
      ("▸#die Sache selbst", "a heading has a space", "# die Sache selbst"),
      ("Text\n▸###Über", "a heading has a space", "### Über"),
      ("## Heading ▸{#id}", "'{#id}' is printed as letters", "take it out"),
      ("A word ▸{.small} more", "'{.small}'", "take it out"),
      ("▸{% include a.html %}", "another program's", "take it out"),
      ("▸{{< figure >}}", "another program's", "take it out"),
      ("▸::: epigraph\nx", "another program's", "take it out"),
      ("> ▸[!NOTE]\n> Text", "'[!NOTE]'", "take it out"),
      ("Term\n▸: what it means", "begins with a colon", "<dl>"),
      // Tables.
      ("|a|b|\n|-|-|\n|1|2|▸3|", "the row has 3 cells and the table's head 2", "\\|"),
      ("a|b\n-|-\n1|`p|▸q`", "the row has 3 cells", "\\|"),
      ("▸| a | b |\n| 1 | 2 |", "the row of hyphens is missing", "| --- | --- |"),
      ("▸a | b | c\n1 | 2 | 3", "the row of hyphens is missing", "| --- | --- | --- |"),
      ("▸| Roses are red\n| Violets are blue", "their ends are not kept", "with \\"),
      // Headings and lists by accident.
      ("Some text\n▸---\nand more", "makes a heading", "a blank line before it"),
      ("A whole sentence.\n▸---\n\nMore", "makes a heading", "a blank line before it"),
      ("# One\n\nTwo\n▸---\n\nMore", "makes a heading", "a blank line before it"),
      ("A paragraph.\n\nTwo words\n▸---\n\nMore", "makes a heading", "a blank line before it"),
      ("A paragraph.\n\n---\n\nMore.\n\nTwo words\n▸---\n\nMore", "makes a heading", "a blank line before it"),
      ("1. a\n2. b\n3. c\n▸11. d", "the entry written 11. is printed 4.", "11\\."),
      ("1. a\n\n▸3. b", "the entry written 3. is printed 2.", "3\\."),
      ("- x\n\n  5. a\n  ▸7. b", "the entry written 7. is printed 6.", "7\\."),
      // Emphasis.
      ("これは▸**「日本」**です", "is printed with its stars", "<strong>「日本」</strong>"),
      ("他说：▸*“好”*了", "is printed with its stars", "<em>“好”</em>"),
      ("A ▸** bold ** word", "is printed with its stars", "**bold**"),
      ("> The whistle,\\\n> And down▸\\\n>\n> more", "the backslash at the end", "take it out"),
    ])
  func reportsIt(text: String, message: String, hint: String) {
    let marked = Marked(text)
    let told = found(marked.source).filter { !$0.message.contains("no description") }
    #expect(told.map(\.severity) == [.warning], "\(told)")
    #expect(told.first?.message.contains(message) == true, "\(told)")
    #expect(told.first?.hint.contains(hint) == true, "\(told)")
    #expect(
      told.first.map { "\($0.location.line):\($0.location.column)" }
        == "\(marked.location.line):\(marked.location.column)")
  }

  @Test(
    "is not reported where it was meant as it stands",
    arguments: [
      "A [b](c.html) and [d][e] and ![f](<g h.png>).\n\n[e]: i.html", "[sic] and [1][2] and [...]",
      "Escaped \\[a\\](b c).",
      "`[a](b c)` `^[x]` `[[y]]` `{#z}` `**「x」**y`", "#1 in the list", "#walking #woods", "C# and F#\n#1 again",
      "A set {1, 2} and a hook {", "5 * 3 * 2 and word* and *", "a ** b", "under_score_", "2 ** 3",
      "1. a\n1. b\n1. c", "3. a\n4. b", "1) a\n2) b", "0. a\n1. b", "1. a\n\n   more\n\n2. b",
      "A title\n---\n\nText.", "A longer title\n--------------\n\nText.", "Text.\n\n---\n\nMore.",
      "A text.\n\nOne\n---\n\nText.\n\nTwo\n---\n\nText.", "A\n===\n\nText\n\nOne\n---\n\nText.",
      "| a | b |\n|---|---|\n| 1 | 2 |\n| 3 |", "|a\\|b|c|\n|-|-|\n|1\\|2|3|", "one | two bars", "Home | About",
      "<details>\n<summary>More</summary>\n\n*em* [^1]\n\n</details>\n\n[^1]: n", "    *x* [a](b)",
      "<!-- *x* [^1] -->\n\ntext", "<div title=\"*a*\">x</div>", "a\\\nb", "C:\\\\", "Text.[1] and [2] more",
      "E = mc^2 [x]", "x^\\[y]", "\\#Heading", "\\| a\n\\| b", "A\\^[b]", "Note: \\{#id}",
    ])
  func leavesOthers(text: String) {
    #expect(found(text).isEmpty, "\(text)")
  }

  @Test("is not reported under the specification's rules")
  func isSilentWhenPlain() {
    let source = TextSource(file: "-", bytes: Array("##Heading\n\n[a](b c) ^[d] {#e}\n\n1. a\n5. b".utf8))
    #expect(MarkdownParser(rules: .plain).document(in: source).diagnostics.isEmpty)
  }

  @Test(
    "list items and quotations that contain only footnote definitions are not printed",
    arguments: [
      "A[^1] b[^2]\n\n- [^1]: first\n- [^2]: second", "A[^1] b[^2]\n\n> [^1]: first\n>\n> [^2]: second",
      "A[^1] b[^2]\n\n1. [^1]: first\n2. [^2]: second",
    ])
  func dropsEmptyEntries(text: String) {
    let parsed = MarkdownParser().document(in: TextSource(file: "a.md", bytes: Array(text.utf8)))
    #expect(parsed.diagnostics.isEmpty)
    #expect(parsed.value.blocks.count == 1)
    #expect(parsed.value.footnotes.count == 2)
  }

  @Test("an empty list item is kept if it contains no footnote definition")
  func keepsEmptyEntries() {
    let parsed = MarkdownParser().document(in: TextSource(file: "a.md", bytes: Array("- \n- b".utf8)))
    guard case .list(let list)? = parsed.value.blocks.first?.content else {
      Issue.record("no list")
      return
    }
    #expect(list.items.count == 2)
  }
}
