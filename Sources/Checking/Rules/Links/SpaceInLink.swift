import Diagnostics

/// A space at the beginning or end of a link's words.
///
/// It is underlined with them.
///
/// ```
/// Look at [ the map](map.md).
/// ```
///
/// ```
/// Look at [the map](map.md).
/// ```
///
/// Source: common practice.
struct SpaceInLink: TextRule {
  static let code = DiagnosticCode.spaceInLink

  func look(at text: CheckedText, _ report: inout Report) {
    for link in text.prose.links where link.range.count > 1 {
      let bytes = text.prose.bytes
      if bytes[link.range.lowerBound] == 0x20 {
        report.add(
          link.range.lowerBound..<(link.range.lowerBound + 1), "the link's words begin with a space",
          hint: "put it before the link")
      } else if bytes[link.range.upperBound - 1] == 0x20 {
        report.add(
          (link.range.upperBound - 1)..<link.range.upperBound, "the link's words end with a space",
          hint: "put it behind the link")
      }
    }
  }
}
