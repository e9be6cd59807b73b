/// Stage 8: takes title, author and year off the first page.
struct TitleFinder {
  /// The number of signs a full line has.
  let measure: Int

  /// Whether titles are written with English capitals.
  var isEnglish = true

  /// Looks at the first lines of the first page.
  ///
  /// - Returns: What was found, with the lines it stood in; the page's other lines stay.
  func read(_ page: inout Page) -> FrontMatter {
    var found = FrontMatter()
    let blocks = page.body.blocks
    guard blocks.count > 1 else { return found }
    // The title page ends at the first block of running text.
    var length = 0
    while length < min(7, blocks.count - 1), isTitling(blocks[length]) { length += 1 }
    guard length > 0 else { return found }
    let lines = blocks[..<length].flatMap { $0 }
    var rest: [[Line]] = []
    var isBy = false
    var lastSign: Int?
    for block in blocks[..<length] {
      var left: [Line] = []
      for line in block {
        let words = line.text.tokens.map(\.letters)
        if isBy, found.author == nil {
          found.author = name(words)
          isBy = false
          if found.author != nil {
            lastSign = line.number
            continue
          }
        }
        if let by = words.first, ["by", "von", "par", "di", "por"].contains(by.core.lowered.string), words.count <= 9,
          found.author == nil,
          words.count == 1 || words[1].first?.isUpper == true
        {
          lastSign = line.number
          if words.count == 1 { isBy = true } else { found.author = name([Letters](words.dropFirst())) }
          continue
        }
        if let date = DateReader(words), date.words.count == words.count, found.date == nil {
          found.date = date.written
          lastSign = line.number
          continue
        }
        left.append(line)
      }
      if !left.isEmpty { rest.append(left) }
    }
    let titles = rest.filter { block in block.contains { $0.text.hasLetter } }
    let hasTitleSigns = found.author != nil || found.date != nil
    guard let first = titles.first else {
      guard hasTitleSigns, length < blocks.count else { return FrontMatter() }
      found.lines = lines
      take(lines, from: &page)
      return found
    }
    let isCapital = first.allSatisfy { $0.text.isAllCapitals }
    let opener = first[0].text.tokens.first.map { $0.letters.core.lowered.string } ?? ""
    let isChapter = ["chapter", "part", "section", "book", "letter", "preface", "introduction"].contains(opener)
    guard hasTitleSigns || (isCapital && !isChapter) else { return FrontMatter() }
    found.title = Title.plain(first.map(\.text), isEnglish: isEnglish)
    // A subtitle stands between the title and the author; what comes later is the text's first heading.
    let hasSubtitle = titles.count > 1 && hasTitleSigns && titles[1][0].number < (lastSign ?? 0)
    if hasSubtitle { found.subtitle = Title.plain(titles[1].map(\.text), isEnglish: isEnglish) }
    let used = Set(lines).subtracting(titles.dropFirst(hasSubtitle ? 2 : 1).flatMap { $0 })
    let taken = lines.filter { used.contains($0) }
    found.lines = taken
    take(taken, from: &page)
    return found
  }

  private func take(_ lines: [Line], from page: inout Page) {
    let gone = Set(lines)
    page.body = page.body.filter { !gone.contains($0) }.trimmed
  }

  /// Whether a block may be part of a title page: short lines that do not end a sentence.
  private func isTitling(_ block: [Line]) -> Bool {
    guard block.count <= 4 else { return false }
    return block.allSatisfy { line in
      let words = line.text.tokens.map(\.letters)
      guard let first = words.first, let initial = first.core.first else { return false }
      if line.text.isAllCapitals { return words.count <= 16 }
      if let date = DateReader(words), date.words.count == words.count { return true }
      if initial.isLower, !["by", "von", "par"].contains(first.string) { return false }
      if line.indent >= 2, line.text.count * 2 > measure { return false }
      let last = line.text.last
      if last == "." || last == "," || last == ";" || last == "!" || last == "—" {
        return ["by"].contains(first.core.lowered.string)
      }
      if line.text[0] == "“" || line.text[0] == "—" || line.text[0] == "–" { return false }
      let high = words.count { $0.core.first?.isUpper == true || $0.core.first?.isDigit == true }
      return words.count <= 10 && line.width * 10 <= max(measure, 40) * 9 && high * 2 >= words.count
    }
  }

  private func name(_ words: [Letters]) -> String? {
    guard !words.isEmpty, words.count <= 8 else { return nil }
    let text = Letters(words.joined(separator: [" "]))
    return text.isAllCapitals && text.count(where: \.isLetter) > 4 ? Title.cased(text) : text.string
  }
}
