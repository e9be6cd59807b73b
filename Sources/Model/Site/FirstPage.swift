/// The text that the site's first page shows whole, above its list.
package enum FirstPage: Hashable, Sendable {
  /// The text that was published last.
  case newest
  /// A text, by its file.
  case text(String)
}
