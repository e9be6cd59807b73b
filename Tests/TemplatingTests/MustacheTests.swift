import Diagnostics
import Model
import Templating
import Testing

@Suite("Mustache") struct MustacheTests {
  /// Prints a page with a text in the place of `text.mustache`.
  private func print(
    _ template: String, partials: [String: String] = [:], _ describe: (inout FrontMatter) -> Void = { _ in }
  ) throws -> String {
    var files = [Sample.file("page.mustache", "{{#text}}{{>text}}{{/text}}"), Sample.file("text.mustache", template)]
    files += partials.map { Sample.file("\($0.key).mustache", $0.value) }
    let loaded = TemplateSet.loading(overrides: files)
    #expect(loaded.diagnostics.map(\.description) == [])
    return String(decoding: loaded.value.render(try Sample.page("T", describe), of: Sample.site), as: UTF8.self)
  }

  @Test(
    "prints as Mustache is specified",
    arguments: [
      ("{{title}}", "T"),
      ("{{ title }}", "T"),
      ("a{{! remark }}b", "ab"),
      ("a\n  {{! alone }}\nb", "a\nb"),
      ("{{#subtitle}}S{{subtitle}}{{/subtitle}}{{^subtitle}}none{{/subtitle}}", "none"),
      ("{{#title}}yes{{/title}}{{^title}}no{{/title}}", "yes"),
      ("{{#authors}}[{{name}}]{{/authors}}", "[A][B][C]"),
      ("{{#authors}}{{name}}{{separator}}{{/authors}}", "A, B and C"),
      ("{{^authors}}none{{/authors}}", ""),
      ("{{#is-draft}}draft{{/is-draft}}{{^is-draft}}done{{/is-draft}}", "done"),
      ("{{#authors}}{{title}}{{/authors}}", "TTT"),
      ("{{#series}}{{name}}{{/series}}|{{series.name}}|", "||"),
      ("{{words.contents}}", "Contents"),
      ("{{site.title}}", "The Stapled Library"),
      ("{{#site}}{{title}}{{/site}}", "The Stapled Library"),
      ("{{=<% %>=}}<%title%> {{title}} <%={{ }}=%>{{title}}", "T {{title}} T"),
      ("{{=| |=}}\n|#title|\n  x\n|/title|\n", "  x\n"),
      ("{{#title}}\n  one\n{{/title}}\ntwo", "  one\ntwo"),
      ("{{#title}}\r\none\r\n{{/title}}\r\ntwo", "one\r\ntwo"),
      ("  {{#title}}x{{/title}}\n", "  x\n"),
      ("{{title}}\n", "T\n"),
      ("  {{title}}\n", "  T\n"),
      ("", ""),
      ("{", "{"), ("}}", "}}"), ("{ {title} }", "{ {title} }"),
    ])
  func prints(_ template: String, _ printed: String) throws {
    #expect(try print(template) { $0.authors = ["A", "B", "C"] } == printed)
  }

  @Test("a partial alone on its line replaces the line, and its own lines are not indented")
  func partialsAreNotIndented() throws {
    let pre = "<pre>\none\n two</pre>\n"
    #expect(try print("<div>\n    {{>block}}\n</div>", partials: ["block": pre]) == "<div>\n\(pre)</div>")
    #expect(try print("<b>{{>block}}</b>", partials: ["block": "x\n"]) == "<b>x\n</b>")
  }

  @Test("a byte order mark before a template is skipped")
  func byteOrderMark() throws {
    #expect(try print("\u{FEFF}{{title}}") == "T")
  }

  @Test("a value without a member does not take that of the enclosing value")
  func namesDoNotLeakIn() throws {
    // An author has no language, and does not take the page's.
    let printed = try print("{{#authors}}({{language}}){{/authors}}") { $0.authors = ["A"] }
    #expect(printed == "()")
  }

  @Test("the site's own keys are printed, escaped, and are empty if they are not set")
  func ownKeys() throws {
    let printed = try print("{{own.x-shelf}}|{{own.x-other}}|{{#own.x-shelf}}on a shelf{{/own.x-shelf}}") {
      $0.ownKeys = [OwnKey(name: "x-shelf", value: "<3>")]
    }
    #expect(printed == "&lt;3&gt;||on a shelf")
  }

  @Test("a site's file replaces the built-in one; other files become assets")
  func overrides() throws {
    let loaded = TemplateSet.loading(overrides: [
      Sample.file("site.css", "body {}"), Sample.file("fonts/plantin.woff2", "…"),
      Sample.file("site-footer.mustache", "<footer>mine</footer>\n"),
    ])
    #expect(loaded.diagnostics.isEmpty)
    #expect(loaded.value.assets.map(\.name) == ["fonts/plantin.woff2", "icon.svg", "search.js", "site.css", "site.js"])
    #expect(String(decoding: loaded.value.assets[3].bytes, as: UTF8.self).contains("body {}"))
    let html = String(decoding: loaded.value.render(try Sample.page(), of: Sample.site), as: UTF8.self)
    #expect(html.contains("</main>\n<footer>mine</footer>\n</body>"))
  }
}
