/// The variables of the introduction of a list.
enum BodyVariable: String, ScopeVariable {
  case body, notes

  var variable: TemplateVariable {
    switch self {
    case .body: .html("The running text.", "<p>These pamphlets were found in a drawer.</p>")
    case .notes: .html("The lists of notes.", "<section role=\"doc-endnotes\">…</section>")
    }
  }

  func value(in list: Box<ListPage>) -> TemplateValue {
    switch self {
    case .body: .bytes(list.value.introduction?.text ?? [])
    case .notes: .bytes(list.value.introduction?.notes ?? [])
    }
  }
}
