import Foundation
import TestSupport
import Testing

@Suite("Importing from the command line") struct ImportTests {
  private static let scan =
    "The bread was good, and it was ours; we baked it our-\nselves in the oven of the village.\n"

  @Test("prints the text on standard output, and the summary on standard error")
  func prints() throws {
    let work = try TemporaryFolder(["scan.txt": Self.scan])
    let run = try ProgramRun(["import", "scan.txt"], in: work.url)
    #expect(run.status == 0, "\(run.faults)")
    #expect(run.output.contains("we baked it ourselves in the oven"))
    #expect(!run.output.contains("scan.txt:"))
    #expect(run.faults.contains("scan.txt: "))
    #expect(run.faults.hasSuffix("; every word accounted for\n"))
  }

  @Test("writes a text that builds, and overwrites nothing unless asked")
  func writesOnce() throws {
    let work = try TemporaryFolder(["scan.txt": Self.scan, "content/bread.md": "mine"])
    #expect(try ProgramRun(["import", "scan.txt", "--output", "content/bread.md"], in: work.url).status == 1)
    #expect(work.read("content/bread.md") == "mine")
    let forced = ["import", "scan.txt", "--output", "content/bread.md", "--force", "--report", "proofs.html"]
    #expect(try ProgramRun(forced, in: work.url).status == 0)
    #expect(work.read("content/bread.md")?.contains("ourselves") == true)
    #expect(work.read("proofs.html")?.contains("ourselves") == true)
    #expect(try ProgramRun(["build"], in: work.url).status == 0)
  }

  @Test("every faulty file is reported in one run, and nothing is written")
  func reportsAll() throws {
    let work = try TemporaryFolder(["good.txt": Self.scan, "empty.txt": " \n\u{C}\n"])
    try Data([0, 1, 2, 3, 0, 5]).write(to: work.url.appending(path: "binary.txt"))
    let before = try work.files()
    let run = try ProgramRun(
      ["import", "good.txt", "empty.txt", "binary.txt", "missing.txt", "--join", "--output", "all.md"], in: work.url)
    #expect(run.status == 1)
    for file in ["empty.txt", "binary.txt", "missing.txt"] { #expect(run.faults.contains("\(file):1:1: error: ")) }
    #expect(!run.faults.contains("warning:"))
    #expect(run.faults.hasSuffix("nothing was written\n"))
    #expect(try work.files() == before)
  }

  @Test("several files become one text when they are joined")
  func joins() throws {
    let work = try TemporaryFolder(["a.txt": Self.scan, "b.txt": "And then there was the winter of the long table.\n"])
    let run = try ProgramRun(["import", "a.txt", "b.txt", "--join"], in: work.url)
    #expect(run.status == 0, "\(run.faults)")
    #expect(run.output.contains("ourselves"))
    #expect(run.output.contains("the long table"))
  }

  @Test("a document whose reader is missing is reported with the command that installs the reader")
  func reportsMissingHelper() throws {
    let work = try TemporaryFolder(["a.docx": "PK\u{3}\u{4} not really", "b.pdf": "%PDF-1.4\n"])
    for (file, package) in [("a.docx", "pandoc"), ("b.pdf", "poppler-utils")] {
      let run = try ProgramRun(["import", file], in: work.url, environment: ["PATH": work.url.path])
      #expect(run.status == 2)
      #expect(run.faults.contains("apt install \(package)"))
    }
  }

  /// Whether the programs that read documents are installed; if not, the tests that need them are skipped.
  static let hasHelpers: Bool = {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    let missing = ["pandoc", "pdftotext"].filter { name in
      !folders.contains { FileManager.default.isExecutableFile(atPath: "\($0)/\(name)") }
    }
    if !missing.isEmpty {
      print("\(missing) are not here: documents are not imported. Scripts/setup test installs them.")
    }
    return missing.isEmpty
  }()

  private static let pamphlet = """
    ---
    title: On Bread
    author: [Jane Baker, Tom Miller]
    date: 1975-10
    lang: en
    ---

    # The oven

    The *price* of **bread**[^1] is ~~low~~ [high](https://example.org/a), H~2~O, snake_case, 1\\*2\\*3 \\<x\\>.

    > A quotation.

    | Roses are red
    | violets are blue

    1. one
    2. two

    | a | b |
    |---|---|
    | 1 | 2 |

    ![An oven](oven.png)

    Σίβυλλα and 大學之道.

    [^1]: In the *great* year.

        Second paragraph.
    """

  /// Makes a document from the pamphlet above.
  private func document(_ kind: String, in work: TemporaryFolder) throws {
    let pixel = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg=="
    try (Data(base64Encoded: pixel) ?? Data()).write(to: work.url.appending(path: "oven.png"))
    try Data(Self.pamphlet.utf8).write(to: work.url.appending(path: "source.md"))
    let pandoc = Process()
    pandoc.executableURL = URL(filePath: "/usr/bin/env")
    pandoc.arguments = ["pandoc", "--standalone", "--from", "markdown", "source.md", "--output", "bread.\(kind)"]
    pandoc.currentDirectoryURL = work.url
    pandoc.standardError = FileHandle.nullDevice
    try pandoc.run()
    pandoc.waitUntilExit()
    try #require(pandoc.terminationStatus == 0)
  }

  @Test(
    "a document becomes a text that builds, with its notes and pictures", .enabled(if: hasHelpers),
    arguments: ["docx", "odt", "epub", "html"])
  func documents(kind: String) throws {
    let work = try TemporaryFolder()
    try document(kind, in: work)
    let run = try ProgramRun(["import", "bread.\(kind)", "--output", "content/bread.md"], in: work.url)
    #expect(run.status == 0, "\(run.faults)")
    let text = try #require(work.read("content/bread.md"))
    for piece in [
      "*price* of **bread**[^1] is ~~low~~ [high](https://example.org/a)", "snake\\_case", "violets are blue", "2. two",
      "| 1 | 2 |", "Σίβυλλα and 大學之道", "[^1]: In the *great* year.\n\n    Second paragraph.",
    ] {
      #expect(text.contains(piece), "\(piece) is not in:\n\(text)")
    }
    if kind == "docx" || kind == "epub" {
      #expect(text.hasPrefix("---\ntitle: On Bread\nauthor: ["))
      #expect(text.contains("date: 1975-10"))
    }
    let name = try #require(text.firstMatch(of: #/\]\((bread-pictures/[^)]+)\)/#)?.1)
    #expect(FileManager.default.fileExists(atPath: work.url.appending(path: "content/\(name)").path))
    try Data("raw_html: safe\n".utf8).write(to: work.url.appending(path: "site.yml"))
    let build = try ProgramRun(["build"], in: work.url)
    #expect(build.status == 0, "\(build.faults)")
  }

  @Test("the article of a web page is imported, with its pictures and metadata", .enabled(if: hasHelpers))
  func webPages() throws {
    let page = """
      <html><head><title>On Bread | A Site</title><script type="application/ld+json">{"headline": "On Bread",
      "author": {"name": "Jane Baker"}, "datePublished": "1842-05-04"}</script></head><body><main><p>Menu</p>
      <article><h1>On Bread</h1><p>The bread was good.</p><p><img src="data:image/png;base64,aGVsbG8=" alt="A loaf"></p>
      <p><img src="img/oven.png" alt="An oven"><img src="https://example.org/mill.png" alt="A mill"></p></article>
      <p>A remark</p></main></body></html>
      """
    let work = try TemporaryFolder(["saved/page.html": page, "saved/img/oven.png": "oven"])
    let run = try ProgramRun(["import", "saved/page.html", "--output", "bread.md"], in: work.url)
    #expect(run.status == 0, "\(run.faults)")
    #expect(
      work.read("bread.md") == """
        ---
        title: On Bread
        author: Jane Baker
        date: 1842-05-04
        ---

        The bread was good.

        ![A loaf](bread-pictures/picture-1.png)

        ![An oven](bread-pictures/oven.png)![A mill](https://example.org/mill.png)

        """)
    #expect(work.read("bread-pictures/picture-1.png") == "hello")
    #expect(work.read("bread-pictures/oven.png") == "oven")
    #expect(run.faults.contains("one picture was not taken out"))
    #expect((run.output + run.faults).contains("3 words around the main part left out"))
  }

  @Test(
    "the notes of a web page become footnotes, whatever made the page", .enabled(if: hasHelpers),
    arguments: [
      // A wiki, with a note that has two references.
      """
      <p>A letter came<sup id="cite_ref-1" class="reference"><a href="#cite_note-1">[1]</a></sup> to
      every door.<sup id="cite_ref-b_2-0" class="reference"><a href="#cite_note-b-2">[2]</a></sup></p>
      <h2>Notes<span class="mw-editsection">[<a href="/edit">edit</a>]</span></h2>
      <ol class="references"><li id="cite_note-1"><span class="mw-cite-backlink"><b><a href="#cite_ref-1">^</a></b></span>
      <span>Printed.</span></li><li id="cite_note-b-2"><span class="mw-cite-backlink">^ <a href="#cite_ref-b_2-0"><sup>a</sup></a>
      </span> <span>And unsigned.</span></li></ol>
      """,
      // Typed by hand, with and without a heading.
      "<p>A letter came[1] to every door.[2]</p><h3>Notes</h3><p>[1] Printed.</p><p>[2] And unsigned.</p>",
      "<p>A letter came[1] to every door.[2]</p><p>[1] Printed.</p><p>[2] And unsigned.</p>",
      "<p>A letter came<sup>1</sup> to every door.<sup>2</sup></p><hr><p><sup>1</sup> Printed.</p><p><sup>2</sup> And unsigned.</p>",
      // In the margin.
      """
      <p>A letter came<label for="a" class="margin-toggle"></label><input type="checkbox" id="a"><span
      class="sidenote">Printed.</span> to every door.<span class="marginnote">And unsigned.</span></p>
      """,
      // Below a rule, as word processors and Markdown programs write them.
      """
      <p>A letter came<sup><a href="#ftnt1" id="ftnt_ref1">[1]</a></sup> to every door.<sup><a href="#ftnt2" id="ftnt_ref2">[2]</a>
      </sup></p><hr><div><p><a href="#ftnt_ref1" id="ftnt1">[1]</a><span>&nbsp;Printed.</span></p></div>
      <div><p><a href="#ftnt_ref2" id="ftnt2">[2]</a><span>&nbsp;And unsigned.</span></p></div>
      """,
    ])
  func webNotes(body: String) throws {
    let work = try TemporaryFolder(["page.html": "<html><body><p>Nobody knew.</p>\(body)</body></html>"])
    let run = try ProgramRun(["import", "page.html"], in: work.url)
    #expect(run.status == 0, "\(run.faults)")
    #expect(
      run.output == """
        Nobody knew.

        A letter came[^1] to every door.[^2]

        [^1]: Printed.

        [^2]: And unsigned.

        """, "\(run.output)")
  }

  @Test("of two notes with one name the second stays in its place, and no word is lost", .enabled(if: hasHelpers))
  func twoNotesOfOneName() throws {
    let post = { (word: String) in
      "<p>\(word)<sup><a href=\"#fn1\" id=\"fnref1\">1</a></sup></p><ol><li id=\"fn1\"><p>Of \(word). <a href=\"#fnref1\">↩</a></p></li></ol>"
    }
    let work = try TemporaryFolder(["page.html": "<html><body>\(post("Bread"))\(post("Salt"))</body></html>"])
    let run = try ProgramRun(["import", "page.html"], in: work.url)
    #expect(run.status == 0, "\(run.faults)")
    #expect(run.output.contains("Bread[^1]") && run.output.contains("[^1]: Of Bread."), "\(run.output)")
    #expect(run.output.contains("Of Salt."), "\(run.output)")
  }

  @Test("notes that refer to each other in a cycle stay in place", .enabled(if: hasHelpers))
  func ringOfNotes() throws {
    let note = { (number: Int, other: Int) in
      "<li id=\"fn\(number)\">Note \(number).<a href=\"#fn\(other)\" id=\"fnref\(number)\">\(other)</a></li>"
    }
    let work = try TemporaryFolder([
      "page.html": "<html><body><p>Bread.</p><ol>\(note(1, 2))\(note(2, 1))</ol></body></html>"
    ])
    let run = try ProgramRun(["import", "page.html"], in: work.url)
    #expect(run.status == 0, "\(run.faults)")
    #expect(run.output.contains("Note 1.") && run.output.contains("Note 2."), "\(run.output)")
  }

  @Test("a table that is used for layout is dissolved", .enabled(if: hasHelpers))
  func frames() throws {
    let page =
      "<table><tr><td><a href=\"/\">Home</a></td><td><p>The bread was good.</p><p>It was hot.</p></td></tr></table>"
      + "<table><tr><th>Year</th><th>Loaf</th></tr><tr><td>1911</td><td>4d.</td></tr></table><hr>"
    let work = try TemporaryFolder(["page.html": "<html><body>\(page)</body></html>"])
    let run = try ProgramRun(["import", "page.html"], in: work.url)
    #expect(
      run.output
        == "[Home](/)\n\nThe bread was good.\n\nIt was hot.\n\n| Year | Loaf |\n| --- | --- |\n| 1911 | 4d. |\n",
      "\(run.output)")
  }

  @Test(
    "an OpenDocument text is read by its styles, and no words of frames, sections and fields are lost",
    .enabled(if: hasHelpers))
  func openDocument() throws {
    func style(_ name: String, _ parent: String, _ properties: String = "") -> String {
      "<style:style style:name='\(name)' style:family='paragraph' style:parent-style-name='\(parent)'>\(properties)</style:style>"
    }
    func paragraph(_ style: String, _ words: String) -> String {
      "<text:p text:style-name='\(style)'>\(words)</text:p>"
    }
    func row(_ cells: String...) -> String {
      "<table:table-row>\(cells.map { "<table:table-cell>\(paragraph("S", $0))</table:table-cell>" }.joined())</table:table-row>"
    }
    let bold = "<style:text-properties fo:font-weight='bold'/>"
    let setIn = "<style:paragraph-properties fo:margin-left='0.5in'/>"
    let body = [
      paragraph("T1", "On Bread"), paragraph("Subtitle", "A History"), paragraph("P2", "I. The Oven"),
      paragraph(
        "S",
        "The oven <text:date>in May</text:date> was hot.<text:note text:note-class='footnote'><text:note-body>"
          + paragraph("S", "A note.") + "</text:note-body></text:note><office:annotation>"
          + paragraph("S", "Check this.") + "</office:annotation>"),
      "<text:section text:name='a'>\(paragraph("S", "It stood in a section."))</text:section>",
      paragraph("P3", "Set in,"), paragraph("Quotations", "and once more."),
      paragraph(
        "S",
        "<draw:frame><draw:image xlink:href='Pictures/oven.png'/><svg:desc>The oven, open</svg:desc></draw:frame>"
          + "<draw:frame><draw:text-box>\(paragraph("S", "Words in a frame."))</draw:text-box></draw:frame>"),
      "<table:table><table:table-column table:number-columns-repeated='2'/><table:table-header-rows>"
        + row("Place", "Baker") + "</table:table-header-rows>" + row("Hull", "Jane") + row("Leeds", "Tom")
        + "</table:table>",
    ].joined()
    let spaces = ["office", "style", "text", "table", "drawing:draw", "xsl-fo-compatible:fo", "svg-compatible:svg"]
      .map { name in
        let parts = name.split(separator: ":")
        return "xmlns:\(parts[parts.count - 1])='urn:oasis:names:tc:opendocument:xmlns:\(parts[0]):1.0'"
      }.joined(separator: " ")
    let file = """
      <?xml version='1.0'?>
      <office:document \(spaces) xmlns:xlink='http://www.w3.org/1999/xlink' office:version='1.3'>
      <office:automatic-styles>\(style("T1", "Title"))\(style("P2", "Standard", bold))\(style("P3", "Standard", setIn))\
      </office:automatic-styles><office:body><office:text>\(body)</office:text></office:body></office:document>
      """
    let work = try TemporaryFolder(["bread.fodt": file])
    let run = try ProgramRun(["import", "bread.fodt"], in: work.url)
    #expect(run.status == 0, "\(run.faults)")
    #expect(
      run.output == """
        ---
        title: On Bread
        subtitle: A History
        ---

        ## I. The Oven

        The oven in May was hot.[^1]

        It stood in a section.

        > Set in,
        >
        > and once more.

        ![The oven, open](Pictures/oven.png)

        Words in a frame.

        | Place | Baker |
        | --- | --- |
        | Hull | Jane |
        | Leeds | Tom |

        [^1]: A note.

        """, "\(run.output)")
    #expect(run.faults.contains("1 comment left out"))
  }

  @Test("the footnotes of joined documents are kept apart", .enabled(if: hasHelpers))
  func joinsDocuments() throws {
    let work = try TemporaryFolder()
    for kind in ["docx", "odt"] { try document(kind, in: work) }
    let run = try ProgramRun(["import", "bread.docx", "bread.odt", "--join"], in: work.url)
    #expect(run.status == 0, "\(run.faults)")
    for piece in ["**bread**[^1]", "[^1]: In", "**bread**[^2-1]", "[^2-1]: In"] { #expect(run.output.contains(piece)) }
  }

  @Test("a damaged document is reported, and nothing is written", .enabled(if: hasHelpers))
  func damaged() throws {
    let work = try TemporaryFolder([
      "empty.docx": "", "text.odt": "words", "junk.pdf": "%PDF-1.4\njunk", "not.pdf": "words",
    ])
    try document("docx", in: work)
    let whole = try Data(contentsOf: work.url.appending(path: "bread.docx"))
    try whole.prefix(2000).write(to: work.url.appending(path: "half.docx"))
    try whole.write(to: work.url.appending(path: "wrong.epub"))
    try FileManager.default.createDirectory(
      at: work.url.appending(path: "folder.docx"), withIntermediateDirectories: true)
    let files = ["empty.docx", "text.odt", "junk.pdf", "not.pdf", "half.docx", "wrong.epub", "folder.docx"]
    let before = try work.files()
    let run = try ProgramRun(["import"] + files + ["--output", "out/"], in: work.url)
    #expect(run.status == 1)
    for file in files { #expect(run.faults.contains("\(file):1:1: error: "), "\(file)") }
    #expect(try work.files() == before)
  }

  @Test("a file's name is never taken for an option or an address", .enabled(if: hasHelpers))
  func oddNames() throws {
    let work = try TemporaryFolder()
    try document("docx", in: work)
    for name in ["-o evil.docx", "two words é.docx", "http:x.docx"] {
      try FileManager.default.copyItem(
        at: work.url.appending(path: "bread.docx"), to: URL(filePath: work.url.path + "/" + name))
      let run = try ProgramRun(["import", "--", name], in: work.url)
      #expect(run.status == 0, "\(name): \(run.faults)")
    }
  }

  @Test("a hanging helper program is ended with the program, and leaves nothing behind")
  func hangingHelper() throws {
    let work = try TemporaryFolder([
      "bin/pandoc": "#!/bin/sh\necho $$ > \"$HANG\"\nsleep 1000\n", "a.docx": "PK\u{3}\u{4}",
    ])
    let tool = work.url.appending(path: "bin/pandoc").path
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: tool)
    let papers = work.url.appending(path: "papers")
    try FileManager.default.createDirectory(at: papers, withIntermediateDirectories: true)
    let note = work.url.appending(path: "number")
    let process = Process()
    process.executableURL = Project.program
    process.arguments = ["import", "a.docx", "--output", "a.md"]
    process.currentDirectoryURL = work.url
    process.environment = ProcessInfo.processInfo.environment.merging(
      ["PATH": work.url.path + "/bin:/usr/bin:/bin", "HANG": note.path, "TMPDIR": papers.path]) { _, new in new }
    process.standardError = FileHandle.nullDevice
    try process.run()
    var number: Int32?
    while number == nil, process.isRunning {
      number = (try? String(contentsOf: note, encoding: .utf8)).flatMap { Int32($0.filter(\.isNumber)) }
      usleep(10_000)
    }
    process.terminate()
    process.waitUntilExit()
    #expect(process.terminationStatus == 130)
    let helper = try #require(number)
    #expect(kill(helper, 0) != 0)
    #expect(try FileManager.default.contentsOfDirectory(atPath: papers.path) == [])
    #expect(work.read("a.md") == nil)
  }

  @Test("an interrupt while a helper program starts is handled")
  func interruptAtOnce() throws {
    let work = try TemporaryFolder([
      "bin/pandoc": "#!/bin/sh\nkill -TERM $PPID\nsleep 100\n", "a.docx": "PK\u{3}\u{4}",
    ])
    let tool = work.url.appending(path: "bin/pandoc").path
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: tool)
    for _ in 0..<20 {
      let run = try ProgramRun(
        ["import", "a.docx", "--output", "a.md"], in: work.url,
        environment: ["PATH": work.url.path + "/bin:/usr/bin:/bin"])
      #expect(run.status == 130)
    }
  }

  @Test("a PDF is read in the better of two ways", .enabled(if: hasHelpers))
  func pdf() throws {
    // A page of two columns, as small as a PDF can be.
    var lines = "BT /F1 10 Tf 12 TL 50 700 Td "
    let left = [
      "The oven of the village", "belongs to all who bake", "their bread in it, and to", "nobody who does not.",
    ]
    let right = ["Whoever has the oven has", "the bread, and whoever", "has the bread has the", "village in his hand."]
    for line in left { lines += "(\(line)) Tj T* " }
    lines += "ET BT /F1 10 Tf 12 TL 330 700 Td "
    for line in right { lines += "(\(line)) Tj T* " }
    lines += "ET"
    let objects = [
      "<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
      "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
      "<< /Length \(lines.utf8.count) >>\nstream\n\(lines)\nendstream",
      "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    var pdf = "%PDF-1.4\n"
    var offsets: [Int] = []
    for (index, object) in objects.enumerated() {
      offsets.append(pdf.utf8.count)
      pdf += "\(index + 1) 0 obj\n\(object)\nendobj\n"
    }
    let start = pdf.utf8.count
    pdf += "xref\n0 6\n0000000000 65535 f \n"
    for offset in offsets { pdf += String(repeating: "0", count: 10 - String(offset).count) + "\(offset) 00000 n \n" }
    pdf += "trailer << /Size 6 /Root 1 0 R >>\nstartxref\n\(start)\n%%EOF\n"
    let work = try TemporaryFolder(["bread.pdf": pdf])
    let run = try ProgramRun(["import", "bread.pdf"], in: work.url)
    #expect(run.status == 0, "\(run.faults)")
    #expect(run.output.contains("who bake their bread in it, and to nobody who does not."))
    #expect(run.output.contains("has the bread has the village in his hand."))
  }
}
