import Escaping
import Model

/// The beginning of a new text, to be written on.
struct StarterText {
  /// The title as given.
  let title: String

  /// The author of the new text.
  let author: String?

  /// The day it is begun.
  let date: PublicationDate

  /// The text's file.
  var markdown: String {
    var lines = ["---", "title: \(title.quotedForYAML)"]
    if let author { lines.append("author: \(author.quotedForYAML)") }
    lines += [
      "date: \(date.iso8601)", "---", "",
      "Write here. A note[^1] is called where it belongs, and written on a line of its own.", "",
      "[^1]: Like this. To keep a text back until it is ready, add the line `draft: true` above.", "",
    ]
    return lines.joined(separator: "\n")
  }
}
