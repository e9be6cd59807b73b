import Model
import Testing

@testable import Templating

@Suite("Drawings of folds") struct FoldDrawingTests {
  @Test("every form for paper has a drawing, and no other form has one", arguments: Format.allCases)
  func isForPaper(format: Format) {
    let drawings = format.suffixes.map { FoldDrawing(of: FormatFile(format, path: OutputPath("a/a" + $0))).svg }
    #expect(drawings.allSatisfy { ($0 != nil) == format.isForPaper })
  }

  @Test("no two forms have the same drawing")
  func differs() {
    let drawings = Format.allCases.flatMap { format in
      format.suffixes.compactMap { FoldDrawing(of: FormatFile(format, path: OutputPath("a/a" + $0))).svg }
    }
    #expect(Set(drawings).count == drawings.count)
    #expect(drawings.allSatisfy { $0.utf8.count < 400 })
  }
}
