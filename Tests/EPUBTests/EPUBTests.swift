import Archive
import Diagnostics
import Ingestion
import Model
import Testing

@testable import EPUB

@Suite("EPUB") struct EPUBTests {
  /// An e-book of one text, unpacked.
  struct Unpacked {
    let bytes: [UInt8]
    let archive: ArchiveReader

    init(_ markdown: String, change: (inout FrontMatter) -> Void = { _ in }) throws {
      let text = try EPUBTests.text(markdown, change: change)
      bytes = try #require(EPUBFile(Book(of: text)).bytes)
      archive = try #require(ArchiveReader(bytes))
    }

    var names: [String] { archive.entries.map(\.name) }

    func file(_ name: String) throws -> String {
      String(decoding: try #require(archive.bytes(named: "EPUB/" + name), "\(names)"), as: UTF8.self)
    }
  }

  static func text(
    _ markdown: String, slug: String = "text", pictures: [ExportedPicture] = [],
    change: (inout FrontMatter) -> Void = { _ in }
  ) throws -> ExportedText {
    var front = FrontMatter(title: "Title", language: .english)
    change(&front)
    let text = Text(
      source: "content/\(slug).md", slug: try #require(Slug(slug)), collection: [], frontMatter: front, sourceSize: 0)
    let source = TextSource(file: text.source, bytes: Array(markdown.utf8))
    return ExportedText(
      text: text,
      document: MarkdownParser().document(
        in: source, of: text, in: LinkTargets(of: Site(settings: SiteSettings(), texts: [text]))
      ).value.withoutHeading(saying: front.title), source: source.bytes,
      settings: SiteSettings(), address: nil, pictures: pictures)
  }

  @Test("a footnote that the title refers to is included, with its reference")
  func keepsNotesOfTitles() throws {
    let page = try Unpacked("# *Title*[^1]\n\nWords.\n\n[^1]: A note on the title.\n").file("text-1.xhtml")
    let heading = try #require(page.firstMatch(of: /<h1>(.*)<\/h1>/)?.output.1)
    #expect(heading.contains("<em>Title</em>") && heading.contains("epub:type=\"noteref\""))
    #expect(page.contains("A note on the title."))
  }

  @Test("the media type comes first, uncompressed; the names of the files are the same for every text")
  func beginsWithMediaType() throws {
    let book = try Unpacked("Words.")
    #expect(book.bytes[30..<58].elementsEqual("mimetypeapplication/epub+zip".utf8))
    #expect(
      book.names == [
        "mimetype", "META-INF/container.xml", "EPUB/package.opf", "EPUB/nav.xhtml", "EPUB/style.css", "EPUB/cover.svg",
        "EPUB/cover.xhtml", "EPUB/text-1.xhtml", "EPUB/source/text.md",
      ])
  }

  /// A renderer that makes the same picture of every drawing.
  private struct Renderer: DrawingRenderer {
    let identity: [UInt8] = [1]
    func png(of svg: [UInt8], language: LanguageTag) async -> [UInt8]? { [1, 2, 3] }
  }

  @Test("the separate cover is a drawing, and also a picture where one can be made")
  func picturesCoverByItself() async throws {
    let made = await CoverExporter(pictures: Renderer()).export(try Self.text("Words.")).value
    #expect(made.map(\.suffix) == Format.cover.suffixes)
    #expect(made.last?.bytes == [1, 2, 3])
  }

  @Test("the cover of a text with printed forms is included as a picture", arguments: [true, false])
  func picturesCover(isPrinted: Bool) async throws {
    let text = try Self.text("Words.") { $0.formats = isPrinted ? [.html, .epub, .pdf] : [.html, .epub] }
    let made = try await EPUBExporter(covers: Renderer()).export(text).value
    let file = try #require(made.first)
    let archive = try #require(ArchiveReader(file.bytes))
    let package = String(decoding: archive.bytes(named: "EPUB/package.opf") ?? [], as: UTF8.self)
    #expect(archive.bytes(named: "EPUB/cover.png") == (isPrinted ? [1, 2, 3] : nil))
    #expect(
      package.contains(
        "href=\"cover.\(isPrinted ? "png" : "svg")\" media-type=\"image/\(isPrinted ? "png" : "svg+xml")\" properties=\"cover-image\""
      ))
  }

  @Test("a reference opens its footnote, which is in the same file and begins with its backlink")
  func callsNotes() throws {
    let page = try Unpacked("Out[^one].\n\n[^one]: A note.").file("text-1.xhtml")
    #expect(
      page.contains(
        "<sup><a epub:type=\"noteref\" href=\"#fn-one\" id=\"fnref-one\" role=\"doc-noteref\">1</a></sup>"))
    #expect(
      page.contains(
        """
        <aside epub:type="footnote" role="doc-footnote" id="fn-one">
        <p><a epub:type="backlink" role="doc-backlink" href="#fnref-one" aria-label="Back to reference 1">1</a> A note.</p>
        </aside>
        """))
  }

  @Test("a footnote with two references leads back to both")
  func leadsBackTwice() throws {
    let page = try Unpacked("Out[^one] and in[^one].\n\n[^one]: A note.").file("text-1.xhtml")
    #expect(
      page.contains("href=\"#fnref-one\" aria-label=\"Back to reference 1\">1</a> A note. <a href=\"#fnref-one-2\""))
  }

  @Test("a footnote too long to open in place stands at the end, and its reference is an ordinary link")
  func partsLongNotes() throws {
    let long = Array(repeating: "walking", count: 800).joined(separator: " ")
    let page = try Unpacked("Out[^a] and on[^b].\n\n[^a]: \(long)\n[^b]: Short.").file("text-1.xhtml")
    #expect(page.contains("<sup><a href=\"#fn-a\" id=\"fnref-a\""))
    #expect(page.contains("<div class=\"note\" id=\"fn-a\">"))
    #expect(page.contains("<aside epub:type=\"footnote\" role=\"doc-footnote\" id=\"fn-b\">"))
  }

  @Test("a long text is split before its sections, and links lead to the file their anchor is in")
  func partsLongTexts() throws {
    let chapter = (0..<60).map { "Paragraph \($0). " + String(repeating: "Words and words. ", count: 60) }
      .joined(separator: "\n\n")
    let markdown = (1...10).map { "## Chapter \($0)\n\n[First](#chapter-1)\n\n\(chapter)\n\n" }.joined()
    let book = try Unpacked(markdown)
    let files = book.archive.entries.filter { $0.name.hasPrefix("EPUB/text-") }
    #expect(files.count > 2)
    for file in files {
      #expect(file.size <= 250_000)
      let page = try book.file(String(file.name.dropFirst(5)))
      #expect(page.contains("<h2 id=") && !page.contains("href=\"#chapter-1\"") || file.name == "EPUB/text-1.xhtml")
    }
    #expect(try book.file("text-2.xhtml").contains("href=\"text-1.xhtml#chapter-1\""))
    #expect(try book.file("nav.xhtml").contains("href=\"text-2.xhtml#"))
  }

  @Test("a link to a missing anchor leads nowhere and keeps its words")
  func dropsDeadLinks() throws {
    #expect(try Unpacked("See [there](#nowhere).").file("text-1.xhtml").contains("See <a>there</a>."))
  }

  @Test(
    "invalid addresses are left out, and so is all that could run",
    arguments: [
      ("[a](javascript:alert%281%29)", "javascript:"), ("[a](http://)", "href"), ("[a](http://exa_mple)", "href"),
      ("[a](https://example.org:99999/)", "href"), ("[a](https://example.org/%zz)", "href"),
      ("[a](ftp://x.y/)", "href"),
      ("<script>alert(1)</script>", "<script"), ("![a](https://example.org/a.png)", "<img"),
    ])
  func leavesOut(markdown: String, never: String) throws {
    let page = try Unpacked(markdown).file("text-1.xhtml")
    let body = try #require(page.firstRange(of: "<body"))
    let isThere = String(page[body.lowerBound...]).contains(never)
    // Remote pictures are linked to instead of shown.
    #expect(!isThere, "\(page)")
  }

  @Test("pictures are in the book; those in formats that e-readers do not show are kept beside the source")
  func carriesPictures() throws {
    let png: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 1, 2, 3]
    func picture(_ name: String, _ bytes: [UInt8]) -> ExportedPicture {
      ExportedPicture(file: BundleFile(source: "content/t/" + name, page: OutputPath("t/" + name)), bytes: bytes)
    }
    let text = try Self.text("Words.", pictures: [picture("A b.png", png), picture("c.pdf", [1, 2, 3])])
    let bytes = try #require(EPUBFile(Book(of: text)).bytes)
    let archive = try #require(ArchiveReader(bytes))
    #expect(archive.bytes(named: "EPUB/pictures/1.png") == png)
    #expect(archive.bytes(named: "EPUB/source/file-2") == [1, 2, 3])
    let source = try #require(EPUBSource(of: bytes))
    #expect(source.files.map(\.path) == ["t/A b.png", "t/c.pdf", "text.md"])
    #expect(source.files[0].bytes == png)
    #expect(source.files[2].bytes == Array("Words.".utf8))
  }

  @Test(
    "a source file that would be written outside its folder is not read",
    arguments: ["../a.md", "/etc/a.md", "a/../../b.md", ".hidden", "a\\b.md", "c:a.md", "", "a//b.md"])
  func refusesPathsThatLeadOut(path: String) {
    #expect(!EPUBSource.isSafe(path))
  }

  @Test("the same text gives the same bytes, and its identifier is derived from its name")
  func isDeterministic() throws {
    let one = try Unpacked("Words.[^1]\n\n[^1]: Note.")
    let two = try Unpacked("Words.[^1]\n\n[^1]: Note.")
    #expect(one.bytes == two.bytes)
    // RFC 9562, appendix A.4, has this name in another namespace; this UUID was made by Python's uuid.uuid5.
    #expect("\(NameUUID(ofAddress: "www.example.com"))" == "b63cdfa4-3df9-568e-97ae-006c5b8fd652")
  }

  @Test("the package has the text's metadata and its date of change, never the time of the build")
  func writesMetadata() throws {
    let book = try Unpacked("Words.") { front in
      front.title = "A <Title> & more"
      front.subtitle = "Sub"
      front.authors = ["Bell, Ada"]
      front.translators = ["Ben Cole"]
      front.date = .month(10, year: 1975)
      front.topics = ["walking"]
      front.series = .init(name: "Walks", number: 3)
    }
    let opf = try book.file("package.opf")
    for expected in [
      "<dc:title id=\"title\">A &lt;Title&gt; &amp; more</dc:title>", "<dc:date>1975-10</dc:date>",
      "<meta property=\"dcterms:modified\">1975-10-01T00:00:00Z</meta>", ">aut</meta>", ">trl</meta>",
      "<meta refines=\"#series\" property=\"group-position\">3</meta>", "<dc:subject>walking</dc:subject>",
      "<meta property=\"schema:accessModeSufficient\">textual</meta>",
    ] {
      #expect(opf.contains(expected), "\(expected)")
    }
    #expect(try Unpacked("Words.").file("package.opf").contains("1980-01-01T00:00:00Z"))
  }

  @Test("the pages of a right-to-left text turn from right to left")
  func turnsPages() throws {
    let hebrew = try #require(LanguageTag("he"))
    let book = try Unpacked("מילים.") { $0.language = hebrew }
    #expect(try book.file("package.opf").contains("page-progression-direction=\"rtl\""))
    #expect(try book.file("text-1.xhtml").contains("lang=\"he\" xml:lang=\"he\" dir=\"rtl\""))
  }

  @Test("several texts make one book: ids stay distinct, and links between the texts stay inside")
  func makesCollections() throws {
    let one = try Self.text("## Same\n\nx[^1]\n\n[^1]: One.", slug: "one")
    let two = try Self.text("## Same\n\ny[^1]\n\n[^1]: Two.", slug: "two") { $0.authors = ["Ada Bell"] }
    let book = Book(
      of: ExportedBook(
        frontMatter: FrontMatter(title: "Both", language: .english), path: OutputPath("books/both.epub"),
        texts: [one, two], settings: SiteSettings()))
    let bytes = try #require(EPUBFile(book).bytes)
    let archive = try #require(ArchiveReader(bytes))
    let pages = [1, 2].map { String(decoding: archive.bytes(named: "EPUB/text-\($0).xhtml") ?? [], as: UTF8.self) }
    #expect(pages[0].contains("id=\"one-same\"") && pages[0].contains("id=\"one-fn-1\""))
    #expect(pages[1].contains("id=\"two-same\"") && pages[1].contains("id=\"two-fn-1\""))
    let opf = String(decoding: archive.bytes(named: "EPUB/package.opf") ?? [], as: UTF8.self)
    #expect(opf.contains("Ada Bell") && opf.contains("source/text-2.md"))
  }
}
