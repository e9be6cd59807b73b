import Model

/// The variables of a format of a text.
enum FormatVariable: String, ScopeVariable {
  case name, address
  case mediaType = "media-type"
  case detail, folds

  var variable: TemplateVariable {
    switch self {
    case .name: .text("The name of the form.", "Booklet")
    case .address: .text("The link to the file.", "walden-booklet.pdf")
    case .mediaType: .text("What kind of file it is.", "application/pdf")
    case .detail:
      .text("Its size, or the paper it takes.", "9 sheets, A4, both sides, flip on short edge, fold and staple")
    case .folds: .html("A small drawing of how it is folded, where it is for paper.", "<svg viewBox=…")
    }
  }

  func value(of file: FormatFile, on page: PageContext) -> TemplateValue {
    switch self {
    case .name: .text(page.words[file.format.name] + (file.title.map { ": " + $0 } ?? ""))
    case .address: .address(file.path)
    case .mediaType: .text(file.format.mediaType(of: file.path))
    case .detail: .text(file.detail)
    case .folds: .html(FoldDrawing(of: file).svg ?? "")
    }
  }
}
