/// What templates can name of the introduction of a list.
enum BodyVariable: String, ScopeVariable {
  case body, notes

  var variable: TemplateVariable {
    switch self {
    case .body: .html("The running text.", "<p>These pamphlets were found in a drawer.</p>")
    case .notes: .html("The lists of notes.", "<section role=\"doc-endnotes\">…</section>")
    }
  }

  func value(of body: PageBody, on page: PageContext) -> TemplateValue {
    switch self {
    case .body: .bytes(body.text)
    case .notes: .bytes(body.notes)
    }
  }
}
