import Model
import Templating

/// A text that gets a page, as far as it is known before its body is read.
struct PlannedText: Sendable {
  /// The path of its file, from the site's folder.
  let source: String

  /// The path of its page.
  let page: OutputPath

  /// Its file's size.
  let size: Int

  /// Its front matter and the faults in it, in bytes.
  let metadata: ArraySlice<UInt8>

  /// The formats it is wanted in, the page first.
  let formats: [Format]

  /// The record of an earlier build.
  let record: TextRecord?
}

/// A text with everything its page prints around its body.
struct TextSubject: Sendable {
  /// The text with its front matter as its author wrote it.
  let text: Text

  /// The text with its front matter typeset.
  let printed: Text

  /// The links to other texts, and the formats it is wanted in.
  let related: RelatedLinks
}
