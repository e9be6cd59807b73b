/// The metadata of an imported text.
struct FoundMetadata: Hashable, Sendable {
  var title: String?
  var subtitle: String?
  var author: String?
  /// The other authors, where there are several.
  var coauthors: [String] = []
  var date: String?
  var language: String?
  var source: String?
  var publisher: String?
  var translator: String?
  var rights: String?
  var topics: [String] = []
  var summary: String?

  /// The lines it was taken from, which are left out of the text.
  var lines: [Line] = []

  /// Whether nothing of the main metadata is known.
  var isEmpty: Bool {
    title == nil && author == nil && date == nil && language == nil && source == nil && subtitle == nil
  }
}
