/// Emphasis as typists write it: `_italics_`.
enum Emphasis {
  /// Turns pairs of underscores around words into emphasis; single ones stay as they are.
  static func mark(_ words: inout [Word]) {
    var opening: (word: Int, scalar: Int)?
    for index in words.indices {
      for position in words[index].text.indices where words[index].text[position] == "_" {
        let text = words[index].text
        let before = position > 0 ? text[position - 1] : nil
        let after = position + 1 < text.count ? text[position + 1] : nil
        if let start = opening, before.map({ !$0.isOpening || $0.isClosing }) ?? false, after?.isLetter != true {
          if index - start.word <= 60 {
            replace(&words[start.word], at: start.scalar)
            replace(&words[index], at: position)
          }
          opening = nil
        } else if after?.isBlank == false, before?.isLetter != true {
          opening = (index, position)
        }
      }
    }
  }

  private static func replace(_ word: inout Word, at position: Int) {
    var text = word.text
    text[position] = MarkdownWriter.emphasis
    word.change(to: text)
  }
}
