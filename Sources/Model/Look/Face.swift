/// A typeface for texts: one that most systems have in some form, or one of the site's own fonts.
package enum Face: Hashable, Sendable {
  case system(SystemFace)
  /// A family of the site's own fonts, by name.
  case own(String)
}

/// The typefaces that most systems have, or have something similar to.
package enum SystemFace: String, CaseIterable, Hashable, Sendable {
  case palatino, garamond, baskerville, georgia, charter, times, sans, typewriter

  /// The families in CSS, the best first.
  package var families: String {
    switch self {
    case .palatino:
      "\"Iowan Old Style\",\"Palatino Linotype\",Palatino,\"Book Antiqua\",P052,\"TeX Gyre Pagella\",Charter,Georgia,\"Noto Serif\",serif"
    case .garamond:
      "\"EB Garamond\",\"Adobe Garamond Pro\",Garamond,\"Hoefler Text\",\"Sabon\",\"Cormorant Garamond\",Palatino,Georgia,serif"
    case .baskerville:
      "\"Libre Baskerville\",Baskerville,\"Baskerville Old Face\",\"Big Caslon\",\"Times New Roman\",P052,serif"
    case .georgia: "Georgia,Gelasio,\"Noto Serif\",\"DejaVu Serif\",serif"
    case .charter: "Charter,\"Bitstream Charter\",\"XCharter\",\"Source Serif 4\",Cambria,\"Noto Serif\",serif"
    case .times: "\"Times New Roman\",Times,\"Liberation Serif\",\"TeX Gyre Termes\",serif"
    case .sans: "\"Gill Sans\",\"Gill Sans Nova\",Optima,Candara,\"Noto Sans\",\"Helvetica Neue\",Arial,sans-serif"
    case .typewriter: "\"Courier Prime\",\"American Typewriter\",\"Courier New\",\"Liberation Mono\",monospace"
    }
  }
}
