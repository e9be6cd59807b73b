import Diagnostics
import Templating
import TestSupport
import Testing

@Suite("Faults of templates") struct TemplateFaultTests {
  /// The messages about a text in the place of `templates/title-page.mustache`, and the marked locations.
  private func faults(_ text: String, file: String = "title-page.mustache") -> (said: [String], marked: Marked) {
    let marked = Marked(text, file: "templates/\(file)")
    let loaded = TemplateSet.loading(overrides: [Sample.file(file, marked.source)])
    return (loaded.diagnostics.map(\.words), marked)
  }

  @Test(
    "are reported at their locations, counted in scalars",
    arguments: [
      ("<h1>{{▸titel}}</h1>", "error: 'titel' is not known here; did you mean 'title'?"),
      ("é\u{301}👩‍👩‍👧{{▸titel}}", "error: 'titel' is not known here; did you mean 'title'?"),
      ("one\ntwo {{#▸autors}}x{{/autors}}", "error: 'autors' is not known here; did you mean 'authors'?"),
      ("{{^ ▸autors }}x{{/autors}}", "error: 'autors' is not known here; did you mean 'authors'?"),
      ("{{▸words.contens}}", "error: 'words.contens' is not known: there is no 'contens'; did you mean 'contents'?"),
      (
        "{{▸title.first}}",
        "error: 'title.first' is not known: what stands before '.first' has no parts; "
          + "write {{title}}, or for a list {{#title}}{{first}}{{/title}}"
      ),
      ("{{>▸linked-nam}}", "error: there is no template 'linked-nam'; did you mean 'linked-name'?"),
      ("{{>▸zither}}", "error: there is no template 'zither'; write it as templates/zither.mustache"),
      ("a\n▸{{title", "error: the tag has no end; close it with }}"),
      ("▸{{{title}}", "error: the tag has no end; close it with }}"),
      ("{{#▸title}}x", "error: section 'title' is never closed; close it with {{/title}}"),
      ("x{{/▸title}}", "error: '{{/title}}' closes a section that is not open; take it out"),
      ("{{▸upper(title)}}", "error: 'upper(title)' calls a function, which templates cannot; write the variable alone"),
      ("▸{{<page}}{{/page}}", nil),
      ("▸{{$title}}", nil),
      ("▸{{%CONTENT_TYPE: TEXT}}", nil),
      ("{{>▸*title}}", nil),
      ("{{#authors}}{{▸.}}{{/authors}}", "error: '.' names nothing; write the name of a variable, as in {{name}}"),
      ("▸{{}}", "error: the tag has no name in it; write the name of a variable, as in {{title}}"),
      ("{{▸page title}}", "error: 'page title' has a space in it; write names with hyphens, as in {{page-title}}"),
      ("▸{{=<%=}}", "error: '<%' are not two delimiters; write them as in {{=<% %>=}}"),
      ("{{{▸title}}}", "error: 'title' is words, in which < and & must be escaped; write {{title}}"),
      ("{{&▸title}}", "error: 'title' is words, in which < and & must be escaped; write {{title}}"),
      ("{{▸body}}", "error: 'body' is HTML, whose tags would be printed; write {{{body}}}"),
      (
        "{{▸is-draft}}",
        "error: 'is-draft' is yes or no, which cannot be printed; write {{#is-draft}}…{{/is-draft}}"
      ),
      ("{{▸authors}}", "error: 'authors' is a list, which cannot be printed; write {{#authors}}…{{/authors}}"),
      (
        "{{▸series}}",
        "error: 'series' has parts and cannot be printed itself; write {{#series}}…{{/series}}, or a part of it"
      ),
      (
        "{{▸x-shelf}}",
        "error: 'x-shelf' is not known here; "
          + "your own keys are '{{own.x-shelf}}' on a text’s page and '{{site.own.x-shelf}}' everywhere"
      ),
      ("{{▸own.shelf}}", "error: 'own.shelf' is not known: there is no 'shelf'; your own keys begin with x-"),
      (
        "{{▸letters}}",
        "error: 'letters' is not known here; it is known to: A list’s page, inside {{#list}}"
      ),
    ])
  func isSaidAtItsPlace(_ text: String, _ message: String?) {
    let (said, marked) = faults(text)
    if let message {
      #expect(said == ["\(marked.location): \(message)"])
    } else {
      #expect(said.first?.hasPrefix("\(marked.location): error: ") == true)
      #expect(said.first?.contains("is a kind of tag that these templates do not have") == true)
    }
  }

  @Test("are reported once, though the template is used in many places")
  func isSaidOnce() {
    let (said, marked) = faults("{{▸nam}}", file: "linked-name.mustache")
    #expect(said == ["\(marked.location): error: 'nam' is not known here; did you mean 'name'?"])
  }

  @Test("are all reported in one run, in order")
  func isAllSaid() {
    let (said, marked) = faults("{{▸titel}} {{>▸lists}}\n{{#▸autors}}{{/autors}}")
    #expect(said.map { $0.prefix { $0 != " " } } == marked.locations.map { "\($0):" })
  }

  @Test("include names that are unknown in their section")
  func dependsOnThePlace() {
    let (said, marked) = faults("{{#formats}}{{name}}{{/formats}} {{▸detail}}")
    #expect(said.count == 1)
    #expect(said.first?.hasPrefix("\(marked.location): error: 'detail' is not known here") == true)
  }

  @Test("include overlapping sections, reported at the inner one")
  func sectionsCross() {
    let (said, marked) = faults("{{#title}}{{#▸subtitle}}{{/title}}{{/▸subtitle}}")
    #expect(
      said == [
        "\(marked.locations[0]): error: section 'subtitle' is never closed; close it with {{/subtitle}}",
        "\(marked.locations[1]): error: '{{/subtitle}}' closes a section that is not open; take it out",
      ])
  }

  @Test("include a template that uses itself, directly or through others")
  func usesItself() {
    let own = faults("{{>▸title-page}}")
    #expect(own.said == ["\(own.marked.location): error: template 'title-page' uses itself; take this partial out"])
    let loaded = TemplateSet.loading(overrides: [
      Sample.file("forms.mustache", "{{>cite}}"), Sample.file("cite.mustache", "x {{>forms}}"),
    ])
    #expect(
      loaded.diagnostics.map(\.words) == [
        "templates/cite.mustache:1:6: error: template 'forms' uses itself through 'cite'; take this partial out",
        "templates/forms.mustache:1:4: error: template 'cite' uses itself through 'forms'; take this partial out",
      ])
  }

  @Test("include templates that multiply without bound")
  func multiply() {
    var files = [Sample.file("title-page.mustache", "{{>p0}}{{>p0}}")]
    for level in 0..<40 {
      files.append(Sample.file("p\(level).mustache", "a{{>p\(level + 1)}}{{>p\(level + 1)}}"))
    }
    files.append(Sample.file("p40.mustache", "a"))
    let loaded = TemplateSet.loading(overrides: files)
    #expect(loaded.diagnostics.contains { $0.message.hasPrefix("templates use one another so often") })
  }

  @Test("include endlessly nested sections")
  func nestWithoutEnd() {
    let deep = String(repeating: "{{#title}}", count: 100_000)
    let (said, _) = faults(deep)
    #expect(said.contains { $0.contains("stands in more than 40 others; put its parts into partials") })
  }

  @Test("include an unused template, as a warning that names the nearest used one")
  func unused() {
    let loaded = TemplateSet.loading(overrides: [Sample.file("tittle-page.mustache", "{{title}}")])
    #expect(
      loaded.diagnostics.map(\.words) == [
        "templates/tittle-page.mustache:1:1: warning: no template uses 'tittle-page'; "
          + "did you mean 'title-page', which is used?"
      ])
  }

  @Test("include another encoding")
  func encoding() {
    let file = TemplateFile(name: "cite.mustache", source: "templates/cite.mustache", bytes: [0x41, 0xE9, 0x42])
    #expect(
      TemplateSet.loading(overrides: [file]).diagnostics.map(\.words) == [
        "templates/cite.mustache:1:1: error: the template is not UTF-8; save it as UTF-8"
      ])
  }
}
