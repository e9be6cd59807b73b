/// The part of a text a word stands in, from the least to the most important.
enum WordField: UInt8, Comparable {
  case note, text, heading, title

  static func < (left: WordField, right: WordField) -> Bool { left.rawValue < right.rawValue }
}
