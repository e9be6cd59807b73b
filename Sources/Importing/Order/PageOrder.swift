/// The way the pages of the input are to be put in order.
package enum PageOrder: Hashable, Sendable {
  /// By the text itself.
  case automatic
  /// As they stand.
  case asItStands
  /// The last first.
  case backwards
  /// As the sides of the sheets of one folded booklet: the last and the first, the second and the last but one …
  case booklet
  /// By hand: which page of the booklet each page of the input is, in the order of the input.
  case list([Int])
}
