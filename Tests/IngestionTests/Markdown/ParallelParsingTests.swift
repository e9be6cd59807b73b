import Diagnostics
import Ingestion
import Model
import Testing

@Suite("Parsing on many threads") struct ParallelParsingTests {
  @Test("texts with much strikethrough and many tables give the same on many threads as on one, every time")
  func isTheSame() async {
    let parser = MarkdownParser()
    let texts = (0..<120).map { index in
      let strike = index.isMultiple(of: 3) ? "~~gone \(index)~~ and ~one~ " : "plain \(index) "
      let piece = """
        \(strike)*em* www.x.org/a_b_c `code` [^n\(index)]

        | a | b |
        |---|:-:|
        | \(strike) | x |

        - [ ] task \(strike)
        - [x] done


        """
      return source(String(repeating: piece, count: 12) + "[^n\(index)]: note \(strike)\n")
    }
    let expected = texts.map { parser.document(in: $0) }
    #expect(expected.allSatisfy { $0.diagnostics.isEmpty })
    for round in 0..<6 {
      let found = await withTaskGroup(of: (Int, Diagnosed<Document>).self) { group in
        for (index, text) in texts.enumerated() { group.addTask { (index, parser.document(in: text)) } }
        var found: [Int: Diagnosed<Document>] = [:]
        for await (index, document) in group { found[index] = document }
        return found
      }
      for (index, document) in expected.enumerated() {
        #expect(found[index] == document, "text \(index) in round \(round)")
      }
    }
  }
}
