import Testing

@testable import Importing

@Suite("Muse") struct MuseTests {
  @Test(
    "Muse's markup becomes Markdown's",
    arguments: [
      ("a *b* and **c** and <em>d</em>", "a *b* and **c** and *d*"),
      ("H<sub>2</sub>O and <s>x</s>", "H<sub>2</sub>O and ~~x~~"),
      ("a[1] b\n\n[1] c", "a[^1] b\n\n[^1]: c"), ("a{2} b\n\n{2} c", "a[^e2] b\n\n[^e2]: c"),
      ("[[https://a.org/x][there]] and [[b.org]]", "[there](https://a.org/x) and [b.org](b.org)"),
      ("[[oven.jpg 50 r][The oven]]", "![The oven](oven.jpg)"), ("* Part\n\n*** Point", "## Part\n\n#### Point"),
      ("<quote>\na\n\nb\n</quote>", "> a\n>\n> b"), ("<verse>\na\nb\n\nc\n</verse>", "a\\\nb\n\nc"),
      ("> a\n> b", "> a\\\n> b"), ("    a quotation\n    moved in", "> a quotation\n> moved in"),
      ("a =b *c*= d", "a `b *c*` d"), ("see [[#here][above]]", "see above"), (" - a\n   b\n - c", "- a\n  b\n- c"),
      ("a[1]\n\n[1] c\n\n    d", "a[^1]\n\n[^1]: c\n\n    d"),
      ("<center>\na\n</center>\n\n<right>b</right>", "a\n\nb"), ("a\n\n----\n\nb", "a\n\n* * *\n\nb"),
      ("; a remark\na\n#here\nb", "a\nb"), (" - a\n - b", "- a\n- b"), (" 1. a\n 2. b", "1. a\n2. b"),
      ("a || b\nc | d", "| a | b |\n| --- | --- |\n| c | d |"),
      (" Bread :: what one eats", "**Bread**\\\nwhat one eats"), ("<example>\na *b*\n</example>", "```\na *b*\n```"),
      (" - a\n   - b\n   - c\n     d\n - e", "- a\n  - b\n  - c\n    d\n- e"),
      (" 1. x\n    a. y\n    b. z\n 2. w", "1. x\\\n   a. y\\\n   b. z\n2. w"),
      ("> a\n>   b\n>\n> c", "> a\\\n>   b\n>\n> c"), ("a[7] b[1]\n\n[1] c", "a\\[7\\] b[^1]\n\n[^1]: c"),
      ("<verse>\na\n  b\n</verse>", "a\\\n  b"),
      ("1848. It was [so] a_b <x> # y", "1848\\. It was \\[so\\] a\\_b \\<x> # y"),
    ])
  func marks(muse: String, markdown: String) {
    let text = Imported("#title T\n\n" + muse + "\n", format: .muse)
    #expect(text.body == markdown + "\n")
    #expect(text.diagnostics == [])
  }

  @Test("parts that are left out are reported")
  func leavesOut() {
    let text = Imported("#title T\n#ATTACH a.pdf\n#pubdate 2010\n\n; remark\n\na\n\n#here\n", format: .muse)
    #expect(
      text.summary == "read as Muse; 1 comment left out; 1 mark of a place left out; "
        + "not in the front matter: ATTACH, pubdate; every word accounted for")
  }

  @Test("links in metadata are written out, and pictures and stray references are reported")
  func directives() {
    let text = Imported(
      "#title T\n#source From [[http://a.org/x][a.org/x]]\n#publisher [[http://b.org][The Press]]\n\na[3] [[b.png]]\n",
      format: .muse)
    #expect(
      text.markdown.contains("publisher: The Press, http://b.org\n")
        || text.markdown.contains("publisher: \"The Press, http://b.org\"\n"), "\(text.markdown)")
    #expect(text.markdown.contains("From http://a.org/x"))
    #expect(text.summary.contains("1 picture; calls without a note left as text: 3"), "\(text.summary)")
  }

  @Test("no words are lost and nothing crashes, however odd the Muse")
  func odd() {
    for muse in [
      "[[", "[[]]", "{", "[1", "<quote>", "</verse>", "<verse>", "<example>\na", "|", "||", " - ", "> ", "*", "** ",
    ] {
      let text = Imported("#title T\n\nbefore\n\n\(muse)\n\nafter\n", format: .muse)
      #expect(text.body.contains("before"), "\(muse): \(text.messages)")
      #expect(text.body.contains("after"), "\(muse)")
    }
  }
}
