import Diagnostics
import Ingestion
import Model
import TestSupport
import Testing

@Suite("HTML in texts") struct MarkupTests {
  @Test(
    "harmless elements are kept if they are balanced",
    arguments: [
      ("a <sup>2</sup> b", "p a <sup>(2) b"),
      ("<b>bold *and <i>em</i>*</b> x", "p <b>(bold em(and <i>(em))) x"),
      ("<SPAN LANG=fr title='a &amp; b'>mot</SPAN> x", "p <span lang='fr' title='a & b'>(mot) x"),
      ("one<br>two<br/>three", "p one<br>()two<br>()three"),
      ("a <!-- hidden --> b", "p a  b"),
      ("<!-- hidden\n\nstill -->\n\ntext", "p text"),
      ("text <!-- only -->\n\n<!-- a -->", "p text "),
      ("[a <kbd>k</kbd>](https://x.org)", "p [a <kbd>(k)→https://x.org]"),
      ("| a |\n|---|\n| <mark>m</mark> |", "| a |\n| <mark>(m) |"),
      ("<div class=\"verse\">\n\n*one*\n\n</div>", "<div class='verse'>\n  p em(one)\n</div>"),
      (
        "<details open><summary>More &eacute;</summary>\n\ntext\n\n</details>\n\nafter",
        "<details open=''>\n  <summary>\n    p More é\n  </summary>\n  p text\n</details>\np after"
      ),
      ("<p>one <b>two</b>\nthree</p>", "p one <b>(two)⏎three"),
      ("<dl>\n<dt>a</dt>\n<dd>b</dd>\n</dl>", "<dl>\n  <dt>\n    p a\n  </dt>\n  <dd>\n    p b\n  </dd>\n</dl>"),
      ("> <div>\n>\n> q\n>\n> </div>", "> <div>\n>   p q\n> </div>"),
      ("<hr>", "---"),
      ("<p>\\\"a\\\" it\\'s \\-- \\... C:\\dir</p>", "p \"a\" it's -- ... C:\\dir"),
      ("<p><code>\\\"a\\\"</code></p>", "p <code>(\\\"a\\\")"),
      ("<del>\n\none\n\n</del>", "<del>\n  p one\n</del>"),
      ("x <del datetime=\"1975\">one</del>", "p x <del datetime='1975'>(one)"),
      ("call <b>bold[^1]</b>\n\n[^1]: note <i>x</i>", "p call <b>(bold{1})\n1 1 ×1: p note <i>(x)"),
    ])
  func passesHarmless(text: String, expected: String) {
    #expect(drawing(text) == expected)
    #expect(faults(text).isEmpty)
  }

  @Test(
    "everything else is printed as text with a warning at the tag",
    arguments: [
      ("a ▸<script>alert(1)</script> b", "p a <script>alert(1)</script> b"),
      ("a ▸<a href=\"javascript:x\">b</a>", "p a <a href=\"javascript:x\">b</a>"),
      ("▸<script>\nx < y\n</script>", "p <script>⏎x < y⏎</script>"),
      ("▸<iframe src=x></iframe>", "p <iframe src=x></iframe>"),
      ("a ▸<img src=x onerror=alert(1)>", "p a <img src=x onerror=alert(1)>"),
      ("a ▸<b>open", "p a <b>open"),
      ("a close▸</b>", "p a close</b>"),
      ("a *▸<b>x*▸</b>", "p a em(<b>x)</b>"),
      ("a ▸<b><i>x▸</b></i>", nil),
      ("a ▸<div>x</div>", "p a <div>x</div>"),
      ("a ▸<?php echo ?> b", "p a <?php echo ?> b"),
      ("▸<!DOCTYPE html>", "p <!DOCTYPE html>"),
      ("▸<div>\n\ntext", "p <div>\np text"),
      ("▸<span>\n\ntext\n\n▸</span>", "p <span>\np text\np </span>"),
      ("> q ▸<b>x\n\n▸</b> y", "> p q <b>x\np </b> y"),
    ] as [(String, String?)])
  func printsRest(text: String, expected: String?) {
    let marked = Marked(text)
    if let expected {
      #expect(drawing(marked.source) == expected)
      #expect(faults(marked.source).map(\.location) == marked.locations)
    }
    #expect(faults(marked.source).allSatisfy { $0.severity == .warning } && !faults(marked.source).isEmpty)
  }

  @Test("attributes that could run, cover the page or duplicate ids are left out with a warning")
  func leavesAttributesOut() {
    let marked = Marked(
      "a ▸<span id=\"fn-1\" onclick=\"x()\" style=\"position:fixed\" lang=\"no such tag\" class=c>b</span>")
    #expect(drawing(marked.source) == "p a <span class='c'>(b)")
    #expect(
      faults(marked.source)
        == ["id", "lang", "onclick", "style"].map { .attributeLeftOut($0, of: "span", at: marked.location) })
  }

  @Test("`raw_html: all` and the specification's rules keep everything")
  func passesAll() {
    var rules = ParsingRules()
    rules.rawHTML = .all
    let text = "a <script>x</script>\n\n<div>\n"
    #expect(drawing(text, rules: rules) == "p a raw(<script>)xraw(</script>)\nraw <div>\n")
    #expect(drawing(text, rules: .plain) == drawing(text, rules: rules))
    #expect(faults(text, rules: rules).isEmpty)
  }

  @Test("10,000 unclosed tags are read quickly, and a thousand of them are reported")
  func endures() {
    let text = "a " + String(repeating: "<b>", count: 10_000)
    #expect(faults(text).count == 1_000)
    let mixed = "a " + String(repeating: "<b><i>", count: 5_000) + String(repeating: "</b>", count: 5_000)
    #expect(!faults(mixed).isEmpty)
  }
}
