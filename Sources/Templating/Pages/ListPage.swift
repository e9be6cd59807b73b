package import Manuscript

/// A page that lists texts, or names behind which texts stand.
///
/// Its parts are printed in the order they stand in here; each may be empty.
package struct ListPage: Sendable {
  /// What a page lists.
  package enum Subject: Hashable, Sendable {
    /// All texts: the index.
    case site
    /// All titles from A to Z.
    case alphabet
    case authors
    case author(String)
    case topics
    case topic(String)
    case seriesList
    case series(String)
    case years
    case year(String)
    case collection(String)
  }

  /// Where it goes.
  package var path: PagePath

  /// What it lists.
  package var subject: Subject

  /// How many texts it lists altogether, on all its pages; `nil` when that is not said. Lists of names do not say it.
  package var count: Int?

  /// The years of the first and the last text, for the imprint of the index.
  package var years: ClosedRange<Int>?

  /// Which of its pages this is, counted from 1.
  package var number = 1

  /// All its pages in order, this one among them; empty when it is the only one.
  package var pages: [PagePath] = []

  /// What stands at the head of it: the text `content/index.md`, or a collection's.
  package var introduction: PageBody?

  /// The collections, as a row of links above the texts.
  package var collections: [PageLink] = []

  /// The row of letters.
  package var letters: [LetterLink] = []

  /// Texts with their summaries and forms.
  package var sections: [ListSection] = []

  /// Texts by title alone, letter for letter.
  package var titles: [ListSection] = []

  /// Names with numbers of texts.
  package var names: [NameGroup] = []

  /// Creates a page that lists nothing yet.
  package init(at path: PagePath, of subject: Subject) {
    self.path = path
    self.subject = subject
  }
}
