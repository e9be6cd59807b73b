/// A clean text, and what was done to make it.
package struct ImportedText: Sendable {
  /// The text, as Markdown with front matter and footnotes.
  package let markdown: String

  /// A report in one line: pages, order, notes, hyphens, words changed.
  package var summary: String

  /// The quality of the text, to choose between two readings of one file: the share of its paragraphs that begin and
  /// end like paragraphs.
  package let quality: Double

  /// Whether its pages were put in another order than they came in.
  package var isReordered = false

  /// The names of the pictures it shows, as it names them.
  package var pictures: [String] = []

  /// The text as a web page to proofread by.
  package let proofs: ProofPage

  /// A text with one picture under another name.
  package static func renamed(_ picture: String, to name: String, in markdown: String) -> String {
    markdown.replacing("](\(PandocReader.target(picture)))", with: "](\(PandocReader.target(name)))")
  }

  /// A text with another behind it, whose front matter goes, and whose footnotes get names of their own.
  package static func joined(_ first: String, with second: String) -> String {
    guard !first.isEmpty else { return second }
    var body = MarkdownSyntax.withFront(FrontMatter(), second)
    var number = 2
    while first.contains("[^\(number)-") { number += 1 }
    body = body.replacing("[^", with: "[^\(number)-").replacing("\\[^\(number)-", with: "\\[^")
    return first + "\n" + body
  }
}
