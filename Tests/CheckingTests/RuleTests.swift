import Diagnostics
import Foundation
import TestSupport
import Testing

@testable import Checking

/// Each rule with a text that breaks it, at the mark, and texts that do not.
@Suite("Rules of proof-reading") struct RuleTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let code: DiagnosticCode
    let broken: String
    let sound: String
    var language = "en"
    var isSmart = true
    var testDescription: String { code.rawValue }
  }

  static let cases: [Case] = [
    // Markdown
    Case(code: .unclosedFence, broken: "One.\n\n▸```\ncode\n\nTwo.\n", sound: "One.\n\n```\ncode\n```\n\nTwo.\n"),
    Case(
      code: .accidentalCode,
      broken: "He said:\n\n    ▸Walk softly, and carry your bread with you for the way is long.\n",
      sound: "He said:\n\n    let x = f(y); return x + 1;\n"),
    Case(code: .lazyQuotation, broken: "> Walk softly.\n▸So he said.\n", sound: "> Walk softly.\n\nSo he said.\n"),
    Case(code: .strayAsterisk, broken: "It was ▸*very late.\n", sound: "It was *very* late, and \\*so\\* on.\n"),
    Case(code: .strikeRemains, broken: "It was ▸==very== late.\n", sound: "It was 2 == 2.\n"),
    // Notes
    Case(
      code: .noteBeforePunctuation, broken: "Walk softly▸[^1].\n\n[^1]: A note.\n",
      sound: "Walk softly.[^1] Rest[^2]—and go.\n\n[^1]: A note.\n\n[^2]: Another.\n"),
    Case(
      code: .noteHabit,
      broken:
        "Un.[^1] Deux.[^2] Trois.[^3] Quatre.[^4] Cinq▸[^5].\n\n[^1]: a\n\n[^2]: b\n\n[^3]: c\n\n[^4]: d\n\n[^5]: e\n",
      sound: "Un[^1]. Deux[^2]. Trois[^3].\n\n[^1]: a\n\n[^2]: b\n\n[^3]: c\n", language: "fr"),
    Case(
      code: .spaceBeforeNote, broken: "Walk softly.▸ [^1]\n\n[^1]: A note.\n",
      sound: "Walk softly.[^1]\n\n[^1]: A note.\n"),
    Case(
      code: .doubledReference, broken: "Walk softly.[^1]▸[^1]\n\n[^1]: A note.\n",
      sound: "Walk.[^1] Rest.[^1]\n\n[^1]: A note.\n"),
    Case(
      code: .ibid, broken: "One.[^1] Two.[^2]\n\n[^1]: Paine, *Sense*, 12.\n\n[^2]: ▸Ibid., 14.\n",
      sound: "One.[^1]\n\n[^1]: Idylls of a kind.\n"),
    Case(
      code: .doubledMark, broken: "One.[^a] Two.[^ed:x]\n\n[^a]: First.\n\n▸[^ed:x]: Second.\n",
      sound: "One.[^1] Two.[^ed:x]\n\n[^1]: First.\n\n[^ed:x]: Second.\n"),
    Case(
      code: .longNote, broken: "One.[^1]\n\n▸[^1]: \(String(repeating: "words and ", count: 250))so on.\n",
      sound: "One.[^1]\n\n[^1]: \(String(repeating: "words and ", count: 200))so on.\n"),
    Case(
      code: .markGap, broken: "A.[^a] B.[^b] D.[^d]\n\n[^a]: 1\n\n[^b]: 2\n\n▸[^d]: 3\n",
      sound: "A.[^a] B.[^b] C.[^c]\n\n[^a]: 1\n\n[^b]: 2\n\n[^c]: 3\n"),
    Case(
      code: .repeatedNote, broken: "A.[^1] B.[^2]\n\n[^1]: From the first edition.\n\n▸[^2]: From the first edition.\n",
      sound: "A.[^1] B.[^2]\n\n[^1]: From the first edition.\n\n[^2]: From the second edition.\n"),
    // Type
    Case(code: .doubledSpaces, broken: "Walk▸  softly.\n", sound: "Walk softly.  \nRest.\n"),
    Case(
      code: .spaceBeforePunctuation, broken: "Walk softly▸ , friend.\n", sound: "Walk softly, a .md file and .5 too.\n"),
    Case(
      code: .missingSpace, broken: "Bread▸,salt and wine.\n", sound: "Bread, salt, e.g. 1,000 at site.yml and U.S.A.\n"),
    Case(code: .spaceInBrackets, broken: "Walk (▸ softly) now.\n", sound: "Walk (softly) now.\n"),
    Case(
      code: .hyphenForRange, broken: "The war of ▸1914-1918.\n",
      sound: "On 1914-08-01, and pages 3–5; tel. 555-1234-99.\n"),
    Case(code: .spacedEllipsis, broken: "And then ▸. . . nothing.\n", sound: "And then... nothing.\n"),
    Case(code: .typedEllipsis, broken: "And then▸... nothing.\n", sound: "And then… nothing.\n", isSmart: false),
    Case(code: .typedDash, broken: "Walk ▸-- softly.\n", sound: "Walk – softly.\n", isSmart: false),
    Case(code: .spacedHyphen, broken: "Walk softly ▸- and far.\n", sound: "Walk softly -- and well-known ways.\n"),
    Case(code: .hyphenForMinus, broken: "It was ▸-20 °C.\n", sound: "It was −20 °C, a 5-year plan.\n"),
    Case(code: .letterForTimes, broken: "A sheet of 21 ▸x 30 cm.\n", sound: "A sheet of 21 × 30 cm, and x is y.\n"),
    Case(code: .ordinalForDegree, broken: "It was 20 ▸ºC.\n", sound: "It was 20 °C.\n"),
    Case(
      code: .unbalancedQuotes, broken: "He said, ▸\"Walk softly.\n",
      sound: "He said, \"Walk softly.\" It is 5\" long.\n"),
    Case(
      code: .mixedQuotes, broken: "“Walk,” he said. “Softly.” ▸\"No,\" she said.\n",
      sound: "“Walk,” he said. “Softly.” “No,” she said.\n"),
    Case(code: .typedQuotes, broken: "Er sagte: ▸,,Geh leise.“\n", sound: "Er sagte: „Geh leise.“\n", language: "de"),
    Case(code: .accentForApostrophe, broken: "It wasn▸´t far.\n", sound: "It wasn't far.\n"),
    Case(
      code: .unpairedMark, broken: "▸Quién lo sabe?\n", sound: "¿Quién lo sabe? ¡Nadie!\n", language: "es"),
    Case(code: .turnedApostrophe, broken: "▸‘Twas in summer.\n", sound: "’Twas in summer. ‘Walk,’ he said.\n"),
    Case(code: .doubledPunctuation, broken: "Bread▸,, salt.\n", sound: "Bread, salt, etc., and so on...\n"),
    Case(code: .unbalancedBrackets, broken: "Walk ▸(softly and far.\n", sound: "Walk (softly), a) far, 1) slow.\n"),
    Case(code: .dashSpacing, broken: "Walk softly ▸–and far.\n", sound: "Walk softly – and far—so.\n"),
    Case(
      code: .allCapitals, broken: "▸THIS IS THE VERY LAST WARNING of all.\n",
      sound: "The NATO and the UN, in MCMXIV, met.\n"),
    Case(code: .headingStop, broken: "## The Pond▸.\n", sound: "## The Pond\n\n## And then, etc.\n"),
    Case(code: .headingSkip, broken: "## One\n\n▸#### Two\n", sound: "## One\n\n### Two\n\n## Three\n"),
    Case(code: .emptyHeading, broken: "One.\n\n▸##\n\nTwo.\n", sound: "## One\n\nTwo.\n"),
    Case(code: .mixedAlphabets, broken: "Мы жили у ▸мoря.\n", sound: "Мы жили у моря и читали Marx.\n", language: "ru"),
    Case(code: .invisibleCharacter, broken: "Anar▸\u{AD}chism\n", sound: "Anarchism\n"),
    Case(code: .replacementCharacter, broken: "caf▸\u{FFFD} here\n", sound: "café here\n"),
    Case(code: .privateCharacter, broken: "Walk ▸\u{E000} softly.\n", sound: "Walk ☞ softly.\n"),
    Case(code: .wrongEncoding, broken: "In the caf▸Ã© here.\n", sound: "In the café: ÂNGELO e SÃO.\n"),
    Case(code: .entityAsLetters, broken: "Fish ▸&amp;amp; chips\n", sound: "Fish &amp; chips & peas\n"),
    Case(code: .ligatureCharacter, broken: "the ▸ﬁrst one\n", sound: "the first one\n"),
    Case(code: .decomposedLetter, broken: "a ▸cafe\u{301} here\n", sound: "a café here\n"),
    Case(code: .placeholderText, broken: "See page ▸XXX.\n", sound: "Chapter XXX, page 30.\n"),
    Case(
      code: .doubledWord, broken: "He came to ▸the the pond.\n",
      sound: "He had had enough; that that is so, very very so.\n"),
    Case(
      code: .wrongArticle, broken: "It was ▸a old house.\n", sound: "It was a one-eyed, an old, a European, an hour.\n"),
    Case(
      code: .foreignPassage,
      broken:
        "The first part is of the walk and what he found there in the wood with his friend.\n\nThe second part is of the house that he built by the pond and how he lived.\n\n▸Die Welt ist schön und nicht so groß, wie man es in der Stadt von den Leuten hört.\n",
      sound: "The first part is of the walk and what he found there in the wood with his friend.\n"),
    Case(
      code: .looseSpace, broken: "See ▸J. S. Mill for more.\n",
      sound: "See J.\u{A0}S.\u{A0}Mill. Plan A. Then B. It is 5\u{A0}km. Oh no. 5 came.\n"),
    // Scan remains
    Case(code: .scanWord, broken: "He came to ▸tbe pond.\n", sound: "He came to the pond.\n"),
    Case(code: .scanCompany, broken: "The lake ▸arid the woods.\n", sound: "The arid land and the woods.\n"),
    Case(code: .lineEndHyphen, broken: "It ▸hap- pened then.\n", sound: "A two- and three-fold well-known thing.\n"),
    Case(
      code: .strayPageNumber, broken: "He walked on and\n\n▸12\n\ncame to it.\n",
      sound: "1\n\nHe walked.\n\n2\n\nHe rested.\n"),
    Case(
      code: .runningHead, broken: "One.\n\n▸THE POND 13\n\nTwo.\n\nTHE POND 15\n\nThree.\n\nTHE POND 17\n",
      sound: "One.\n\nAmen\n\nTwo.\n\nAmen\n\nThree.\n\nAmen\n"),
    Case(code: .digitForLetter, broken: "He ▸wi1l come.\n", sound: "The 1st of 10km, H2O and 0th.\n"),
    Case(code: .letterForDigit, broken: "It was in ▸l914.\n", sound: "It was in 1914.\n"),
    Case(code: .longS, broken: "the ▸ſame one\n", sound: "the same one\n"),
    Case(
      code: .splitParagraph,
      broken: "He walked on and on, and in the evening of that day he\n\n▸came to the pond, which was frozen.\n",
      sound: "He walked on and on, and in the evening of that day.\n\nHe came to the pond, which was frozen.\n"),
    Case(code: .splitContraction, broken: "It▸ 's not far.\n", sound: "It's not far, 'twas said.\n"),
    Case(code: .straySign, broken: "It was ▸| late.\n", sound: "It was late.\n"),
    // Links and pictures
    Case(code: .altIsFileName, broken: "▸![IMG_2041.jpg](IMG_2041.jpg)\n", sound: "![A pond](pond.jpg)\n"),
    Case(code: .altSaysPicture, broken: "▸![Picture of a pond](pond.jpg)\n", sound: "![A pond](pond.jpg)\n"),
    Case(
      code: .plainHTTP, broken: "[It](▸http://en.wikipedia.org/wiki/Zine)\n",
      sound: "[It](https://en.wikipedia.org/wiki/Zine)\n"),
    Case(
      code: .bareAddress, broken: "See ▸https://example.org/walks/2019/the-pond-in-winter now.\n",
      sound: "See [the walk](https://example.org/walks/2019/the-pond-in-winter).\n"),
    Case(
      code: .vagueLink, broken: "The map is [▸here](https://example.org/).\n",
      sound: "See [the map](https://example.org/).\n"),
    Case(
      code: .emptyLink, broken: "The map ▸[](https://example.org/map).\n",
      sound: "The [map](https://example.org/map).\n"),
    Case(
      code: .spaceInLink, broken: "See [▸ the map](https://example.org/).\n",
      sound: "See [the map](https://example.org/).\n"),
    Case(
      code: .localAddress, broken: "See [▸the draft](http://localhost:8000/a).\n",
      sound: "See [it](https://example.org/).\n"),
    Case(
      code: .trackingAddress, broken: "See [▸the news](https://example.org/n?utm_source=x).\n",
      sound: "See [it](https://example.org/n?id=1).\n"),
    // Front matter
    Case(
      code: .wrongLanguage,
      broken: "▸Die Welt ist schön und nicht so groß, wie man es in der Stadt von den Leuten hört.\n",
      sound: "The world is not as large as one hears it said of it in the town by those who live there.\n"),
  ]

  @Test("report a fault at its location", arguments: cases)
  func reports(one: Case) {
    let checked = Checked(one.broken, language: one.language, isSmart: one.isSmart)
    let reported = checked.findings.filter { $0.code == one.code }
    #expect(reported.map(\.location) == checked.places, "\(checked.findings.map(\.description))")
    #expect(checked.findings.allSatisfy { $0.code == one.code }, "told twice: \(checked.findings.map(\.description))")
  }

  @Test("report nothing in a sound text", arguments: cases)
  func passes(one: Case) {
    let checked = Checked(one.sound, language: one.language, isSmart: one.isSmart)
    #expect(checked.findings.map(\.description) == [])
  }

  @Test("can be switched off for the block that follows")
  func canBeSilenced() {
    let checked = Checked("<!-- check: off wrong-article -->\nIt was a old house.\n\nIt was ▸a old house.\n")
    #expect(checked.findings.map(\.location) == checked.places)
  }

  @Test("each have a text or site that breaks them, and one that does not")
  func haveBoth() {
    let sites = PlantedFault.cases(in: "sites.txt")
    let broken = Set(sites.flatMap(\.codes))
    let sound = Set(sites.filter(\.codes.isEmpty).flatMap(\.words))
    let tested = Set(Self.cases.map(\.code.rawValue)).union(broken.intersection(sound)).union(FormRuleTests.codes)
    #expect(RuleList.all.map { $0.code.rawValue }.filter { !tested.contains($0) } == [])
  }

  @Test("are all in the list")
  func areListed() throws {
    let folder = Project.root.appending(path: "Sources/Checking/Rules")
    let files = try #require(FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil))
    let declared = try files.compactMap { $0 as? URL }.filter { $0.pathExtension == "swift" }.flatMap { file in
      try String(contentsOf: file, encoding: .utf8).matches(of: /struct (\w+): [\w, ]*Rule\b/).map { String($0.1) }
    }
    #expect(Set(declared) == Set(RuleList.all.map { "\($0)" }))
  }

  @Test("each have a code")
  func haveCodes() {
    let codes = RuleList.all.map { $0.code }
    #expect(Set(codes).count == codes.count)
  }
}
