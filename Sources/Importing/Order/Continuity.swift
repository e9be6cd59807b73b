/// A statistical model of which words follow which in a text, learned from the text itself, in any language.
///
/// The commonest words are classes of their own, the others are classed by their endings. For each boundary between two
/// words, the classes next to it and next but one are counted; boundaries of sentences are counted apart from those
/// inside them, so that only the choice of words is weighed here.
struct Continuity: Sendable {
  /// The two classes on one side of a boundary, the nearer first.
  struct Context: Hashable, Sendable {
    /// The class next to the boundary.
    let near: Int

    /// The class next but one.
    let far: Int

    /// Whether a sentence ends or begins here.
    let isSentence: Bool
  }

  /// The counts of pairs of classes, and of each class on the left and on the right.
  private struct Table: Sendable {
    private let size: Int
    private var pairs: [Float]
    private var lefts: [Float]
    private var rights: [Float]
    private var total: Float = 0

    init(size: Int) {
      self.size = size
      pairs = [Float](repeating: 0, count: size * size)
      lefts = [Float](repeating: 0, count: size)
      rights = lefts
    }

    mutating func count(_ left: Int, _ right: Int) {
      pairs[left * size + right] += 1
      lefts[left] += 1
      rights[right] += 1
      total += 1
    }

    /// The ratio of a pair's frequency to the one expected by chance; `caution` smooths it towards 1 for rare pairs.
    func ratio(_ left: Int, _ right: Int, caution: Float) -> Double {
      guard total > 0 else { return 1 }
      return Double((pairs[left * size + right] + caution) / (lefts[left] * rights[right] / total + caution))
    }
  }

  private static let other = 0
  private static let comma = 1
  private static let semicolon = 2
  private static let dash = 3
  private static let point = 4
  private static let figure = 5
  private static let name = 6
  private static let firstWord = 7
  private static let commonest = 140
  private static let endings = 30

  private var classes: [String: Int] = [:]
  private var endingClasses: [Scalars: Int] = [:]
  private var tables: [Table] = []

  /// Learns from lines; those of several pages must be given page by page.
  init(pages: [[Line]]) {
    var counts: [String: Int] = [:]
    for page in pages {
      for line in page {
        for token in line.text.tokens {
          let core = token.letters.core
          if core.first?.isLetter == true { counts[Vocabulary.key(core), default: 0] += 1 }
        }
      }
    }
    let common = counts.filter { $0.value >= 4 }.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
      .prefix(Continuity.commonest)
    for (index, word) in common.enumerated() { classes[word.key] = Continuity.firstWord + 2 * index }
    var tails: [Scalars: Int] = [:]
    for (word, count) in counts where classes[word] == nil {
      let letters = Scalars(word.unicodeScalars.suffix(2))
      if letters.count == 2 { tails[letters, default: 0] += count }
    }
    let base = Continuity.firstWord + 2 * common.count
    let ranked = tails.sorted { ($1.value, $0.key.string) < ($0.value, $1.key.string) }.prefix(Continuity.endings)
    for (index, tail) in ranked.enumerated() { endingClasses[tail.key] = base + index }
    let size = base + endingClasses.count
    tables = [Table](repeating: Table(size: size), count: 6)
    for page in pages { learn(page) }
  }

  private mutating func learn(_ page: [Line]) {
    var run: [Int] = []
    var isCut = false
    func flush() {
      guard run.count > 3 else { return }
      for index in 2..<(run.count - 1) where !Continuity.isPunctuation(run[index]) {
        let isSentence = run[index - 1] == Continuity.point
        guard isSentence == isHigh(run[index]) else { continue }
        let base = isSentence ? 3 : 0
        tables[base].count(run[index - 1], run[index])
        tables[base + 1].count(run[index - 2], run[index])
        tables[base + 2].count(run[index - 1], run[index + 1])
      }
    }
    for line in page {
      guard !line.isBlank else {
        flush()
        run = []
        isCut = false
        continue
      }
      for token in line.text.tokens {
        let found = classes(of: token.letters, isTail: isCut)
        isCut = token.letters.last?.isHyphen == true && token.letters.count > 1
        if !isCut { run += found }
      }
    }
    flush()
  }

  private static func isPunctuation(_ value: Int) -> Bool { (comma...point).contains(value) }

  /// Whether a class is one of capitalised words.
  private func isHigh(_ value: Int) -> Bool {
    value == Continuity.name
      || value > Continuity.firstWord && value < Continuity.firstWord + 2 * classes.count
        && (value - Continuity.firstWord) % 2 == 1
  }

  /// The classes of a word and of the punctuation after it.
  private func classes(of word: Scalars, isTail: Bool = false) -> [Int] {
    let core = word.core
    guard let first = core.first else { return word.contains { $0 == "—" || $0 == "–" } ? [Continuity.dash] : [] }
    let own: Int
    let key = Vocabulary.key(core)
    if first.isDigit {
      own = Continuity.figure
    } else if !isTail, let known = classes[key] {
      own = first.isUpper && !(core.count == 1) ? known + 1 : known
    } else if first.isUpper {
      own = Continuity.name
    } else {
      own = endingClasses[Scalars(key.unicodeScalars.suffix(2))] ?? Continuity.other
    }
    var punctuation: Int?
    for scalar in word[core.endIndex...] {
      if scalar.isSentenceEnd {
        punctuation = Continuity.point
      } else if scalar == "," {
        punctuation = punctuation ?? Continuity.comma
      } else if scalar == ";" || scalar == ":" {
        punctuation = punctuation ?? Continuity.semicolon
      } else if scalar == "—" || scalar == "–" {
        punctuation = punctuation ?? Continuity.dash
      }
    }
    return punctuation.map { [own, $0] } ?? [own]
  }

  /// The context before the end of a text.
  func context(before words: [Scalars]) -> Context? {
    let found = words.suffix(3).flatMap { classes(of: $0) }
    guard found.count >= 2 else { return nil }
    let near = found[found.count - 1]
    return Context(near: near, far: found[found.count - 2], isSentence: near == Continuity.point)
  }

  /// The context after the beginning of a text.
  func context(after words: [Scalars]) -> Context? {
    let found = words.prefix(3).flatMap { classes(of: $0) }
    guard found.count >= 2, !Continuity.isPunctuation(found[0]) else { return nil }
    return Context(near: found[0], far: found[1], isSentence: isHigh(found[0]))
  }

  /// The evidence that the words on one side of a boundary belong to those on the other; 0 when there is none.
  func score(_ left: Context, _ right: Context) -> Double {
    guard left.isSentence == right.isSentence else { return 0 }
    let base = left.isSentence ? 3 : 0
    let value =
      Continuity.logarithm(tables[base].ratio(left.near, right.near, caution: 0.5))
      + 0.5 * Continuity.logarithm(tables[base + 1].ratio(left.far, right.near, caution: 1))
      + 0.5 * Continuity.logarithm(tables[base + 2].ratio(left.near, right.far, caution: 1))
    return max(-2, min(2, value))
  }

  /// The natural logarithm to two decimal places, the same on every machine.
  private static func logarithm(_ ratio: Double) -> Double {
    let significand = ratio.significand
    let fraction = -significand * significand / 3 + 2 * significand - 5 / 3
    return (Double(ratio.exponent) + fraction) * 0.693147
  }
}
