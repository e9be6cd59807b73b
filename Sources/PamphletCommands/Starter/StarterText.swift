import Model

/// A text that waits to be written on.
struct StarterText {
  /// The title as given.
  let title: String

  /// The author of the new text.
  let author: String?

  /// The day it is begun.
  let date: PublicationDate

  /// The text's file.
  var markdown: String {
    var lines = ["---", "title: \(Self.quoted(title))"]
    if let author { lines.append("author: \(Self.quoted(author))") }
    lines += [
      "date: \(date.iso8601)", "---", "",
      "Write here. A note[^1] is called where it belongs, and written on a line of its own.", "",
      "[^1]: Like this. To keep a text back until it is ready, add the line `draft: true` above.", "",
    ]
    return lines.joined(separator: "\n")
  }

  /// A string as YAML writes it between double quotes (YAML 1.2 §7.3.1).
  private static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case _ where scalar.value < 0x20 || scalar.value == 0x7F: quoted += " "
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}
