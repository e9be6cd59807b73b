import Diagnostics
import HTML
import Ingestion
import Model

/// A trial of arbitrary bytes: they are processed like a text, and the results must have certain properties.
package struct TextTrial {
  /// The properties that the results lack, in words.
  package private(set) var complaints: [String] = []

  /// Tries bytes.
  ///
  /// - Parameter bytes: The bytes of a text's file.
  package init(_ bytes: [UInt8]) {
    let reading = TextReader().reading(of: bytes, named: "text.md")
    for diagnostic in reading.diagnostics {
      if diagnostic.location.line < 1 || diagnostic.location.column < 1 {
        complain("a place before the text", "\(diagnostic)")
      }
      if diagnostic.message.isEmpty || diagnostic.hint.isEmpty { complain("a fault without words", "\(diagnostic)") }
    }
    if let text = reading.value {
      for notes in [NotesPlacement.end, .section] {
        for syntax in [Syntax.html, .xhtml] {
          var options = RenderingOptions(language: text.frontMatter.language, page: OutputPath("a/text/index.html"))
          options.notes = notes
          options.syntax = syntax
          inspect(text.document.renderedHTML(options), syntax)
        }
      }
      var options = RenderingOptions(language: text.frontMatter.language, page: OutputPath("text/index.html"))
      options.isSmart = false
      options.marksLines = true
      options.absoluteBase = "https://example.org/"
      options.identifierPrefix = "text-"
      inspect(text.document.renderedHTML(options), .html)
    }
    // By the specification's rules any result is right, as long as there is one.
    if let text = TextReader(isCommonMarkOnly: true).reading(of: bytes, named: "text.md").value {
      var options = RenderingOptions(language: text.frontMatter.language, page: OutputPath("index.html"))
      options.isCommonMarkOnly = true
      _ = text.document.renderedHTML(options)
    }
  }

  private mutating func inspect(_ renderedHTML: RenderedHTML, _ syntax: Syntax) {
    var identifiers: [String] = []
    for part in [renderedHTML.text, renderedHTML.notes, renderedHTML.contents] {
      let inspection = MarkupInspection(part, isXML: syntax == .xhtml)
      for complaint in inspection.complaints { complain("\(syntax)", complaint) }
      identifiers += inspection.identifiers
    }
    let known = Set(identifiers)
    if known.count != identifiers.count {
      let doubled = Dictionary(grouping: identifiers) { $0 }.filter { $0.value.count > 1 }.keys.sorted()
      complain("\(syntax)", "ids that are there twice: \(doubled)")
    }
    let told = Set(renderedHTML.identifiers.all)
    if known != told {
      complain("\(syntax)", "ids that are not what is told: \(known.symmetricDifference(told).sorted())")
    }
  }

  private mutating func complain(_ what: String, _ how: String) {
    complaints.append("\(what): \(how)")
  }
}
