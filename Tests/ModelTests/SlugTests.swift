import Model
import Testing

@Suite("Slugs") struct SlugTests {
  @Test(
    "a title becomes its letters and digits in lower case, joined by hyphens",
    arguments: [
      ("On Walking, 1862", "on-walking-1862"), ("L’été", "lété"), ("L'été", "lété"), ("  a -- b  ", "a-b"),
      ("Æsop’s Fables", "æsops-fables"), ("大學章句(節錄)", "大學章句-節錄"), ("בראשית א", "בראשית-א"), ("Ελλάς", "ελλάς"),
      ("हिन्दी", "हिन्दी"), ("a/../b", "a-b"), ("soft\u{AD}hyphen", "softhyphen"), ("nul", "nul-1"), ("COM1", "com1-1"),
      ("<script>", "script"), ("٣ كتب", "٣-كتب"), ("a\u{0}b", "a-b"), ("e\u{301}te\u{301}", "été"),
      ("x\u{202E}y", "x-y"),
    ])
  func filesTitles(title: String, name: String) {
    #expect(Slug(title: title)?.name == name)
  }

  @Test(
    "a title without letters and digits has no slug", arguments: ["", "—", "!?", "🙂", " ", "\u{301}", "- \u{301} -"])
  func refusesTitles(title: String) {
    #expect(Slug(title: title) == nil)
  }

  @Test("a long title is cut after a whole word, a long word within it, never within a letter")
  func cutsTitles() throws {
    let words = try #require(Slug(title: String(repeating: "walking ", count: 40)))
    #expect(words.name.utf8.count <= 100)
    #expect(words.name.hasSuffix("-walking"))
    let word = try #require(Slug(title: String(repeating: "學", count: 40)))
    #expect(word.name == String(repeating: "學", count: 33))
    let marked = try #require(Slug(title: String(repeating: "q\u{301}\u{302}", count: 30)))
    #expect(marked.name == String(repeating: "q\u{301}\u{302}", count: 20))
    let mixed = try #require(Slug(title: String(repeating: "學", count: 33) + "學" + "a"))
    #expect(mixed.name == String(repeating: "學", count: 33))
  }

  @Test(
    "a title's slug may also be chosen as a slug", arguments: ["On Walking", "大學章句(節錄)", "Été", "con", "ΟΔΟΣ"])
  func acceptsItsOwn(title: String) throws {
    let slug = try #require(Slug(title: title))
    #expect(Slug(slug.name) == slug)
  }

  @Test("a slug an author chose is taken as it is", arguments: ["walden", "on-walking-1862", "été", "大學", "a--b"])
  func acceptsChosen(text: String) {
    #expect(Slug(text)?.name == text)
  }

  @Test(
    "a slug may not contain what is not valid in every address",
    arguments: [
      "", "-", "-a", "a-", "A", "a b", "a/b", "..", "a.b", "con", "nul", "lpt9", "a_b", "é!", "\u{301}a", "-\u{301}",
      "a-\u{301}", "a\u{0}", "É", String(repeating: "a", count: 101),
    ])
  func refusesChosen(text: String) {
    #expect(Slug(text) == nil)
  }
}
