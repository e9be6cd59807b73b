import HTML
import Model
import Testing

@Suite("Plain rendering") struct PlainRenditionTests {
  @Test("is the output of the reference implementation")
  func printsAsSpecified() throws {
    let item = List.Item(blocks: .blocks([.paragraph([.text("a")])]), isDone: true)
    let image = Image(
      destination: .address("a b.png"), title: "t\"", alternative: "x", size: PictureSize(width: 1, height: 1))
    let rendered = try Rendered(
      [
        .heading(level: 1, [.text("\"It's\"")]), .thematicBreak,
        .blockQuote(.blocks([.paragraph([.text("a"), .lineBreak, .text("b"), .softBreak, .image(image)])])),
        .list(List(start: 2, isTight: true, items: [item])), .code("<\n", language: "c"),
        .table(Table(alignments: [.right], head: [[.text("h")]], rows: [[[.strikethrough([.text("1")])]]])),
        .htmlBlock("<div>\n"), .paragraph([.htmlInline("<b>"), .call(0)]),
      ], footnotes: [Note("n", mark: "1")], change: { $0.isCommonMarkOnly = true })
    #expect(
      rendered.text == """
        <h1>&quot;It's&quot;</h1>
        <hr />
        <blockquote>
        <p>a<br />
        b
        <img src="a%20b.png" alt="x" title="t&quot;" /></p>
        </blockquote>
        <ol start="2">
        <li><input type="checkbox" checked="" disabled="" /> a</li>
        </ol>
        <pre><code class="language-c">&lt;
        </code></pre>
        <table>
        <thead>
        <tr>
        <th align="right">h</th>
        </tr>
        </thead>
        <tbody>
        <tr>
        <td align="right"><del>1</del></td>
        </tr>
        </tbody>
        </table>
        <div>
        <p><b><sup class="footnote-ref"><a href="#fn-n" id="fnref-n" data-footnote-ref>1</a></sup></p>

        """)
    #expect(
      rendered.notes == """
        <section class="footnotes" data-footnotes>
        <ol>
        <li id="fn-n">
        <p>A note. <a href="#fnref-n" class="footnote-backref" data-footnote-backref aria-label="Back to content">↩</a></p>
        </li>
        </ol>
        </section>

        """)
  }
}
