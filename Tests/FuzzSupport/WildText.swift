/// A random text made from a seed: pieces of every construct, whole and broken, in any order.
package struct WildText {
  /// Its bytes, always the same for one seed and length.
  package let bytes: [UInt8]

  /// Makes a text.
  ///
  /// - Parameters:
  ///   - seed: The seed of the random numbers.
  ///   - length: The approximate number of bytes.
  package init(seed: UInt64, length: Int) {
    var dice = Dice(state: seed)
    var bytes: [UInt8] = []
    if dice.roll(4) == 0 {
      bytes += Array("---\n".utf8)
      for _ in 0..<dice.roll(8) { bytes += Array(Self.frontMatter[dice.roll(Self.frontMatter.count)].utf8) }
      bytes += Array("---\n".utf8)
    }
    // Few kinds of pieces in one text, so that they are often side by side.
    let kinds = (0..<(2 + dice.roll(8))).map { _ in Self.pieces[dice.roll(Self.pieces.count)] }
    while bytes.count < length {
      switch dice.roll(40) {
      case 0: bytes.append(UInt8(truncatingIfNeeded: dice.next()))
      case 1: bytes += [UInt8](repeating: UInt8(0x21 + dice.roll(94)), count: 1 + dice.roll(9))
      case 2...6: bytes.append(0x0A)
      case 7...8: bytes += [0x0A, 0x0A]
      case 9...12: bytes.append(0x20)
      case 13 where bytes.count > 40:
        let start = dice.roll(bytes.count - 20)
        bytes += bytes[start..<(start + 20)]
      default: bytes += Array(kinds[dice.roll(kinds.count)].utf8)
      }
    }
    self.bytes = bytes
  }

  private static let frontMatter = [
    "title: A\n", "title: \"<b>\\\"&\"\n", "author: [A, B]\n", "author:\n  - A\n", "date: 1862-06\n", "lang: de\n",
    "notes: section\n", "smart: false\n", "topics: [a, b\n", "x-mine: {a: b}\n", "  a: b\n", ": :\n", "- a\n",
    "a: &b c\n",
    "title: |\n  long\n  text\n", "summary: >-\n  more\n", "title: 'it''s'\n", "#\n", "slug: con\n", "\t\n", "a: *b\n",
  ]

  private static let pieces = [
    "a", "word ", "*", "**", "_", "__", "~", "~~", "`", "``", "```\n", "~~~ js \"x\n", "# ", "## A\n", "=\n", "---\n",
    "***\n",
    "> ", "- ", "+ ", "* ", "1. ", "2) ", "    ", "\t", "- [ ] ", "- [x] ", "|", "|-|-|\n", "|:-:|-|\n", "a|b\n-|-\n",
    "\\|",
    "[", "]", "![", "](", "](x)", "](<x y> \"t\")", "](javascript:alert(1))", "](JAVA\tSCRIPT:x)",
    "](data:image/png;base64,x)",
    "](data:text/html,x)", "](#a)", "](../b.md)", "](//x)", "[a]", "[a]: b 'c'\n", "[a]: <b>\n", "][", "][]",
    "[^1]", "[^1]: ", "[^1]: note\n", "[^2]", "[^2]: a\n\n    b\n", "[^*]", "[^*]: star\n", "[^a b]", "[^é]: x\n",
    "[^^1]", "^[inline]",
    "[^1][^1]", "![^1]", "[^1](x)", "[^<b>]: <i>\n", "<b>", "</b>", "<i>", "</i>", "<br>", "<br/>", "<hr>",
    "<span lang=\"de\">", "</span>",
    "<span title='\"'>", "<div>", "</div>", "<div>\n\n", "<p>", "</p>", "<a href=\"x\">", "<a href=\"javascript:x\">",
    "</a>",
    "<script>", "</script>", "<img src=x onerror=alert(1)>", "<img src=\"a.png\" alt=\"b\">", "<b onclick=\"x\">",
    "<b id=\"a\">",
    "<!--", "-->", "<!-- c -->", "<?", "?>", "<!A", "<![CDATA[", "]]>", "<", ">", "<table>", "<tr><td>", "</table>",
    "<sup>", "</sup>",
    "<details><summary>", "</summary></details>", "<details>\n", "<ruby>a<rt>b</rt></ruby>",
    "<q cite=\"javascript:x\">", "</q>", "<style>", "<b/>", "<B>", "<b\n>",
    "&amp;", "&lt;", "&#0;", "&#x1F600;", "&#106;", "&nbsp;", "&", "&quot;", "&colon;", "&Tab;", "\\", "\\\n", "  \n",
    "\\*", "\\[", "\\<",
    "http://a.b", "https://a.b/c_d?e=f&g=\"", "www.a.b", "a@b.cc", "mailto:a@b.c", "<http://a.b>", "<a@b.c>", "ftp://x",
    "xmpp:a@b.c", "www.a_b.c)", "://",
    "\"", "'", "--", "---", "...", "'90s", "\u{0}", "\u{1}", "\u{7F}", "\u{85}", "\u{A0}", "\u{AD}", "\u{200B}",
    "\u{202E}", "\u{FEFF}", "\u{FFFE}", "\u{FFFF}",
    "\u{301}", "e\u{301}", "é", "ß", "İ", "\u{1F468}\u{200D}\u{1F469}", "日本", "שלום", "\r", "\r\n", "\u{C}", "\u{B}",
    "{#a}", "{.b}", ":::", "!!!", "$x$",
    "# A {#id}\n", "# 1. <b>x</b> [^1]\n", "Table: caption\n", "| verse\n", "-- Author\n", "> -- Author\n", "— A\n",
    "© ", "\n\n\n", "<!-- lang: de -->\n",
  ]
}

/// Pseudorandom numbers, the same for the same seed (SplitMix64).
private struct Dice {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  mutating func roll(_ sides: Int) -> Int { Int(truncatingIfNeeded: next() >> 1) % max(1, sides) }
}
