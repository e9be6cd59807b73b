/// The order to put the pages of the input in.
package enum PageOrder: Hashable, Sendable {
  /// The order found from the text itself.
  case automatic
  /// The order of the input.
  case asItStands
  /// The reverse order.
  case backwards
  /// The order of one folded booklet, scanned side by side: the last and the first, the second and the last but one …
  case booklet
  /// A given order: for each page of the input, its number in the booklet.
  case list([Int])
}
