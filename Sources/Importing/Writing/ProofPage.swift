import Diagnostics

/// The contents of a web page for proofreading a text, before its pictures are added: every changed or doubtful word is
/// marked, with the line it came from and a link to the next beside it.
///
/// The page needs no other file and no server. Corrections made on it are downloaded as a small file, which the
/// importer can read.
package struct ProofPage: Sendable {
  /// A printed line whose picture helps to judge a word.
  package struct PrintedLine: Hashable, Sendable {
    /// The number of the line in the input.
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

  var front = FoundMetadata()
  var blocks: [Block] = []
  var notes: [Note] = []
  var findings: [Repairer.Finding] = []

  /// All other warnings: about the order, about notes without a mark.
  var others: [Diagnostic] = []

  /// A report in one line.
  let summary: String

  /// The lines of the input.
  var lines: [Line] = []

  /// The Markdown of a text converted from another format, which has no findings.
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
