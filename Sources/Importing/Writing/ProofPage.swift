import Diagnostics

/// The text as a web page to proofread by, before its pictures are put in: every changed or doubtful word marked, and
/// beside it the line it came from and the way to the next.
///
/// The page needs no other file and no server. Corrections made on it are downloaded as a small file, which the
/// importer reads again.
package struct ProofPage: Sendable {
  /// A line of a print whose picture helps to judge a word.
  package struct PrintedLine: Hashable, Sendable {
    /// The number of the line among all that were read.
    package let line: Int

    /// The page of the file, counted from 1.
    package let page: Int

    /// The height of that page as a share of its width.
    package let aspect: Double

    /// Its left edge, as a share of the page's width.
    package let left: Double

    /// Its upper edge, as a share of the page's height.
    package let top: Double

    /// Its right edge, as a share of the page's width.
    package let right: Double

    /// Its lower edge, as a share of the page's height.
    package let bottom: Double
  }

  var front = FrontMatter()
  var blocks: [Block] = []
  var notes: [Note] = []
  var findings: [Repairer.Finding] = []

  /// Everything else that is doubtful: the order, notes without a place.
  var others: [Diagnostic] = []

  /// One line about what was done.
  let summary: String

  /// The lines of the input.
  var lines: [Line] = []

  /// A text of another format that was converted as it is; it has no findings.
  var converted: String?

  /// The printed lines with a doubtful or changed word, in the order of the pages.
  package var printedLines: [PrintedLine] {
    let wanted = Set(findings.map(\.line))
    return lines.compactMap { line in
      guard wanted.contains(line.number), let layout = line.layout else { return nil }
      return PrintedLine(
        line: line.number, page: layout.page, aspect: layout.aspect, left: layout.box.left, top: layout.box.top,
        right: layout.box.right,
        bottom: layout.box.bottom)
    }
  }

  /// Writes the page.
  ///
  /// - Parameter pictures: The pictures of printed lines as `data:` addresses, by the number of the line.
  package func html(pictures: [Int: String] = [:]) -> String { ProofWriter.write(self, pictures: pictures) }
}
