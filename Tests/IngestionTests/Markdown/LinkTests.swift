import Diagnostics
import Ingestion
import Model
import TestSupport
import Testing

@Suite("Links and pictures") struct LinkTests {
  private let site: Site = {
    func text(_ source: String, _ name: String, in collection: [String] = []) -> Text? {
      Slug(title: name).map {
        Text(
          source: source, slug: $0, collection: collection.compactMap { Slug(title: $0) },
          frontMatter: FrontMatter(title: name, language: .english), sourceSize: 0)
      }
    }
    return Site(
      settings: SiteSettings(),
      texts: [
        text("content/essays/nature.md", "nature", in: ["essays"]), text("content/on walking.md", "on-walking"),
        text("content/text.md", "text"), text("content/walden/index.md", "the-pond"),
      ].compactMap(\.self),
      collections: Slug(title: "essays").map { [Collection(path: [$0], title: "Essays")] } ?? [])
  }()

  private let files = SiteFiles(
    exists: { ["content/walden/house.png", "content/scan.pdf", "content/essays/map.png"].contains($0) },
    pictureSize: { $0 == "content/walden/house.png" ? PictureSize(width: 30, height: 20) : nil },
    names: { $0 == "content/walden" ? ["house.png"] : [] })

  private func parsed(_ text: String, file: String = "content/text.md") -> Diagnosed<Document> {
    MarkdownParser(files: files).document(
      in: source(text, file: file), of: site.text(at: file), in: LinkTargets(of: site))
  }

  @Test(
    "an address is resolved to the page, the anchor or the file it names",
    arguments: [
      ("content/text.md", "[a](essays/nature.md)", "p [a→page essays/nature/index.html]"),
      ("content/text.md", "[a](./on%20walking.md#the-start)", "p [a→page on-walking/index.html#the-start]"),
      ("content/text.md", "[a](<on walking.md>)", "p [a→page on-walking/index.html]"),
      (
        "content/text.md", "[a](walden/) [b](walden/index.md)",
        "p [a→page the-pond/index.html] [b→page the-pond/index.html]"
      ),
      ("content/text.md", "[a](/walden/index.md)", "p [a→page the-pond/index.html]"),
      ("content/text.md", "[a](essays/) [b](../content/index.md)", "p [a→page essays/index.html] [b→page index.html]"),
      ("content/essays/nature.md", "[a](../walden/#house)", "p [a→page the-pond/index.html#house]"),
      (
        "content/essays/nature.md", "[a](../text.md) [b](nature.md)",
        "p [a→page text/index.html] [b→page essays/nature/index.html]"
      ),
      ("content/text.md", "[a](#caf%C3%A9)", "p [a→#café]"),
      (
        "content/walden/index.md", "![a](house.png \"The house\")",
        "p ![a→file content/walden/house.png as the-pond/house.png “The house” 30×20]"
      ),
      ("content/text.md", "![a](walden/house.png)", "p ![a→file content/walden/house.png as the-pond/house.png 30×20]"),
      ("content/essays/nature.md", "![a](map.png)", "p ![a→file content/essays/map.png as essays/map.png]"),
      ("content/text.md", "[a](scan.pdf)", "p [a→file content/scan.pdf as scan.pdf]"),
      (
        "content/text.md", "[a](HTTPS://x.org/) <tel:+49> [m](mailto:a@b.c)",
        "p [a→HTTPS://x.org/] [tel:+49→tel:+49] [m→mailto:a@b.c]"
      ),
      ("content/text.md", "![a](data:image/png;base64,AA)", "p ![a→data:image/png;base64,AA]"),
      ("content/text.md", "[a][r]\n\n[r]: essays/nature.md 'T'", "p [a→page essays/nature/index.html “T”]"),
    ])
  func resolves(file: String, text: String, expected: String) {
    let found = parsed(text, file: file)
    #expect(Drawing(document: found.value).text == expected)
    #expect(found.diagnostics.isEmpty)
  }

  @Test(
    "executable addresses are left out with a warning, however they are disguised",
    arguments: [
      "javascript:alert(1)", "JaVaScRiPt:alert(1)", "java&#x73;cript:alert(1)", "&#1;javascript:alert(1)",
      "java&Tab;script:alert(1)", "java&NewLine;script:alert(1)", "vbscript:x", "data:text/html,x",
      "file:///etc/passwd",
      "&#32;javascript:alert(1)", "ftp://x.org", "blob:x", "view-source:x", "C:\\\\x",
    ])
  func leavesOut(address: String) {
    let link = Marked("ü ▸[text *em*](\(address)) x")
    #expect(drawing(link.source) == "p ü text em(em) x")
    #expect(faults(link.source).map(\.severity) == [.warning])
    let picture = "![text](\(address))"
    #expect(drawing(picture) == "p text")
    #expect(faults(picture).map(\.severity) == [.warning])
  }

  @Test("a warning about an address is located at the link, in any line and construct")
  func placesFaults() {
    for text in [
      "one\ntwo ▸[a](ftp:x)", "> one\n> ü ▸[a](ftp:x)", "| a |\n|---|\n| ü ▸[a](ftp:x) |",
      "- x\n\n  y ▸[a [b] c](ftp:x)",
      "[ok](http://x.org) `[a](ftp:x)` ▸[a](<ftp:x>)", "▸<ftp:x>", "▸![a](ftp:x)", "*em ▸[a](ftp:x)*",
      "# h ▸[a](ftp:x)",
      "[![a](http://x.org)](http://x.org) ▸[![a](http://x.org)](ftp:x)",
    ] {
      let marked = Marked(text)
      #expect(faults(marked.source).map(\.location) == marked.locations, "\(text)")
    }
  }

  @Test("a broken link or missing picture is an error with a suggestion")
  func reportsMissing() {
    let marked = Marked("▸[a](essays/natur.md) ▸![b](walden/hause.png) ▸[c](on%20walking) ▸[d](nowhere/at-all.md)")
    #expect(
      parsed(marked.source).diagnostics == [
        .brokenLink(
          .missing(nearest: "essays/nature.md"), address: "essays/natur.md", isImage: false, at: marked.locations[0]),
        .brokenLink(
          .missing(nearest: "walden/house.png"), address: "walden/hause.png", isImage: true, at: marked.locations[1]),
        .brokenLink(
          .missing(nearest: "on walking.md"), address: "on%20walking", isImage: false, at: marked.locations[2]),
        .brokenLink(.missing(nearest: nil), address: "nowhere/at-all.md", isImage: false, at: marked.locations[3]),
      ])
    #expect(parsed("[a](essays/natur.md)").diagnostics.hasErrors)
  }

  @Test("addresses outside the site are left out and reported")
  func reportsOutside() {
    for address in ["../secret.txt", "../../etc/passwd", "/../site.yml", "walden/../../site.yml", "..%2Fsite.yml"] {
      let found = parsed("[a](\(address))")
      #expect(Drawing(document: found.value).text == "p a")
      #expect(found.diagnostics.map(\.severity) == [.warning], "\(address)")
    }
  }

  @Test("links to anchors are collected with their locations")
  func collectsCrossReferences() {
    let marked = Marked("x\n\n▸[a](#here) and ▸[b](essays/nature.md#there)")
    let locations = marked.locations
    #expect(
      parsed(marked.source).value.crossReferences == [
        CrossReference(page: nil, fragment: "here", line: 3, column: locations[0].column),
        CrossReference(
          page: OutputPath("essays/nature/index.html"), fragment: "there", line: 3, column: locations[1].column),
      ])
  }

  @Test("files that are shown or linked to are collected once")
  func collectsFiles() {
    let document = parsed("![a](walden/house.png) [b](scan.pdf) ![c](/walden/house.png)").value
    #expect(document.pictures.map(\.source) == ["content/walden/house.png", "content/scan.pdf"])
  }

  @Test("a picture without a description is a warning")
  func reportsMissingDescription() {
    let marked = Marked("text ▸![](http://x.org/a.png)")
    #expect(faults(marked.source) == [.pictureWithoutDescription("http://x.org/a.png", at: marked.location)])
  }

  @Test("a picture's description is its words without markup")
  func describes() {
    #expect(drawing("![a *b* `c`\nd ![e](http://x.org/f)](http://x.org)") == "p ![a b c d e→http://x.org]")
  }

  @Test("without a site addresses stay as they are, by the specification's rules even executable ones")
  func leavesAddresses() {
    #expect(drawing("[a](x.md#y) [b](#z)") == "p [a→x.md#y] [b→#z]")
    #expect(drawing("[a](javascript:x) []()", rules: .plain) == "p [a→javascript:x] [→]")
  }
}
