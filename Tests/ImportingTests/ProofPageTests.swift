import Testing

@testable import Importing

@Suite("The proof page") struct ProofPageTests {
  private let text = Imported(
    """
    The end of the road was near, 0f course: it 1s so. Most of them spent all of their fives there, & <more> of it.

    Each day is like the fast, only longer, and the bread was “good” to the end.
    """)

  @Test("every change and every doubtful word is marked, with its line, and links to the next")
  func marks() throws {
    let locations = text.proofs.matches(of: #/<mark id="place-(\d+)"( class="changed")?>/#)
    #expect(locations.map { String($0.1) } == ["1", "2", "3", "4"])
    #expect(locations.map { $0.2 != nil } == [true, true, false, false])
    #expect(text.proofs.contains("1:31 ‘0f’ was changed to ‘of’"))
    #expect(text.proofs.contains("‘fast,’ is doubtful: perhaps ‘last’"))
    #expect(text.proofs.contains("Each day is like the <b>fast,</b> only longer"))
    #expect(text.proofs.contains("<a href=\"#place-2\" aria-label=\"Next place\">"))
    #expect(!text.proofs.contains("#place-5"))
  }

  @Test("every link has a target on the page, every id is unique, and nothing is loaded from elsewhere")
  func links() {
    let ids = text.proofs.matches(of: #/ id="([^"]+)"/#).map { String($0.1) }
    #expect(Set(ids).count == ids.count)
    for link in text.proofs.matches(of: #/href="([^"]*)"/#) {
      #expect(link.1.hasPrefix("#"))
      #expect(ids.contains(String(link.1.dropFirst())), "\(link.1)")
    }
    #expect(!text.proofs.contains("src="))
    #expect(text.proofs.contains("data-read=\"fast,\" data-place=\"3:22\""))
    #expect(!text.proofs.contains("url("))
  }

  @Test("characters of markup in the text are escaped on the page")
  func escapes() {
    #expect(text.proofs.contains("&amp; &lt;more&gt; of it"))
    #expect(Imported("# A <b>\n\n## B & c\n").proofs.contains("# A &lt;b&gt;\n\n## B &amp; c"))
  }

  @Test("emphasis is nested properly, whatever is marked in it")
  func emphasis() {
    let page = Imported("It 1s _so 0f course_ here, and 1s the _end_ of it all.\n").proofs
    #expect(page.contains("<em>so</em>"))
    #expect(page.components(of: "<em>") == page.components(of: "</em>"))
  }

  @Test("notes stand below the text, each linked with its reference both ways")
  func notes() {
    let page = Imported(
      """
      \(NoteTests.body)
      and we met a baker,1 who gave us bread and a bed for the night
      \(NoteTests.body)

      1 He was called Tom, and lived until the year of the great frost
      in a house of stone.
      \u{C}\(NoteTests.body)
      """
    ).proofs
    #expect(page.contains("<a href=\"#note-1\" id=\"ref-1\""))
    #expect(page.contains("<a href=\"#ref-1\" aria-label=\"Back to reference 1\">1</a> He was called Tom"))
  }
}

extension String {
  /// The number of occurrences of a piece.
  fileprivate func components(of piece: String) -> Int { ranges(of: piece).count }
}
