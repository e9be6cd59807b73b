import Diagnostics
import Ingestion
import Model
import Testing

@Suite("Bare links") struct BareLinkTests {
  @Test(
    "addresses in running text are linked as GFM specifies",
    arguments: [
      ("see https://x.org/a.", "p see [https://x.org/a→https://x.org/a]."),
      ("(http://x.org/a_(b))", "p ([http://x.org/a_(b)→http://x.org/a_(b)])"),
      ("www.x.org/a?b=c&d;", "p [www.x.org/a?b=c→http://www.x.org/a?b=c]&d;"),
      ("xwww.x.org and http://", "p xwww.x.org and http://"),
      ("**www.x.org**, mail a.b@c.de!", "p strong([www.x.org→http://www.x.org]), mail [a.b@c.de→mailto:a.b@c.de]!"),
      ("[see http://x.org]", "p [see [http://x.org→http://x.org]]"),
      ("www.example.com[^1]\n\n[^1]: n", "p [www.example.com→http://www.example.com]{1}\n1 1 ×1: p n"),
      (
        "http://x.org/a[^1] b@c.de[^1]\n\n[^1]: n",
        "p [http://x.org/a→http://x.org/a]{1} [b@c.de→mailto:b@c.de]{1:2}\n1 1 ×2: p n"
      ),
      ("`http://x.org` [a http://y.org](http://z.org)", "p `http://x.org` [a http://y.org→http://z.org]"),
      ("http://bücher.example/ü ok", "p [http://bücher.example/ü→http://bücher.example/ü] ok"),
      // Marks of emphasis in an address belong to it.
      ("http://x.org/_a_/*b*/c, yes", "p [http://x.org/_a_/*b*/c→http://x.org/_a_/*b*/c], yes"),
      ("see www.x.org/*a*/b_c_ *em*", "p see [www.x.org/*a*/b_c→http://www.x.org/*a*/b_c]_ em(em)"),
      ("| a |\n|---|\n| http://x.org/_a_|", "| a |\n| [http://x.org/_a→http://x.org/_a]_ |"),
      ("# http://x.org/~~a~~b", "h1 [http://x.org/~~a~~b→http://x.org/~~a~~b]"),
    ])
  func links(text: String, expected: String) {
    #expect(drawing(text) == expected)
    #expect(faults(text).isEmpty)
  }

  @Test("`ftp:` and `xmpp:` are linked only by the specification's rules")
  func linksMoreWhenPlain() {
    let text = "ftp://x.org xmpp:a@b.de"
    #expect(drawing(text) == "p ftp://x.org xmpp:[a@b.de→mailto:a@b.de]")
    #expect(drawing(text, rules: .plain) == "p [ftp://x.org→ftp://x.org] [xmpp:a@b.de→xmpp:a@b.de]")
  }

  @Test("a fault after a corrected link keeps its location")
  func keepsPlaces() {
    let found = faults("http://x.org/_a_b_ and [^no]")
    #expect(found.map(\.location.column) == [24])
  }

  @Test(
    "every pattern of addresses is read in linear time",
    arguments: ["www.a_", "www.a)))", "www._", "a@", "http://a_", "*www.a*", "(www.a.b?!", ":a@b.cc", "a&b;", "w@w.w@"])
  func isLinear(pattern: String) {
    expectLinear(pattern)
  }

  @Test("addresses are found anywhere in a line of any length", arguments: ["http://x.org", "a@b.org"])
  func findsEverywhere(address: String) {
    let shown = address.contains("@") ? "mailto:" + address : address
    for before in 0..<36 {
      for after in 0..<20 {
        let (start, end) = (String(repeating: "n", count: before), String(repeating: "m", count: after))
        #expect(
          drawing("z\(start) \(address) \(end)z") == "p z\(start) [\(address)→\(shown)] \(end)z",
          "\(before) before, \(after) behind")
      }
    }
  }

  @Test("an undefined footnote reference is found anywhere in a line")
  func findsCallsEverywhere() {
    for before in 0..<36 {
      for after in 0..<20 {
        let (start, end) = (String(repeating: "n", count: before), String(repeating: "m", count: after))
        #expect(faults("\(start)[^x]\(end)").count == 1, "\(before) before, \(after) behind")
      }
    }
  }
}
