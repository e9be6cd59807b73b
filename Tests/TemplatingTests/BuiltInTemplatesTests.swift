import Diagnostics
import Foundation
import Model
import Templating
import TestSupport
import Testing

@Suite("The built-in templates") struct BuiltInTemplatesTests {
  @Test("are the files of templates/ and themes/, byte for byte")
  func areTheFolder() throws {
    // Those of printed forms are other templates, with a test of their own.
    let folder = try FileSystemTree(Project.root.appending(path: "templates")).files
      .filter { !$0.key.hasPrefix("print/") }
      .merging(FileSystemTree(Project.root.appending(path: "themes")).files) { template, _ in template }
    let builtIn = Dictionary(uniqueKeysWithValues: BuiltInTemplates.all.map { ($0.name, Data($0.bytes)) })
    #expect(builtIn.keys.sorted() == folder.keys.sorted())
    for (name, bytes) in folder { #expect(builtIn[name] == bytes, "\(name) differs") }
  }

  @Test("are sorted by name")
  func areInOrder() {
    let names = BuiltInTemplates.all.map(\.name)
    #expect(names == names.sorted())
  }

  @Test("have no faults, and none of them is unused", arguments: SiteSettings.Theme.allCases)
  func haveNoFault(theme: SiteSettings.Theme) {
    // As a site's own files, so that an unused one is reported, too.
    let loaded = TemplateSet.loading(overrides: BuiltInTemplates.files(of: theme))
    #expect(loaded.diagnostics.map(\.description) == [])
  }

  @Test("include the icon, the style sheet and the script")
  func haveAssets() {
    #expect(TemplateSet.loading().value.assets.map(\.name) == ["icon.svg", "search.js", "site.css", "site.js"])
  }

  @Test("load nothing from another host")
  func askNothingElsewhere() {
    for file in BuiltInTemplates.all {
      let text = String(decoding: file.bytes, as: UTF8.self)
      #expect(!text.contains("//cdn") && !text.contains("src=\"http") && !text.contains("url(http"), "\(file.name)")
      #expect(!text.contains("@import") && !text.contains("@font-face"), "\(file.name)")
    }
  }
}
