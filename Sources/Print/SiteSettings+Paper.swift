import Model

extension SiteSettings.Paper {
  /// The sheet.
  package var sheet: PaperSize {
    switch self {
    case .a4: .a4
    case .letter: .letter
    }
  }

  /// Its name on pages.
  var name: String {
    switch self {
    case .a4: "A4"
    case .letter: "Letter"
    }
  }

  /// The page of a booklet: half of the sheet.
  var page: PaperSize { sheet.landscape.divided(columns: 2) }
}

extension PrintSettings.PosterSize {
  /// The sheet.
  var sheet: PaperSize {
    switch self {
    case .a3: .a3
    case .a2: .a2
    case .a1: .a1
    case .a0: .a0
    }
  }
}
