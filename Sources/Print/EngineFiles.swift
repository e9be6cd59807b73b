import Diagnostics
import Model

/// The files of a text or a newspaper in the engine, and its pages once they are set.
struct EngineFiles {
  let source: String
  let content: [[UInt8]]
  /// The text, or those of the newspaper.
  var texts: [PreparedText]
  /// The newspaper; `nil` for a text alone.
  var newspaper: ExportedBook?
  var faces: FontChoice
  var folder: String
  /// The generation of the engine's process that has the files; `nil` before they are sent.
  var sentTo: Int?
  var reading: TextPrinter.Reading?
  /// The layout of the reading form; `nil` until it is found.
  var layout: PageLayout?

  var diagnostics: [Diagnostic] { texts.flatMap(\.diagnostics) }

  var facts: TemplateFacts {
    guard let newspaper else { return texts[0].facts(faces) }
    return TemplateFacts(
      front: newspaper.frontMatter, page: newspaper.list, settings: newspaper.settings,
      address: PublishedAddress(of: newspaper.settings), faces: faces, sections: 0)
  }

  /// The document that puts a template and a text together, and reports on them.
  func document(_ template: String) -> String {
    var names: Set<String> = []
    let isWhole = template == "reading.typ" || newspaper != nil
    let attachments = isWhole ? texts.map { $0.attachments(&names) }.joined() : ""
    let head = "#import \"elements.typ\": report\n#import \(template.typstLiteral): template\n"
    guard newspaper != nil else {
      return head + """
        #import "text.typ": facts, notes, body
        \(attachments)#template(facts, json(bytes(sys.inputs.layout)), notes: notes, [#body#report()])

        """
    }
    let articles = texts.indices.map {
      "(facts: text-\($0).facts, notes: text-\($0).notes, parts: text-\($0).body), "
    }
    return head + texts.enumerated().map { "#import \($1.fileName.typstLiteral) as text-\($0)\n" }.joined()
      + facts.definition + attachments
      + "#template(facts, json(bytes(sys.inputs.layout)), articles: (\(articles.joined())), report())\n"
  }
}
