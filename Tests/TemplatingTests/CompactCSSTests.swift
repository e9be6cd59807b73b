import Testing

@testable import Templating

@Suite("Published style sheets") struct CompactCSSTests {
  @Test(
    "comments and needless spaces are removed, needed spaces and strings are kept",
    arguments: [
      ("/* a */ a { color : red ; }\n", "a{color :red}\n"),
      ("a  >  b,  c  +  d { --x: 1px  solid; }", "a>b,c + d{--x:1px solid}\n"),
      (":is(a) :is(b):hover { margin: calc(1em  + 2em) }", ":is(a) :is(b):hover{margin:calc(1em + 2em)}\n"),
      ("a::before { content: \"b  :  > /* c */\" }", "a::before{content:\"b  :  > /* c */\"}\n"),
      (
        "@media (min-width: 40em) and (scripting: enabled) { a { b: c } }",
        "@media (min-width:40em) and (scripting:enabled){a{b:c}}\n"
      ),
    ])
  func shortens(sheet: String, published: String) {
    #expect(String(decoding: CompactCSS.bytes(of: Array(sheet.utf8)), as: UTF8.self) == published)
  }
}
