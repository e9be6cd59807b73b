import Diagnostics
import Ingestion
import Model
import TestSupport
import Testing

@Suite("Addresses of texts") struct SlugClaimsTests {
  @Test(
    "two texts with one address are reported, and the owner of the address is named",
    arguments: [
      (["content/a.md": "", "content/b.md": "---\nslug: a\n---\n"], "content/b.md:2:7", "content/a.md"),
      (["content/a.md": "", "content/a/index.md": ""], "content/a/index.md:1:1", "content/a.md"),
      (
        ["content/On Walking.md": "", "content/on-walking.md": ""], "content/on-walking.md:1:1", "content/On Walking.md"
      ),
      (["content/a.md": "", "content/a/b.md": ""], "content/a.md:1:1", "content/a"),
      (["content/stra\u{DF}e.md": "", "content/strasse.md": ""], "content/straße.md:1:1", "content/strasse.md"),
      (["content/x/a.md": "", "content/x/b.md": "---\nslug: a\n---\n"], "content/x/b.md:2:7", "content/x/a.md"),
    ])
  func reportsTaken(_ files: [String: String], location: String, owner: String) throws {
    let site = try readSite(files)
    #expect(site.diagnostics.map(\.location.description) == [location])
    #expect(site.diagnostics.first?.message.contains("is that of \(owner) already") == true, "\(site.diagnostics)")
  }

  @Test("the same name in different collections is no conflict")
  func allowsCollections() throws {
    #expect(try readSite(["content/a.md": "", "content/x/a.md": "", "content/x/y/a.md": ""]).diagnostics == [])
  }

  @Test(
    "the folders of the lists are reserved",
    arguments: [
      "topics", "authors", "series", "years", "titles", "page-2", "page-10",
    ])
  func keepsListFolders(_ name: String) throws {
    for files in [
      ["content/\(name).md": ""], ["content/\(name)/text.md": ""], ["content/t.md": "---\nslug: \(name)\n---\n"],
    ] {
      let site = try readSite(files)
      #expect(site.diagnostics.count == 1)
      #expect(site.diagnostics.first?.message.contains("'\(name)' is kept for") == true)
    }
  }

  @Test(
    "the folders of the search and of the linked libraries are kept where the site has them",
    arguments: [
      ("search", "the search", "search: true\n"), ("libraries", "the list of libraries", "link: { shed: ../shed }\n"),
    ])
  func keepsFoldersInUse(_ name: String, owner: String, settings: String) throws {
    for files in [
      ["content/\(name).md": ""], ["content/\(name)/text.md": ""], ["content/t.md": "---\nslug: \(name)\n---\n"],
    ] {
      #expect(try readSite(files).diagnostics == [])
      let site = try readSite(files.merging(["site.yml": settings]) { $1 })
      #expect(site.diagnostics.map(\.message) == ["the address '\(name)' is kept for \(owner)"])
    }
  }

  @Test("a second text brings the search, and with it its folder")
  func keepsSearchOfTwo() throws {
    let files = ["content/search.md": "", "content/a.md": ""]
    #expect(try readSite(files).diagnostics.map(\.location.description) == ["content/search.md:1:1"])
    #expect(try readSite(files.merging(["site.yml": "search: false\n"]) { $1 }).diagnostics == [])
    #expect(try readSite(["content/search.md": "", "content/a.md": "---\ndraft: true\n---\n"]).diagnostics == [])
    #expect(try readSite(["content/search.md": "", "content/a.md": "---\npage: true\n---\n"]).diagnostics == [])
  }

  @Test("inside a collection only the names of further pages are reserved")
  func allowsListNamesInside() throws {
    #expect(try readSite(["content/x/topics.md": "", "content/x/page-two.md": ""]).diagnostics == [])
    #expect(try readSite(["content/x/page-2.md": ""]).diagnostics.count == 1)
  }

  @Test("names are the same however their accents are stored")
  func composesNames() throws {
    let site = try readSite(["content/e\u{301}tude.md": ""])
    #expect(
      site.value.texts.map { Array($0.page.path.unicodeScalars) } == [Array("\u{E9}tude/index.html".unicodeScalars)])
    #expect(site.value.texts.map { Array($0.frontMatter.title.unicodeScalars) } == [Array("\u{C9}tude".unicodeScalars)])
    #expect(site.value.text(at: "content/\u{E9}tude.md") != nil)
    #expect(site.diagnostics == [])
  }

  @Test("a name without a letter or digit needs a slug")
  func reportsNoSlug() throws {
    let site = try readSite(["content/!.md": "", "content/—/a.md": "", "content/?.md": "---\nslug: what\n---\n"])
    #expect(site.value.texts.map(\.page.path) == ["what/index.html"])
    #expect(site.diagnostics.map(\.location.description) == ["content/!.md:1:1", "content/—:1:1"])
  }

  @Test("a bundle's file may not replace the page, nor differ from another file only in case")
  func reportsTakenNames() throws {
    let site = try readSite([
      "content/a/index.md": "", "content/a/Index.html": "", "content/a/a.MD~": "", "content/a/x.pdf": "",
      "content/a/X.pdf": "",
    ])
    #expect(site.diagnostics.map(\.location.description) == ["content/a/Index.html:1:1", "content/a/x.pdf:1:1"])
  }
}
