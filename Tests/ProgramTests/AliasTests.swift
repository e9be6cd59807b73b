import Foundation
import TestSupport
import Testing

@Suite("Old addresses") struct AliasTests {
  private func site(_ aliases: String, settings: String = "", more: [String: String] = [:]) throws -> TemporaryFolder {
    let text = "---\ntitle: \"On <Walking>\"\naliases: \(aliases)\n---\n\nWords.\n"
    return try TemporaryFolder(
      ["site.yml": "formats: [html]\n\(settings)", "content/walking.md": text].merging(more) { $1 })
  }

  @Test("each old address has a small page that redirects, and is in the list that hosts read")
  func leadsOn() throws {
    let site = try site(
      "[/old/, notes/1862/old.html, 'Über%20uns', /old/, /walking/]",
      settings: "base_url: https://example.org/library/\n")
    let run = try ProgramRun(["build"], in: site.url)
    #expect(run.status == 1, "a blank cannot stand in an address")
    try site.write(
      try #require(site.read("content/walking.md")).replacing("Über%20uns", with: "%C3%BCber"), to: "content/walking.md"
    )
    #expect(try ProgramRun(["build"], in: site.url).status == 0)
    let page = try #require(site.read("public/old/index.html"))
    #expect(page.contains("content=\"0; url=../walking/index.html\""))
    #expect(page.contains("<a href=\"../walking/index.html\">On &lt;Walking&gt;</a>"))
    #expect(page.contains("<link rel=\"canonical\" href=\"https://example.org/library/walking/\">"))
    #expect(site.read("public/notes/1862/old.html")?.contains("url=../../walking/index.html") == true)
    #expect(site.read("public/über/index.html") != nil)
    #expect(
      site.read("public/_redirects")
        == """
        /library/old/ /library/walking/ 301
        /library/notes/1862/old.html /library/walking/ 301
        /library/%C3%BCber/ /library/walking/ 301

        """)
    let sums = try #require(site.read("public/SHA256SUMS"))
    #expect(sums.contains("  old/index.html\n") && sums.contains("  _redirects\n"))
    // When the address is removed, its page is, too.
    try site.write("---\ntitle: On Walking\n---\n\nWords.\n", to: "content/walking.md")
    #expect(try ProgramRun(["build"], in: site.url).status == 0)
    #expect(site.read("public/old/index.html") == nil && site.read("public/_redirects") == nil)
  }

  @Test("an old address where another text stands is an error")
  func collides() throws {
    let site = try site("/resting/", more: ["content/resting.md": "# Resting\n\nWords.\n"])
    let run = try ProgramRun(["build"], in: site.url)
    #expect(run.status == 1)
    #expect(run.faults.contains("'resting/index.html' is to be written from 'content/"))
  }

  @Test(
    "a value that is no path of a page is an error at its location",
    arguments: ["https://example.org/old/", "../old", "/a//b", "old.pdf", "old?x=1", "/.well-known/x", "a%2", "/"])
  func refuses(alias: String) throws {
    let site = try site("['\(alias)']")
    let run = try ProgramRun(["build"], in: site.url)
    #expect(run.status == 1)
    #expect(run.faults.contains("content/walking.md:3:10: error: '\(alias)' is no old address of a page of this site"))
  }
}
