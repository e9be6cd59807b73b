/// The title, the author and the date at the head of the first page, recognised by their type.
struct TitlePage {
  /// The metadata it states.
  private(set) var front = FoundMetadata()

  /// Its lines.
  private(set) var lines: [LaidOutLine] = []

  /// The number of lines it takes, from the first.
  var lineCount: Int { lines.count }

  /// Reads the head of the first page.
  ///
  /// - Returns: `nil` when no title stands out there.
  init?(_ regions: [Region], scale: TypeScale, blocks: BlockFinder, width: Double) {
    let all = regions.flatMap(\.lines)
    let head = [LaidOutLine](all.prefix(14))
    guard let first = head.first, let largest = head.map(\.size).max(), largest >= scale.body * 1.18,
      first.size >= largest * 0.95
    else { return nil }
    var index = 0
    var titles: [LaidOutLine] = []
    while index < head.count, head[index].size >= largest * 0.95, titles.count < 5 {
      titles.append(head[index])
      index += 1
    }
    // If a later heading has the same size, this is a heading too, unless an author or subtitle follows.
    let repeats = all.dropFirst(index).contains {
      abs($0.size - largest) < scale.body * 0.05 && $0.isBold == first.isBold
    }
    let others = TitlePage.others(in: all, from: index, title: titles, scale: scale, blocks: blocks, width: width)
    guard !repeats || !others.isEmpty else { return nil }
    lines = titles + others
    read(titles, others, width: width, scale: scale)
    guard front.title != nil else { return nil }
  }

  /// The short lines between the title and the text.
  private static func others(
    in all: [LaidOutLine], from start: Int, title: [LaidOutLine], scale: TypeScale, blocks: BlockFinder, width: Double
  ) -> [LaidOutLine] {
    var found: [LaidOutLine] = []
    var index = start
    while index < all.count, found.count < 7 {
      let line = all[index]
      let text = line.letters
      let isOrnament = !text.contains { $0.isLetter || $0.isDigit }
      let next = index + 1 < all.count ? all[index + 1] : nil
      let gap = line.baseline - (found.last ?? title[title.count - 1]).baseline
      let usualGap =
        zip(title + found, (title + found).dropFirst()).map { $1.baseline - $0.baseline }.max() ?? .infinity
      if !found.isEmpty, gap > usualGap * 1.6, gap > scale.leading * 2.2 { break }
      if TitlePage.startsChapter(text) { break }
      let isBy = TitlePage.author(in: text) != nil || TitlePage.date(in: text) != nil
      if !isOrnament, !isBy {
        let isCentred = title.allSatisfy {
          abs(($0.box.left + $0.box.right) - (line.box.left + line.box.right)) < scale.body * 3
        }
        if blocks.isHeading([line]), !isCentred || title.allSatisfy({ $0.box.left == line.box.left }) { break }
        let flows =
          next.map { abs($0.size - line.size) < scale.body * 0.07 && $0.baseline - line.baseline < scale.leading * 1.2 }
          ?? false
        if line.box.width > width * 0.75 || text.endsSentence || text.last == "," || flows && !isCentred { break }
        if text.first?.isLower == true || ListMark(text) != nil { break }
      }
      found.append(line)
      index += 1
    }
    return found
  }

  private mutating func read(_ titles: [LaidOutLine], _ others: [LaidOutLine], width: Double, scale: TypeScale) {
    var groups: [[Scalars]] = []
    for (index, line) in titles.enumerated() {
      let text = line.letters
      if index > 0, let author = TitlePage.author(in: text) {
        front.author = author
      } else if index > 0,
        titles[index - 1].box.width + line.firstWordWidth > width * 0.8
          || groups.last?.last?.isAllCapitals == text.isAllCapitals && titles.count <= 2 && !text.isAllCapitals
            && titles[index - 1].box.width > width * 0.6
      {
        groups[groups.count - 1].append(text)
      } else {
        groups.append([text])
      }
    }
    guard let title = groups.first else { return }
    front.title = Title.joined(title)
    var rest = groups.dropFirst().map { Title.joined($0) }
    for line in others {
      let text = line.letters
      guard text.contains(where: { $0.isLetter || $0.isDigit }) else { continue }
      if let date = TitlePage.date(in: text) {
        front.date = front.date ?? date
      } else if let author = TitlePage.author(in: text) {
        front.author = front.author ?? author
      } else {
        rest.append(Title.joined([text]))
      }
    }
    if front.author == nil, let name = rest.lastIndex(where: TitlePage.isName) { front.author = rest.remove(at: name) }
    if !rest.isEmpty { front.subtitle = rest.joined(separator: " ") }
  }

  /// Whether a line begins with the number of a chapter: `I. The Ground`, `1. Bread`.
  private static func startsChapter(_ text: Scalars) -> Bool {
    guard let first = text.tokens.first?.letters, text.tokens.count > 1, first.last == "." else { return false }
    let number = Scalars(first.dropLast())
    return number.allSatisfy(\.isDigit)
      || number.count <= 5 && number.first?.isUpper == true && PageNumber(number) != nil
  }

  private static func date(in text: Scalars) -> String? {
    let words = text.tokens.map(\.letters)
    guard let date = DateReader(words), date.words.count == words.count else { return nil }
    return date.written
  }

  private static func author(in text: Scalars) -> String? {
    let words = text.tokens.map(\.letters)
    guard let first = words.first, ["by", "von", "par", "di", "por", "av", "door"].contains(first.core.lowered.string),
      (2...8).contains(words.count), words[1].first?.isUpper == true
    else { return nil }
    return Title.joined([Scalars(words.dropFirst().joined(separator: [" "]))])
  }

  /// Whether words look like a person's name.
  static func isName(_ text: String) -> Bool {
    let words = Scalars(text).tokens.map(\.letters)
    let small: Set<String> = ["de", "du", "von", "van", "der", "la", "le", "da", "di", "and", "y", "und", "et"]
    let titling: Set<String> = ["the", "a", "an", "of", "on", "in", "der", "die", "das", "la", "le", "les"]
    guard (2...6).contains(words.count), !titling.contains(words[0].lowered.string) else { return false }
    return words.allSatisfy { word in
      !word.contains(where: \.isDigit) && (word.first?.isUpper == true || small.contains(word.string))
        && !titling.subtracting(small).contains(word.lowered.string)
    }
  }
}
