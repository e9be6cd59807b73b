/// A way to cite a text.
package enum CitationStyle: String, CaseIterable, Hashable, Sendable {
  /// The bibliography of The Chicago Manual of Style.
  case chicago
  /// The works cited of the MLA Handbook, ninth edition.
  case mla
  /// The reference list of the American Psychological Association, seventh edition.
  case apa
  /// An entry for BibTeX and BibLaTeX.
  case bibtex
  /// A record for reference managers.
  case ris

  /// The styles shown on a text's page.
  package static let shown: [CitationStyle] = [.chicago, .mla, .bibtex]

  /// The style's name, the same in all languages.
  package var name: String {
    switch self {
    case .chicago: "Chicago"
    case .mla: "MLA"
    case .apa: "APA"
    case .bibtex: "BibTeX"
    case .ris: "RIS"
    }
  }
}
