import TestSupport
import Testing

@Suite("A text on the first page") struct FirstPageTests {
  private static func site(_ choice: String) -> [String: String] {
    [
      "site.yml": "title: Small\nfirst_page: \(choice)\n",
      "content/index.md": "Welcome.[^1]\n\n[^1]: From all of us.\n",
      "content/old.md":
        "---\nauthor: Ada Bell\ndate: 1901\n---\n# Old *Things*[^t]\n\nSee [the new](new.md).\n\n[^t]: Very.\n",
      "content/new.md": "---\ntitle: New Things\ndate: 1999\n---\nThey are new.[^1]\n\n[^1]: Or were.\n",
      "content/draft.md": "---\ntitle: Draft\ndraft: true\n---\nx\n",
    ]
  }

  private func index(_ choice: String) throws -> String {
    let site = try TemporaryFolder(Self.site(choice))
    let run = try ProgramRun(["build"], in: site.url)
    #expect(run.status == 0, "\(run.faults)")
    return try #require(site.read("public/index.html"))
  }

  @Test("is printed whole below the introduction, with its footnotes, and stays in the list")
  func showsNewest() throws {
    let page = try index("newest")
    #expect(page.contains(#"<h2 id="_whole"><a href="new/index.html">New Things</a></h2>"#))
    #expect(page.contains(##"They are new.<sup><a href="#new-fn-1" id="new-fnref-1""##))
    #expect(page.contains(#"<li id="new-fn-1"><p>Or were."#))
    #expect(page.contains(##"Welcome.<sup><a href="#fn-1""##))
    #expect(page.contains(#"<a class="title" href="new/index.html">New Things</a>"#))
    #expect(page.contains(#"<script src="site.js""#))
  }

  @Test("is chosen by its file, has links relative to the first page, and keeps a footnote of its title")
  func showsChosen() throws {
    for choice in ["content/old.md", "old.md", "./content/old.md"] {
      let page = try index(choice)
      #expect(page.contains(##"<h2 id="_whole">Old <em>Things</em><sup><a href="#old-fn-t""##))
      #expect(page.contains(#"See <a href="new/index.html">the new</a>."#))
    }
  }

  @Test(
    "that does not exist is an error at its location",
    arguments: [
      ("content/odl.md", "there is no text 'content/odl.md' for the first page; did you mean 'content/old.md'?"),
      ("content/draft.md", "'content/draft.md' is a draft"),
      ("index.md", "'content/index.md' stands at the head of the first page anyway"),
    ])
  func reportsMissing(choice: String, message: String) throws {
    let site = try TemporaryFolder(Self.site(choice))
    let run = try ProgramRun(["build"], in: site.url)
    #expect(run.status == 1)
    #expect(run.faults.contains("site.yml:2:13: error: " + message), "\(run.faults)")
  }

  @Test("is rendered again when it is changed, and when another text is newer")
  func followsChanges() throws {
    let site = try TemporaryFolder(Self.site("newest"))
    _ = try ProgramRun(["build"], in: site.url)
    try site.write("---\ntitle: New Things\ndate: 1999\n---\nThey were new.\n", to: "content/new.md")
    _ = try ProgramRun(["build"], in: site.url)
    #expect(site.read("public/index.html")?.contains("They were new.") == true)
    try site.write("---\ntitle: Newer\ndate: 2001\n---\nNewer still.\n", to: "content/newer.md")
    _ = try ProgramRun(["build"], in: site.url)
    #expect(site.read("public/index.html")?.contains("Newer still.</p>") == true)
  }
}
