/// The quotations that are open in a paragraph, which decide what the next straight quote becomes.
struct QuotationState: Sendable {
  /// The replacements of a straight quote.
  enum Quote {
    case straight, apostrophe
    /// An opening mark of a pair.
    case opening(QuotationMarks.Pair)
    /// A closing mark of a pair.
    case closing(QuotationMarks.Pair)
    /// A single mark that is an opening one if it is ever closed; an apostrophe until then.
    case perhapsOpening
    /// A closing single mark, and the offset of its opening one, which was written as an apostrophe.
    case closingSingle(QuotationMarks.Pair, openedAt: Int)
  }

  private struct Opening {
    let isDouble: Bool
    /// The offset in the output at which a single quotation mark was written.
    let offset: Int
  }

  /// The most quotations kept open at once; beyond that, the oldest single mark is taken for an apostrophe.
  private static let limit = 40

  let marks: QuotationMarks
  private var openings: [Opening] = []

  /// Whether the last quote opened a quotation, for certain or perhaps.
  private(set) var lastOpened = false

  init(marks: QuotationMarks) {
    self.marks = marks
  }

  /// Begins a paragraph.
  mutating func begin() {
    if !openings.isEmpty { openings.removeAll(keepingCapacity: true) }
    lastOpened = false
  }

  /// Decides what `"` becomes.
  ///
  /// - Parameters:
  ///   - isInch: Whether it ends a length in feet and inches.
  ///   - isNested: Whether it directly follows a quote that opened a quotation.
  mutating func double(before: Neighbour, after: Neighbour, isInch: Bool, isNested: Bool) -> Quote {
    lastOpened = false
    let isOpen = openings.contains(where: \.isDouble)
    let opens: Bool
    switch (before, after) {
    case (_, .letter) where isNested, (_, .digit) where isNested, (_, .opening) where isNested: opens = true
    case (.digit, _) where isInch || !isOpen: return .straight
    case (.nothing, .nothing): return .straight
    case (.space, .nothing) where !isOpen: return .straight
    case (.nothing, .space) where !marks.spacesPunctuation: return .straight
    case (.nothing, _): opens = true
    case (.space, .nothing): opens = false
    case (.space, .space):
      guard isOpen || marks.spacesPunctuation else { return .straight }
      opens = !isOpen
    case (.space, _): opens = true
    case (.opening, .nothing), (.opening, .space), (.opening, .closing): opens = !isOpen && after == .closing
    case (.opening, _), (.apostrophe, .letter), (.apostrophe, .digit), (.apostrophe, .opening): opens = !isOpen
    case (.letter, _), (.digit, _), (.closing, _), (.apostrophe, _): opens = false
    }
    if opens {
      open(Opening(isDouble: true, offset: 0))
      lastOpened = true
      return .opening(pair)
    }
    let pair = pair
    if let last = openings.lastIndex(where: \.isDouble) { openings.removeSubrange(last...) }
    return .closing(pair)
  }

  /// Records a character that is printed as it is typed.
  mutating func recordLiteral() {
    lastOpened = false
  }

  /// Decides what `'` becomes.
  ///
  /// - Parameters:
  ///   - beginsSentence: Whether it begins a paragraph and a capital follows.
  ///   - isElision: Whether it stands for omitted letters: `’tis`, `’90s`.
  ///   - offset: The offset in the output at which it will be written.
  mutating func single(
    before: Neighbour, after: Neighbour, beginsSentence: Bool, isElision: Bool, at offset: Int
  ) -> Quote {
    lastOpened = false
    let isOpen = openings.last.map { !$0.isDouble } ?? false
    switch (before, after) {
    case (.digit, .letter), (.letter, .letter), (.letter, .digit): return .apostrophe
    case (.digit, _) where !isOpen: return .straight
    case (.nothing, .nothing), (.nothing, .space): return .straight
    case (.nothing, _), (.space, .letter), (.space, .digit), (.space, .opening), (.space, .closing),
      (.space, .apostrophe), (.opening, .letter), (.opening, .digit), (.opening, .opening), (.opening, .closing),
      (.opening, .apostrophe):
      if isElision { return .apostrophe }
      lastOpened = true
      if beginsSentence { return .opening(marks.single) }
      open(Opening(isDouble: false, offset: offset))
      return .perhapsOpening
    case (.letter, _), (.digit, _), (.closing, _), (.apostrophe, _), (.space, _), (.opening, _):
      guard isOpen, let opening = openings.popLast() else { return .apostrophe }
      return .closingSingle(marks.single, openedAt: opening.offset)
    }
  }

  private mutating func open(_ opening: Opening) {
    if openings.count >= Self.limit { openings.remove(at: openings.firstIndex { !$0.isDouble } ?? 0) }
    openings.append(opening)
  }

  /// The pair for the current depth of nesting.
  private var pair: QuotationMarks.Pair {
    openings.count { $0.isDouble } > 1 ? marks.inner : marks.outer
  }
}
