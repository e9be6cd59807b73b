/// A clean text, and a report on how it was made.
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

  /// The names of the pictures it shows, as its links write them.
  package var pictures: [String] = []

  /// The text as a web page for proofreading.
  package let proofs: ProofPage

  /// Returns a text with one picture renamed.
  package static func renamed(_ picture: String, to name: String, in markdown: String) -> String {
    markdown.replacing("](\(PandocReader.target(picture)))", with: "](\(PandocReader.target(name)))")
  }

  /// Returns a text with another appended, whose front matter is dropped and whose footnotes get labels of their own.
  package static func joined(_ first: String, with second: String) -> String {
    guard !first.isEmpty else { return second }
    var body = MarkdownSyntax.withFront(FoundMetadata(), second)
    var number = 2
    while first.contains("[^\(number)-") { number += 1 }
    body = body.replacing("[^", with: "[^\(number)-").replacing("\\[^\(number)-", with: "\\[^")
    return first + "\n" + body
  }
}
