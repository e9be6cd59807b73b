import Diagnostics
import Model

extension ValueReader {
  /// The look of a site: colours by day and by night, a typeface, a size, initials, notes in the margin.
  ///
  /// - Parameter theme: The theme, whose colours stand for those that are not given.
  mutating func look(_ entry: YAMLEntry, theme: SiteSettings.Theme) -> Look {
    var look = Look()
    guard case .mapping(let entries) = entry.value.content else {
      if case .text("") = entry.value.content { return look }
      report(.badLook(at: location(entry.value.position)))
      return look
    }
    for part in entries {
      switch LookKey(rawValue: part.key) {
      case .accent, .paper, .ink: colour(part, in: &look.day)
      case .day: look.day = colours(part)
      case .night: look.night = colours(part)
      case .face:
        guard let name = text(part, example: "georgia") else { continue }
        look.face = SystemFace(rawValue: name.lowercased()).map { .system($0) } ?? .own(name)
      case .size: look.size = choice(part, of: Look.Size.self) ?? .medium
      case .initial: look.hasInitial = flag(part) ?? true
      case .marginNotes: look.hasMarginNotes = flag(part) ?? true
      case nil: report(.unknownLook(part.key, among: LookKey.self, at: location(part.position)))
      }
    }
    reportContrasts(look, theme, at: location(entry.position))
    return look
  }

  /// The keys of a look.
  private enum LookKey: String, CaseIterable {
    case accent, paper, ink, day, night, face, size, initial
    case marginNotes = "margin_notes"
  }

  /// The keys of the colours by day or by night.
  private enum ColourKey: String, CaseIterable {
    case accent, paper, ink
  }

  private mutating func colours(_ entry: YAMLEntry) -> Look.Colours {
    var colours = Look.Colours()
    guard case .mapping(let entries) = entry.value.content else {
      report(.badLook(at: location(entry.value.position)))
      return colours
    }
    for part in entries {
      if ColourKey(rawValue: part.key) != nil {
        colour(part, in: &colours)
      } else {
        report(.unknownLook(part.key, among: ColourKey.self, at: location(part.position)))
      }
    }
    return colours
  }

  private mutating func colour(_ entry: YAMLEntry, in colours: inout Look.Colours) {
    let text = text(entry, example: "\"#8e1f17\"") ?? ""
    guard let colour = Colour(text) else {
      // Without quotes, a colour is a comment in YAML.
      report(.badColour(text, of: entry.key, at: location(text.isEmpty ? entry.position : entry.value.position)))
      return
    }
    switch ColourKey(rawValue: entry.key) {
    case .accent: colours.accent = colour
    case .paper: colours.paper = colour
    case .ink: colours.ink = colour
    case nil: break
    }
  }

  /// Reports colours that are not legible, or not easily, on their paper.
  private mutating func reportContrasts(_ look: Look, _ theme: SiteSettings.Theme, at location: SourceLocation) {
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
  /// A look that is not a mapping of keys to values.
  static func badLook(at location: SourceLocation) -> Diagnostic {
    .error(
      .wrongValue, at: location, "'look' takes keys with values, each on a line of its own",
      hint: "write them indented below it, such as   accent: \"#1f5c4d\"")
  }

  /// An unknown key of a look.
  static func unknownLook<Key: CaseIterable & RawRepresentable<String>>(
    _ key: String, among keys: Key.Type, at location: SourceLocation
  ) -> Diagnostic {
    let known = keys.allCases.map(\.rawValue)
    return .warning(
      .unknownKey, at: location, "unknown key '\(key)' in 'look'",
      hint: key.nearest(among: known).map { "did you mean '\($0)'?" }
        ?? "choose among \(known.joined(separator: ", "))")
  }

  /// A value that is no colour.
  static func badColour(_ text: String, of key: String, at location: SourceLocation) -> Diagnostic {
    .error(
      .badColour, at: location, text.isEmpty ? "'\(key)' has no colour" : "'\(text)' is not a colour",
      hint: "write it in quotes, as \(key): \"#1f5c4d\", since what follows a bare # is passed over")
  }

  /// A colour with too little contrast to its paper.
  static func weakContrast(
    _ name: String, _ colour: Colour, on paper: Colour, _ contrast: Double, by time: String, at location: SourceLocation
  ) -> Diagnostic {
    // One decimal, truncated and not rounded, so that no 7.0 is reported as less than 7.
    let tenths = Int(contrast * 10)
    let message =
      "\(name) \(colour.css) on paper \(paper.css) by \(time) has a contrast of \(tenths / 10).\(tenths % 10) to 1"
    let hint = "take a \(colour.luminance < paper.luminance ? "darker" : "lighter") one; 7 to 1 is easy to read"
    return contrast < ThemeColours.leastReadableContrast
      ? .error(.weakContrast, at: location, message, hint: hint)
      : .warning(.weakContrast, at: location, message, hint: hint)
  }
}
