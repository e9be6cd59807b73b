import Model
import Testing

@Suite("Paths of the output") struct OutputPathTests {
  @Test(
    "a link from page to page names the file or the folder",
    arguments: [
      ("index.html", "index.html", "index.html", "./"),
      ("index.html", "walden/index.html", "walden/index.html", "walden/"),
      ("walden/index.html", "index.html", "../index.html", "../"),
      ("walden/index.html", "on-walking/index.html", "../on-walking/index.html", "../on-walking/"),
      ("walden/index.html", "walden/index.html", "index.html", "./"),
      ("walden/index.html", "walden/house.png", "house.png", "house.png"),
      ("essays/walden/index.html", "essays/index.html", "../index.html", "../"),
      ("essays/a/index.html", "essays/ab/index.html", "../ab/index.html", "../ab/"),
      ("essays/index.html", "essayes/index.html", "../essayes/index.html", "../essayes/"),
      ("大/index.html", "太/index.html", "../太/index.html", "../太/"),
      ("a/b/c/index.html", "feed.xml", "../../../feed.xml", "../../../feed.xml"),
      ("404.html", "site.css", "site.css", "site.css"),
      ("a/index.html", "a/index.html.md", "index.html.md", "index.html.md"),
      ("x/\u{301}a/index.html", "x/b/index.html", "../b/index.html", "../b/"),
    ])
  func linksPages(from: String, to: String, portable: String, pretty: String) {
    let page = OutputPath(from)
    #expect(page.relativeAddress(of: OutputPath(to)) == portable)
    #expect(page.relativeAddress(of: OutputPath(to), style: .pretty) == pretty)
  }

  @Test("a path has a folder and a name, and files beside it")
  func partsPaths() {
    let page = OutputPath("essays/walden/index.html")
    #expect(page.folder == "essays/walden/")
    #expect(page.name == "index.html")
    #expect(page.sibling("walden.md") == OutputPath("essays/walden/walden.md"))
    #expect(OutputPath("feed.xml").folder == "")
    #expect(OutputPath("feed.xml").sibling("a") == OutputPath("a"))
  }

  @Test("paths are sorted by their bytes")
  func ordersPaths() {
    let paths = ["B", "a", "a-b", "a/b", "é", "大"].map { OutputPath($0) }
    #expect(paths.reversed().sorted() == paths)
  }
}
