/// The role a paragraph of the running text has in its kind of text; style sheets select it by a class.
enum ParagraphRole: Hashable {
  /// The first paragraph of a text, if it is long enough for an initial of three lines.
  case opening
  /// A head-note or a stage direction: emphasised from end to end.
  case apart
  /// A paragraph of speech; without a cue, the last speaker goes on.
  case speech(SpeakerCue?)
  /// The place and date of a letter.
  case dateline
  /// The salutation of a letter.
  case salutation
  /// The end of a letter: the complimentary close, the name.
  case closing

  /// The class it is written with.
  var className: StaticString {
    switch self {
    case .opening: "opening"
    case .apart: "apart"
    case .speech: "speech"
    case .dateline: "dateline"
    case .salutation: "salutation"
    case .closing: "closing"
    }
  }

  /// Whether its line breaks are those of a letter's head or foot, not of verse.
  var keepsLines: Bool {
    switch self {
    case .dateline, .salutation, .closing: true
    case .opening, .apart, .speech: false
    }
  }
}

/// The form in which a speaker is named at the beginning of a paragraph.
enum SpeakerCue: Hashable {
  /// As a strong run: `**Reyes:** I liked the ink.`
  case strong
  /// As the first bytes of plain text, perhaps within a longer strong run: `**Q: And did you like it?**`
  case prefix(utf8Count: Int)
}
