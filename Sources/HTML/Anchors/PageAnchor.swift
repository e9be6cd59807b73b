/// The ids that a text's page uses for parts of its own; no words of a text make one of them.
package enum PageAnchor: String, CaseIterable {
  case text = "_text"
  case moreTexts = "_also"
  case colophon = "_colophon"
  case notes = "_notes"
  case editorsNotes = "_notes-ed"
  /// The pop-up in which the script shows a note.
  case noteSlip = "_slip"

  /// Whether it is an id in the templates around a text, so that a link may lead to it whatever the text holds.
  package var isInTemplates: Bool {
    switch self {
    case .text, .moreTexts, .colophon: true
    case .notes, .editorsNotes, .noteSlip: false
    }
  }
}
