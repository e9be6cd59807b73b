/// The part a paragraph of the running text plays in its kind of text; style sheets set it by the role's class.
enum ParagraphRole: Hashable {
  /// The first paragraph of a text, long enough for an initial of three lines.
  case opening
  /// A note at the head or a stage direction: emphasised from end to end.
  case apart
  /// Words somebody says, or goes on saying when no speaker is named.
  case speech(SpeakerCue?)
  /// The place and date of a letter.
  case dateline
  /// The line that greets the reader of a letter.
  case salutation
  /// The end of a letter: the greeting, the name.
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

  /// Whether its lines are the lines of a letter's head or foot, and no verse.
  var keepsLines: Bool {
    switch self {
    case .dateline, .salutation, .closing: true
    case .opening, .apart, .speech: false
    }
  }
}

/// The way a speaker is named at the beginning of a paragraph.
enum SpeakerCue: Hashable {
  /// In a run of strong letters: `**Reyes:** I liked the ink.`
  case strong
  /// In so many bytes of plain letters, which may stand in a longer strong run: `**Q: And did you like it?**`
  case utf8(Int)
}
