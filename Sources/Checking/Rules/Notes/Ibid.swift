import Diagnostics
import Model

/// A note that names a work only by *Ibid.*, *op. cit.* or *loc. cit.*
///
/// On a page, notes are read one by one. A reader who follows a reference does not see the note before it, and a note
/// added in between changes what the word refers to. Give the author and a short title instead.
///
/// ```
/// Walk.[^1] Rest.[^2]
///
/// [^1]: Paine, *Common Sense*, 12.
///
/// [^2]: Ibid., 14.
/// ```
///
/// ```
/// Walk.[^1] Rest.[^2]
///
/// [^1]: Paine, *Common Sense*, 12.
///
/// [^2]: Paine, *Common Sense*, 14.
/// ```
///
/// Source: The Chicago Manual of Style, 14.34 (17th edition), which discourages *ibid.* in favour of short forms;
/// Standard Ebooks Manual of Style.
struct Ibid: TextRule {
  static let code = DiagnosticCode.ibid

  private static let beginnings = [
    "ibid.", "ibid,", "ibidem", "ib.", "op. cit", "op.cit", "loc. cit", "loc.cit", "idem,", "id., ", "ibíd", "ivi,",
    "ebd.", "ebenda", "a. a. o",
    "a.a.o",
    "там же", "указ. соч",
  ]

  /// The words that may stand before a beginning and name no work.
  private static let leads = ["See also ", "See ", "Cf. ", "Also ", "Vgl. ", "Siehe ", "Cfr. ", "Véase ", "См. "]

  /// The number of bytes of a note's beginning that are searched.
  private static let length = 48

  func look(at text: CheckedText, _ report: inout Report) {
    for index in text.document.footnotes.indices {
      guard let first = text.prose.passages(ofNote: index).first, let passage = text.passage(first) else { continue }
      let beginning = passage.string(passage.range.lowerBound..<(passage.range.lowerBound + Self.length))
      let lead = Self.leads.first { beginning.hasPrefix($0) } ?? ""
      let whole = beginning.dropFirst(lead.count)
      let words = whole.lowercased()
      guard let found = Self.beginnings.first(where: { words.hasPrefix($0) }) ?? (words == "ibid" ? "ibid" : nil)
      else { continue }
      let written = String(whole.prefix(found.count)).trimmed(",")
      let earlier = index > 0 ? text.document.footnotes[index - 1] : nil
      let start = passage.range.lowerBound + lead.utf8.count
      report.add(
        start..<(start + written.utf8.count),
        earlier.map { "'\(written)' means note \($0.mark), which a reader of this note may not see" }
          ?? "'\(written)' stands in the first note, where nothing is before it",
        hint: "name the author and a short title",
        related: earlier == nil ? [] : [RelatedLocation(text.location(ofNote: index - 1), "the note that is meant")])
    }
  }
}

extension String {
  /// The string without a sign at its end.
  fileprivate func trimmed(_ symbol: Character) -> String { last == symbol ? String(dropLast()) : self }
}
