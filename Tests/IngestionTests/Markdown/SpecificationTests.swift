import Diagnostics
import Foundation
import Ingestion
import Model
import Testing

@Suite("Specifications", .enabled(if: SpecificationExample.folder != nil, "the specifications lie beside the package"))
struct SpecificationTests {
  private func html(_ markdown: String) -> String {
    SketchedHTML(MarkdownParser(rules: .plain).document(in: source(markdown)).value).html
  }

  @Test("only those of CommonMark's examples disagree where GFM or an older rule differs")
  func agreesWithCommonMark() throws {
    let examples = try SpecificationExample.commonMark()
    #expect(examples.count == 652)
    let disagreeing = examples.filter { html($0.markdown) != $0.html }
    // Five are bare addresses, which GFM links; in five the rules are newer than GFM's.
    #expect(disagreeing.map(\.number) == [28, 171, 354, 602, 606, 608, 611, 612, 625, 626])
  }

  @Test(
    "GFM's examples agree, except for the tag filter and the HTML of footnotes",
    arguments: [
      // These five are written for a parser that links no bare addresses.
      ("gfm-spec.txt", [610, 614, 616, 619, 620]), ("gfm-extensions.txt", []), ("gfm-regression.txt", []),
    ])
  func agreesWithGFM(name: String, exceptions: [Int]) throws {
    let examples = try SpecificationExample.gfm(name)
    #expect(!examples.isEmpty)
    let disagreeing = examples.filter { example in
      let isOurs = ["<IGNORE>", "data-footnote-ref", "&lt;xmp>", "&lt;title>"].contains { example.html.contains($0) }
      let expected = example.html
        .replacing(#"<input disabled="" type="checkbox">"#, with: #"<input type="checkbox" disabled="" />"#)
        .replacing(
          #"<input checked="" disabled="" type="checkbox">"#, with: #"<input type="checkbox" checked="" disabled="" />"#
        )
      return !isOurs && html(example.markdown) != expected
    }
    #expect(disagreeing.map(\.number) == exceptions)
  }
}
