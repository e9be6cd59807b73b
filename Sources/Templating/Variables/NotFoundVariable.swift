import Model

/// The variables on the page for wrong addresses, which is served at any depth.
enum NotFoundVariable: String, ScopeVariable {
  case wayOut = "way-out"

  var variable: TemplateVariable {
    switch self {
    case .wayOut:
      .text("The link to the index: the base_url, or where there is none, index.html.", "https://example.org/")
    }
  }

  func value(on page: PageContext) -> TemplateValue {
    switch self {
    case .wayOut: .text(page.absoluteAddress(of: .index) ?? "index.html")
    }
  }
}
