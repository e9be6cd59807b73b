/// A row of further texts at the end of a text, and what they have in common with it.
package struct MoreTexts: Hashable, Sendable {
  /// Things texts can have in common.
  package enum Reason: Hashable, Sendable {
    /// An author.
    case author
    /// A topic.
    case topic
  }

  /// The thing they have in common.
  package let reason: Reason

  /// The author or the topic, and the page that lists all its texts.
  package let link: PageLink

  /// The texts, about five at most.
  package let texts: [PageLink]

  /// The number of texts in all, this one included.
  package let count: Int

  /// Creates a row of texts.
  package init(_ reason: Reason, _ link: PageLink, texts: [PageLink], count: Int) {
    self.count = count
    self.reason = reason
    self.link = link
    self.texts = texts
  }
}
