import HTML
import Model
import Testing

@Suite("Words in another script") struct ScriptTests {
  @Test(
    "runs in another script are marked with their language and direction",
    arguments: [
      (
        "en", "He wrote אב & גד, then.",
        "He wrote <span lang=\"he\" dir=\"rtl\">אב</span> &amp; <span lang=\"he\" dir=\"rtl\">גד</span>, then."
      ),
      ("en", "שלום רש\"י!", "<span lang=\"he\" dir=\"rtl\">שלום רש\"י</span>!"),
      ("en", "Σίβυλλα τί θέλεις; x", "<span lang=\"el\">Σίβυλλα τί θέλεις</span>; x"),
      ("en", "π is a number, ΔT too", "π is a number, ΔT too"),
      ("en", "知之為知之,不知。", "<span lang=\"zh\">知之為知之,不知</span>。"),
      ("en", "日本の本 한국", "<span lang=\"ja\">日本の本</span> <span lang=\"ko\">한국</span>"),
      ("he", "שלום Ελλάς سلام", "שלום <span lang=\"el\" dir=\"ltr\">Ελλάς</span> <span lang=\"ar\">سلام</span>"),
      ("zh-Hant", "大學 한국", "大學 <span lang=\"ko\">한국</span>"),
      ("el", "Ελλάς", "Ελλάς"), ("ja", "日本の本", "日本の本"), ("fa", "سلام", "سلام"),
      ("en", "Việt Nam, naïve, Прага — “ok”", "Việt Nam, naïve, Прага — “ok”"),
    ])
  func marksRuns(language: String, text: String, markup: String) throws {
    #expect(try Rendered([.paragraph([.text(text)])], language: language).bare.hasSuffix(">\(markup)</p>"))
  }
}
