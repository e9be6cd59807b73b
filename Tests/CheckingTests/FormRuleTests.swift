import Archive
import Diagnostics
import Model
import Testing

@testable import Checking

/// Books and printed forms made by hand, with faults that no text can cause.
@Suite("Rules of books and printed forms") struct FormRuleTests {
  /// The codes of the rules that are tested here, with and without a fault.
  static let codes = ["book-structure", "book-markup", "book-link", "printed-form"]

  private static let container =
    "<container><rootfiles><rootfile full-path=\"EPUB/package.opf\"/></rootfiles></container>"
  private static let package = """
    <package><metadata><dc:identifier>x</dc:identifier><dc:title>One</dc:title><dc:language>en</dc:language>
    <meta property="dcterms:modified">2026-01-01T00:00:00Z</meta></metadata>
    <manifest><item id="nav" href="nav.xhtml" properties="nav"/><item id="text" href="text.xhtml"/></manifest>
    <spine><itemref idref="text"/></spine></package>
    """
  private static let nav = "<html><body><nav><a href=\"text.xhtml#a\">One</a></nav></body></html>"
  private static let text = "<html><body><p id=\"a\">Walk <em>softly</em>.<br/></p></body></html>"

  private func book(
    mimetype: String = "application/epub+zip", package: String = package, nav: String = nav, text: String? = text
  ) -> BuiltForm {
    var archive = ArchiveWriter()
    archive.add("mimetype", Array(mimetype.utf8), .stored)
    archive.add("META-INF/container.xml", Array(Self.container.utf8))
    archive.add("EPUB/package.opf", Array(package.utf8))
    archive.add("EPUB/nav.xhtml", Array(nav.utf8))
    if let text { archive.add("EPUB/text.xhtml", Array(text.utf8)) }
    return BuiltForm(
      BuiltOutput.File(path: OutputPath("one/one.epub"), source: "content/one.md"), bytes: archive.finished() ?? [])
  }

  private func reported(_ rule: any FormRule, _ form: BuiltForm) async -> [String] {
    let output = BuiltOutput(files: [], GatheredOutput(), folder: "/nowhere", site: "/nowhere")
    var report = SiteReport()
    report.begin(RuleKind(type(of: rule)))
    rule.look(at: form, of: output, &report)
    return report.diagnostics.map { "\($0.location) \($0.message)" }
  }

  @Test("report nothing in a sound book")
  func passesSoundBook() async {
    for rule in [BookStructure(), BookMarkup(), BookLink()] as [any FormRule] {
      #expect(await reported(rule, book()) == [])
    }
  }

  @Test("report what a book lacks")
  func reportsStructure() async {
    let rule = BookStructure()
    let start = "content/one.md:1:1 the book 'one/one.epub'"
    #expect(await reported(rule, book(mimetype: "text/plain")) == ["\(start) does not begin with its type"])
    #expect(await reported(rule, book(text: nil)) == ["\(start) names 'EPUB/text.xhtml' and does not hold it"])
    let unnamed = Self.package.replacing("<dc:title>One</dc:title>", with: "")
    #expect(await reported(rule, book(package: unnamed)) == ["\(start) does not say its title"])
    let stray = Self.package.replacing("idref=\"text\"", with: "idref=\"other\"")
    #expect(await reported(rule, book(package: stray)) == ["\(start) puts 'other' in its order and does not name it"])
    let damaged = BuiltForm(book().file, bytes: Array(book().bytes.dropLast(30)))
    #expect(await reported(rule, damaged) == ["\(start) cannot be read"])
  }

  @Test("report a book's unclosed tags and duplicate ids")
  func reportsMarkup() async {
    let rule = BookMarkup()
    let start = "content/one.md:1:1 in the book 'one/one.epub', 'EPUB/text.xhtml'"
    #expect(
      await reported(rule, book(text: "<html><p id=\"a\">Walk <em>softly</p></html>")) == [
        "\(start) does not close <em>"
      ])
    #expect(
      await reported(rule, book(text: "<html><p id=\"a\">Walk</p></em></html>")) == [
        "\(start) ends <em> where none is open"
      ])
    #expect(
      await reported(rule, book(text: "<html><p id=\"a\"/><p id=\"a\"/></html>")) == ["\(start) has the id 'a' twice"])
  }

  @Test("report a book's broken links and remote pictures")
  func reportsLinks() async {
    let rule = BookLink()
    let start = "content/one.md:1:1"
    #expect(
      await reported(rule, book(nav: "<html><a href=\"other.xhtml\">x</a></html>")) == [
        "\(start) 'other.xhtml' in the book 'one/one.epub' leads to nothing"
      ])
    #expect(
      await reported(rule, book(nav: "<html><a href=\"text.xhtml#b\">x</a></html>")) == [
        "\(start) 'text.xhtml#b' in the book 'one/one.epub' leads to no place 'b'"
      ])
    #expect(
      await reported(rule, book(nav: "<html><img src=\"https://example.org/a.png\" alt=\"\"/></html>")) == [
        "\(start) 'https://example.org/a.png' in the book 'one/one.epub' is loaded from elsewhere"
      ])
  }

  @Test("report a PDF that is cut off or has no metadata")
  func reportsPrintedForms() async {
    let file = BuiltOutput.File(path: OutputPath("one/one.pdf"), source: "content/one.md")
    let rule = PrintedForm()
    let sound = "%PDF-1.7\n<< /Type /Catalog /Lang (en) >>\n<< /Title (One) >>\n%%EOF\n"
    #expect(await reported(rule, BuiltForm(file, bytes: Array(sound.utf8))) == [])
    for (bytes, fault) in [
      (sound.replacing("%%EOF", with: ""), "is cut off"),
      (sound.replacing("/Lang", with: ""), "does not say its language"),
      (sound.replacing("/Title", with: ""), "does not say its title"), ("<html>", "is no PDF"),
    ] {
      #expect(
        await reported(rule, BuiltForm(file, bytes: Array(bytes.utf8))) == ["content/one.md:1:1 'one/one.pdf' \(fault)"]
      )
    }
  }
}
