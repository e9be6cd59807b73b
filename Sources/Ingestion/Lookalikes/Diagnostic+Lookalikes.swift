import Diagnostics

/// The messages about text that looks like Markdown but is printed as it is.
extension Diagnostic {
  /// A link or picture that is not read as one because of the form of its address.
  static func addressAsLetters(
    _ address: String, _ mended: String, isImage: Bool, at location: SourceLocation
  ) -> Diagnostic {
    let thing = isImage ? "picture" : "link"
    let reason = address.contains(" ") ? "its address '\(address)' has a space in it" : "it is not written as one"
    return .warning(
      .spaceInAddress, at: location, "the \(thing) is printed as letters: \(reason)", hint: "write \(mended)")
  }

  /// A reference link whose label is not defined.
  static func undefinedLink(
    _ written: String, _ label: String, isImage: Bool, at location: SourceLocation
  ) -> Diagnostic {
    .warning(
      .undefinedLink, at: location,
      "'\(isImage ? "!" : "")\(written)' is printed as letters: nothing says where '\(label)' leads",
      hint: "write [\(label)]: and the address on a line of its own")
  }

  /// A footnote written inline, which is not supported.
  static func inlineNote(_ words: String, at location: SourceLocation) -> Diagnostic {
    .warning(
      .inlineNote, at: location, "'^[…]' is printed as letters: a footnote does not stand in the line",
      hint: "write [^1] here and, on a line of its own, [^1]: \(words.isEmpty ? "…" : words)")
  }

  /// A link in wiki syntax.
  static func wikiLink(_ written: String, _ mended: String, at location: SourceLocation) -> Diagnostic {
    .warning(.wikiLink, at: location, "'\(written)' is printed as letters", hint: "write \(mended)")
  }

  /// Footnotes written as `[1]`, without `^`.
  static func oldNote(_ label: String, count: Int, at location: SourceLocation) -> Diagnostic {
    .warning(
      .oldNote, at: location,
      count > 1
        ? "'[\(label)]' and \(count - 1) more notes are printed as letters"
        : "'[\(label)]' is printed as letters, and so is its note",
      hint: "write [^\(label)] where it is called and [^\(label)]: before its text")
  }

  /// Attributes in braces, as other programs have them.
  static func attributes(_ written: String, at location: SourceLocation) -> Diagnostic {
    .warning(
      .attributes, at: location, "'\(written)' is printed as letters",
      hint: written.hasPrefix("{#")
        ? "take it out: a heading's address is its words in lower case, joined by hyphens" : "take it out")
  }

  /// A construct of another program.
  static func unknownConstruct(_ syntax: String, at location: SourceLocation) -> Diagnostic {
    .warning(
      .unknownConstruct, at: location, "'\(syntax)' is another program's and is printed as letters",
      hint: "take it out, or put \\ before it if it is meant so")
  }

  /// A definition list, as other programs have it.
  static func definitionList(at location: SourceLocation) -> Diagnostic {
    .warning(
      .definitionList, at: location, "a line that begins with a colon is printed as it stands",
      hint: "write <dl><dt>the term</dt><dd>what it means</dd></dl>")
  }

  /// A heading without a space after its number signs.
  static func headingWithoutSpace(_ marker: String, _ words: String, at location: SourceLocation) -> Diagnostic {
    .warning(
      .headingWithoutSpace, at: location,
      "'\(marker)\(words)' is printed as letters: a heading has a space behind its \(marker)",
      hint: "write \(marker) \(words)")
  }

  /// A table without a delimiter row.
  static func tableWithoutHyphens(columns: Int, at location: SourceLocation) -> Diagnostic {
    .warning(
      .tableWithoutHyphens, at: location, "a table is printed as letters: under its head the row of hyphens is missing",
      hint: "write |\(String(repeating: " --- |", count: columns)) under its first line")
  }

  /// A line block of verse, as other programs have it.
  static func barsBeforeVerse(at location: SourceLocation) -> Diagnostic {
    .warning(
      .barsBeforeVerse, at: location, "the bars before these lines are printed, and their ends are not kept",
      hint: "take the bars out and end each line but the last with \\")
  }

  /// Text that a line of hyphens below it made a heading.
  static func accidentalHeading(at location: SourceLocation) -> Diagnostic {
    .warning(
      .accidentalHeading, at: location, "--- makes a heading of the lines above it",
      hint: "leave a blank line before it for a break, or write ## before the heading")
  }

  /// Cells beyond a table's last column.
  static func surplusCells(cells: Int, columns: Int, at location: SourceLocation) -> Diagnostic {
    .warning(
      .surplusCells, at: location,
      "the row has \(cells) cells and the table's head \(columns); what is too much is left out",
      hint: "write \\| for a bar that parts no cells")
  }

  /// A list item that is printed with another number than the one written.
  static func otherNumber(written: Int, printed: Int, at location: SourceLocation) -> Diagnostic {
    .warning(
      .listNumber, at: location, "the entry written \(written). is printed \(printed).",
      hint: "write \(printed)., or \(written)\\. for a line that is no entry of the list")
  }

  /// Stars with spaces inside, which are not read as emphasis.
  static func spacedEmphasis(_ stars: String, _ words: String, at location: SourceLocation) -> Diagnostic {
    .warning(
      .spacedEmphasis, at: location, "'\(stars) \(words) \(stars)' is printed with its stars",
      hint: "write \(stars)\(words)\(stars)")
  }

  /// Stars that are not read as emphasis because of the characters beside them.
  static func refusedEmphasis(_ stars: String, _ words: String, at location: SourceLocation) -> Diagnostic {
    let mended =
      switch stars.count {
      case 1: "<em>\(words)</em>"
      case 2: "<strong>\(words)</strong>"
      default: "<strong><em>\(words)</em></strong>"
      }
    return .warning(
      .refusedEmphasis, at: location,
      "'\(stars)\(words)\(stars)' is printed with its stars: a sign and a letter stand on both sides of them",
      hint: "write \(mended), or put the sign outside of the stars")
  }

  /// Markdown in an HTML block, where it is not parsed.
  static func markdownInMarkup(_ written: String, at location: SourceLocation) -> Diagnostic {
    .warning(
      .markdownInHtml, at: location, "'\(written)' is printed as letters: in a block of HTML no Markdown is read",
      hint: "leave a blank line before and behind the words")
  }

  /// A footnote reference in a picture's caption.
  static func footnoteInCaption(_ reference: String, at location: SourceLocation) -> Diagnostic {
    .warning(
      .footnoteInDescription, at: location, "'\(reference)' in a picture's caption calls no footnote and is left out",
      hint: "put the call into the text")
  }

  /// A backslash at the end of a paragraph, where it breaks no line.
  static func backslashAtEnd(at location: SourceLocation) -> Diagnostic {
    .warning(
      .backslashAtEnd, at: location, "the backslash at the end of a paragraph is printed",
      hint: "take it out: it breaks a line only where another follows")
  }
}
