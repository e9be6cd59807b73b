/// The page a host serves for addresses that lead nowhere. It has nothing of its own but words.
package struct NotFoundPage: Hashable, Sendable {
  /// Creates the page.
  package init() {}
}
