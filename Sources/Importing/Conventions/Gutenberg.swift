/// Project Gutenberg's texts: the boilerplate around them, and the header that names title and author.
enum Gutenberg {
  /// A text without its boilerplate.
  struct Result {
    var text: [Line]
    var boilerplate: [Line]
    var front = FoundMetadata()
  }

  /// Removes the boilerplate.
  ///
  /// - Returns: `nil` when the text has none.
  static func strip(_ lines: [Line]) -> Result? {
    let heads = lines.prefix(800)
    guard let start = heads.lastIndex(where: { isMark($0.text, "START") }) else { return nil }
    let end = lines.indices.dropFirst(start + 1).first { isMark(lines[$0].text, "END") } ?? lines.count
    var text = [Line](lines[(start + 1)..<end])
    var boilerplate = [Line](lines[...start]) + [Line](lines[end...])
    var front = FoundMetadata()
    for line in lines[..<start] {
      let words = line.text.string
      for (key, path) in [
        ("Title: ", \FoundMetadata.title), ("Author: ", \FoundMetadata.author),
        ("Translator: ", \FoundMetadata.translator),
      ]
      where words.hasPrefix(key) && front[keyPath: path] == nil {
        front[keyPath: path] = String(words.dropFirst(key.count))
      }
    }
    // The makers of the file are named before the text.
    let opening = text.trimmed.blocks.prefix(3)
    for block in opening {
      let words = block[0].text.string
      guard
        words.hasPrefix("[Illustration")
          || ["Produced by", "E-text prepared by", "Transcribed by", "This eBook was", "This etext was"].contains(
            where: words.hasPrefix)
      else {
        continue
      }
      let gone = Set(block)
      boilerplate += block
      text.removeAll { gone.contains($0) }
    }
    return Result(text: text, boilerplate: boilerplate, front: front)
  }

  private static func isMark(_ text: Scalars, _ word: String) -> Bool {
    guard text.starts(with: Scalars("***")) else { return false }
    let string = text.string
    return string.contains(word + " OF TH") && string.contains("GUTENBERG")
  }
}
