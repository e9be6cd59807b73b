/// The variables of a citation.
enum CitationVariable: String, ScopeVariable {
  case style, citation

  var variable: TemplateVariable {
    switch self {
    case .style: .text("The style.", "Chicago")
    case .citation: .html("The citation.", "Thoreau, Henry David. <cite>Walden</cite>. 1854.")
    }
  }

  func value(of citation: Citation) -> TemplateValue {
    switch self {
    case .style: .text(citation.style)
    case .citation: .bytes(citation.html)
    }
  }
}
