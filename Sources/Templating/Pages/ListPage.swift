package import Model

/// A page that lists texts, or names with the texts under each.
///
/// Its parts are printed in the order in which they are declared here; each may be empty.
package struct ListPage: Sendable {
  /// The path of the first page of the list.
  package let start: OutputPath

  /// The subject of the list.
  package let subject: ListSubject

  /// The number of this page within the list, counted from 1.
  package let number: Int

  /// The number of pages the list has.
  package let pageCount: Int

  /// The path of this page.
  package let path: OutputPath

  /// The number of texts the list has on all its pages; `nil` where it is not printed, as in lists of names.
  package var count: Int?

  /// The number of languages its texts are written in; `nil` where it is not printed.
  package var languages: Int?

  /// The years of the first and the last text, for the imprint of the index.
  package var years: ClosedRange<Int>?

  /// The line under the heading: an author's years of life.
  package var subtitle: String?

  /// The introduction at the head of it: the text `content/index.md`, or a collection's.
  package var introduction: PageBody?

  /// The text shown whole, with its body.
  package var firstText: TextEntry?

  /// Files with all of its texts, such as a newspaper.
  package var forms: [FormatFile] = []

  /// The collections, as a row of links above the texts.
  package var collections: [PageLink] = []

  /// The row of letters.
  package var letters: [LetterLink] = []

  /// Texts with their summaries and forms.
  package var sections: [ListSection] = []

  /// Texts by title alone, under their first letters.
  package var titles: [ListSection] = []

  /// Names with numbers of texts.
  package var names: [NameGroup] = []

  /// The words of the concordance.
  package var keywords: [Keyword] = []

  /// Texts of other libraries.
  package var elsewhere: [TextElsewhere] = []

  /// Creates a page that lists nothing yet.
  ///
  /// - Parameters:
  ///   - start: The path of the list's first page.
  ///   - subject: The subject of the list.
  ///   - number: The page's number in the list, counted from 1.
  ///   - pageCount: The number of the list's pages.
  package init(at start: OutputPath, of subject: ListSubject, number: Int = 1, pageCount: Int = 1) {
    self.start = start
    self.subject = subject
    self.number = number
    self.pageCount = pageCount
    path = start.numbered(number)
  }

  /// The path of a page of the list, by its number; `nil` when it has none of that number.
  func path(ofPage number: Int) -> OutputPath? {
    (1...pageCount).contains(number) ? start.numbered(number) : nil
  }
}
