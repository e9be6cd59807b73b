import Model

/// The variables of a text in one of its languages, for the head of its page.
enum TranslationVariable: String, ScopeVariable {
  case language
  case wholeAddress = "whole-address"

  var variable: TemplateVariable {
    switch self {
    case .language: .text("The language.", "de")
    case .wholeAddress:
      .text("The page’s absolute address; without a base_url, the relative one.", "https://example.org/walden-de/")
    }
  }

  func value(of link: PageLink, on page: PageContext) -> TemplateValue {
    switch self {
    case .language: .text(link.language?.tag)
    case .wholeAddress: .text(link.page.map { page.absoluteAddress(of: $0) ?? page.address(of: $0) })
    }
  }
}
