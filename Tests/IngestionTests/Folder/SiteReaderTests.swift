import Diagnostics
import Foundation
import Ingestion
import Manuscript
import TestSupport
import Testing

@Suite("Reading a site") struct SiteReaderTests {
  private func read(_ files: [String: String], drafts: Bool = false) throws -> Diagnosed<Site> {
    let folder = try TemporaryFolder(files)
    return try SiteReader(folder: folder.url.path).site(includingDrafts: drafts)
  }

  @Test("texts, bundles and collections get addresses in the order of their paths")
  func gathers() throws {
    let site = try read([
      "content/walden.md": "---\ntitle: Walden\nauthor: [Henry Thoreau, A. Friend]\ndate: 1854\n---\nText.\n",
      "content/index.md": "Welcome.\n",
      "content/essays/on-walking/index.md": "# On *Walking*[^1]\n",
      "content/essays/on-walking/map.pdf": "…",
      "content/essays/On Beauty.md": "Text without a title.\n",
      "content/empty/.keep": "",
    ])
    #expect(site.value.texts.map(\.page.path) == [
      "essays/on-beauty/index.html", "essays/on-walking/index.html", "walden/index.html",
    ])
    #expect(site.value.texts.map(\.frontMatter.title) == ["On Beauty", "On Walking", "Walden"])
    #expect(site.value.collections.map(\.page.path) == ["essays/index.html"])
    #expect(site.value.introduction?.source == "content/index.md")
    #expect(site.diagnostics == [])
    let bundle = site.value.bundleFiles(of: site.value.texts[1])
    #expect(bundle == [
      BundleFile(source: "content/essays/on-walking/map.pdf", page: PagePath("essays/on-walking/map.pdf"))
    ])
  }
}
