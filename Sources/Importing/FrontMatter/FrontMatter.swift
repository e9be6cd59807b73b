/// The knowledge of the text as a whole.
struct FrontMatter: Hashable, Sendable {
  var title: String?
  var subtitle: String?
  var author: String?
  /// The others, where several wrote it.
  var coauthors: [String] = []
  var date: String?
  var language: String?
  var source: String?
  var publisher: String?
  var translator: String?
  var rights: String?
  var topics: [String] = []
  var summary: String?

  /// The lines it was taken from, which do not come again in the text.
  var lines: [Line] = []

  /// Whether nothing is known.
  var isEmpty: Bool {
    title == nil && author == nil && date == nil && language == nil && source == nil && subtitle == nil
  }
}
