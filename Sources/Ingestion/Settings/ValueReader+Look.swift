import Diagnostics
import Model

extension ValueReader {
  /// The look of a site: colours by day and by night, a face, a size, initials, notes in the margin.
  ///
  /// - Parameter theme: The theme whose colours hold for those that are not named.
  mutating func look(_ entry: YAMLEntry, theme: SiteSettings.Theme) -> Look {
    var look = Look()
    guard case .mapping(let entries) = entry.value.content else {
      if case .text("") = entry.value.content { return look }
      report(.badLook(at: location(entry.value.position)))
      return look
    }
    for part in entries {
      switch part.key {
      case "accent", "paper", "ink": colour(part, in: &look.day)
      case "day": look.day = colours(part)
      case "night": look.night = colours(part)
      case "face":
        guard let name = text(part, example: "georgia") else { continue }
        look.face = SystemFace(rawValue: name.lowercased()).map { .system($0) } ?? .own(name)
      case "size": look.size = choice(part, of: Look.Size.self) ?? .medium
      case "initial": look.hasInitial = flag(part) ?? true
      case "margin_notes": look.hasMarginNotes = flag(part) ?? true
      default:
        report(.unknownLook(part.key, nearest: part.key.nearest(among: Self.lookKeys), at: location(part.position)))
      }
    }
    tellContrasts(look, theme, at: location(entry.position))
    return look
  }

  private static let lookKeys = ["accent", "paper", "ink", "day", "night", "face", "size", "initial", "margin_notes"]

  private mutating func colours(_ entry: YAMLEntry) -> Look.Colours {
    var colours = Look.Colours()
    guard case .mapping(let entries) = entry.value.content else {
      report(.badLook(at: location(entry.value.position)))
      return colours
    }
    for part in entries {
      if ["accent", "paper", "ink"].contains(part.key) {
        colour(part, in: &colours)
      } else {
        let near = part.key.nearest(among: ["accent", "paper", "ink"])
        report(.unknownLook(part.key, nearest: near, at: location(part.position)))
      }
    }
    return colours
  }

  private mutating func colour(_ entry: YAMLEntry, in colours: inout Look.Colours) {
    let text = text(entry, example: "\"#8e1f17\"") ?? ""
    guard let colour = Colour(text) else {
      // A colour without quotes is a comment of YAML's.
      report(.badColour(text, of: entry.key, at: location(text.isEmpty ? entry.position : entry.value.position)))
      return
    }
    switch entry.key {
    case "accent": colours.accent = colour
    case "paper": colours.paper = colour
    default: colours.ink = colour
    }
  }

  /// Tells which colours cannot be read, or not well, on their paper.
  private mutating func tellContrasts(_ look: Look, _ theme: SiteSettings.Theme, at location: SourceLocation) {
    let sets = [
      ("day", look.day != Look.Colours(), ThemeColours.day(of: look, theme)),
      ("night", look.night != Look.Colours(), ThemeColours.night(of: look, theme)),
    ]
    for (time, isChosen, colours) in sets where isChosen {
      for (name, colour) in [("ink", colours.ink), ("accent", colours.accent)] {
        let contrast = colour.contrast(with: colours.paper)
        guard contrast < ThemeColours.leastContrast else { continue }
        report(.weakContrast(name, colour, on: colours.paper, contrast, by: time, at: location))
      }
    }
  }
}

extension Diagnostic {
  /// A look that is no list of keys with values.
  static func badLook(at location: SourceLocation) -> Diagnostic {
    .error(
      .wrongValue, at: location, "'look' takes keys with values, each on a line of its own",
      hint: "write them indented below it, such as   accent: \"#1f5c4d\"")
  }

  /// A key of a look that is none.
  static func unknownLook(_ key: String, nearest: String?, at location: SourceLocation) -> Diagnostic {
    .warning(
      .unknownKey, at: location, "unknown key '\(key)' in 'look'",
      hint: nearest.map { "did you mean '\($0)'?" }
        ?? "choose among accent, paper, ink, day, night, face, size, initial, margin_notes")
  }

  /// A colour that is none.
  static func badColour(_ text: String, of key: String, at location: SourceLocation) -> Diagnostic {
    .error(
      .badColour, at: location, text.isEmpty ? "'\(key)' has no colour" : "'\(text)' is not a colour",
      hint: "write it in quotes, as \(key): \"#1f5c4d\", since what follows a bare # is passed over")
  }

  /// A colour that stands out too little from its paper.
  static func weakContrast(
    _ name: String, _ colour: Colour, on paper: Colour, _ contrast: Double, by time: String, at location: SourceLocation
  ) -> Diagnostic {
    // One digit behind the point, cut and not rounded, so that no 7.0 is told to be less than 7.
    let tenths = Int(contrast * 10)
    let message =
      "\(name) \(colour.css) on paper \(paper.css) by \(time) has a contrast of \(tenths / 10).\(tenths % 10) to 1"
    let hint = "take a \(colour.luminance < paper.luminance ? "darker" : "lighter") one; 7 to 1 is easy to read"
    return contrast < ThemeColours.leastReadableContrast
      ? .error(.weakContrast, at: location, message, hint: hint)
      : .warning(.weakContrast, at: location, message, hint: hint)
  }
}
