/// The look a site's owner chose within its theme: colours, typeface, size.
package struct Look: Hashable, Sendable {
  /// Colours by day or by night; `nil` for the theme's.
  package struct Colours: Hashable, Sendable {
    /// The colour of links, marks of notes and ornaments.
    package var accent: Colour?

    /// The colour of the background.
    package var paper: Colour?

    /// The colour of text.
    package var ink: Colour?

    /// Creates colours that are all the theme's.
    package init() {}
  }

  /// A size of the text.
  package enum Size: String, CaseIterable, Hashable, Sendable {
    case small, medium, large
  }

  /// The colours by day.
  package var day = Colours()

  /// The colours by night.
  package var night = Colours()

  /// The typeface of the text; `nil` for the theme's.
  package var face: Face?

  /// The size of the text.
  package var size = Size.medium

  /// Whether a text opens with an initial.
  package var hasInitial = true

  /// Whether notes are set in the margin of wide windows.
  package var hasMarginNotes = true

  /// Creates the theme's look.
  package init() {}
}
