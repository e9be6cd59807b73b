/// Finds title, author and date on the first page, and removes their lines.
struct TitleFinder {
  /// The number of characters of a full line.
  let measure: Int

  /// Whether titles are written with English capitals.
  var isEnglish = true

  /// Reads the first lines of the first page.
  ///
  /// - Parameters:
  ///   - page: The page.
  ///   - isFollowed: Whether another page follows, so that this one may be a title page and nothing else.
  /// - Returns: The metadata found, with its lines; the page's other lines stay.
  func read(_ page: inout Page, isFollowed: Bool) -> FoundMetadata {
    let blocks = page.body.blocks
    let limit = isFollowed && page.notes.isEmpty ? blocks.count : blocks.count - 1
    // The title page ends at the first block of running text.
    var length = 0
    while length < min(8, limit), isTitling(blocks[length]) { length += 1 }
    guard length > 0 else { return FoundMetadata() }
    var reader = ImprintReader()
    var titles: [[Line]] = []
    for block in blocks[..<length] {
      let left = reader.read(block, isBelowTitle: !titles.isEmpty)
      if left.contains(where: { $0.text.hasLetter }) { titles.append(left) }
    }
    let lines = blocks[..<length].flatMap { $0 }
    if titles.isEmpty {
      guard reader.hasImprint, length < blocks.count else { return FoundMetadata() }
      reader.found.lines = lines
      take(lines, from: &page)
      return reader.found
    }
    return readTitles(in: titles, reader, lines, &page)
  }

  /// Finds title and subtitle in the blocks that name neither the author nor the imprint.
  private func readTitles(
    in blocks: [[Line]], _ reader: ImprintReader, _ lines: [Line], _ page: inout Page
  ) -> FoundMetadata {
    var reader = reader
    var titles = blocks
    let first = titles[0]
    let isCapital = first.allSatisfy { $0.text.isAllCapitals }
    let opener = first[0].text.tokens.first.map { $0.letters.core.lowered.string } ?? ""
    let isChapter = ContentsFinder.isHeading(first[0].text) || BlockClassifier.openers.contains(opener)
    let isNumber = first.count == 1 && PageNumber(Scalars(first[0].text.core)) != nil
    guard reader.hasImprint || (isCapital && !isChapter && !isNumber) else { return FoundMetadata() }
    // A name between the title and the date, with no word before it.
    let author = titles.indices.dropFirst().last { index in
      titles[index][0].number < (reader.lastLine ?? 0) && titles[index].count == 1
        && TitlePage.isName(titles[index][0].text.string)
    }
    if let index = author, reader.found.author == nil {
      reader.found.author = ImprintReader.name(titles[index][0].text.tokens.map(\.letters))
      titles.remove(at: index)
    }
    var found = reader.found
    found.title = Title.joined(first.map(\.text), isEnglish: isEnglish)
    // A subtitle stands between the title and the author; what comes later is the text's first heading.
    let hasSubtitle = titles.count > 1 && reader.hasImprint && titles[1][0].number < (reader.lastLine ?? 0)
    if hasSubtitle {
      found.subtitle = Title.joined(titles[1].map(\.text), isEnglish: isEnglish).replacing("_", with: "")
    }
    let used = Set(lines).subtracting(titles.dropFirst(hasSubtitle ? 2 : 1).flatMap { $0 })
    found.lines = lines.filter { used.contains($0) }
    take(found.lines, from: &page)
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
      if words.count == 1, ImprintReader.by.contains(first.lowered.string) { return true }
      if initial.isLower, !ImprintReader.by.contains(first.string) { return false }
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
}
