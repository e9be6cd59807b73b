/// The table of variables as the manual prints it, made from the names the templates are checked against.
package enum TemplateReference {
  /// The table in Markdown: a section for each scope.
  package static var markdown: String {
    TemplateScope.allCases.filter { $0 != .own }.map(section).joined(separator: "\n")
  }

  private static func section(of scope: TemplateScope) -> String {
    var lines = ["### \(title(of: scope))", "", "| Name | What it is | Example |", "| --- | --- | --- |"]
    for (name, row) in zip(scope.names, scope.rows) {
      let example = row.example.isEmpty ? "" : code(row.example)
      lines.append("| \(code(tag(name, row.kind, in: scope))) | \(cell(row.meaning)) | \(example) |")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// The scope's heading, with tags in it as code.
  private static func title(of scope: TemplateScope) -> String {
    scope.title.replacing("{{", with: "`{{").replacing("}}", with: "}}`")
  }

  /// The tag a template uses a variable with.
  private static func tag(_ name: String, _ kind: TemplateVariable.Kind, in scope: TemplateScope) -> String {
    let name = scope == .site || scope == .words ? "\(scope.rawValue).\(name)" : name
    return switch kind {
    case .text: "{{\(name)}}"
    case .html: "{{{\(name)}}}"
    case .flag, .group, .list: "{{#\(name)}}"
    }
  }

  private static func code(_ text: String) -> String {
    let cell = cell(text)
    return cell.first == " " || cell.last == " " ? "`` \(cell) ``" : "`\(cell)`"
  }

  private static func cell(_ text: String) -> String { text.replacing("|", with: "\\|") }
}
