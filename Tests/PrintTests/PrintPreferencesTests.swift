import Testing

@testable import Print

@Suite("Print preferences") struct PrintPreferencesTests {
  private let pdf = Array(
    """
    %PDF-1.7
    1 0 obj
    << /Type /Pages /Kids [] /Count 0 >>
    endobj
    2 0 obj
    << /Type /Catalog /Pages 1 0 R >>
    endobj
    xref
    0 3
    0000000000 65535 f 
    0000000009 00000 n 
    0000000061 00000 n 
    trailer
    << /Size 3 /Root 2 0 R /ID [(a) (b)] >>
    startxref
    110
    %%EOF

    """.utf8)

  @Test("are appended to an unchanged file")
  func appends() {
    let result = PrintPreferences(turn: .shortEdge).added(to: pdf)
    #expect(result.starts(with: pdf))
    let tail = String(decoding: result.dropFirst(pdf.count), as: UTF8.self)
    #expect(tail.hasPrefix("2 0 obj\n"))
    #expect(tail.contains("/ViewerPreferences << /PrintScaling /None /Duplex /DuplexFlipShortEdge >>"))
    #expect(tail.contains("/Prev 110"))
    #expect(tail.contains("/ID [(a) (b)]"))
    let table = tail.firstRange(of: "xref\n").map { pdf.count + tail[..<$0.lowerBound].utf8.count }
    #expect(tail.hasSuffix("startxref\n\(table ?? 0)\n%%EOF\n"))
  }

  @Test("are kept if the file already has them")
  func keeps() {
    let old = String(decoding: pdf, as: UTF8.self)
    let with = old.replacing("/Pages 1 0 R >>", "/Pages 1 0 R /ViewerPreferences << /Direction /R2L >> >>")
    let result = String(decoding: PrintPreferences(turn: nil).added(to: Array(with.utf8)), as: UTF8.self)
    #expect(result.contains("/ViewerPreferences << /PrintScaling /None /Duplex /Simplex  /Direction /R2L >>"))
  }

  @Test("are not added to a file that is no PDF")
  func leaves() {
    #expect(PrintPreferences(turn: nil).added(to: Array("no".utf8)) == Array("no".utf8))
  }
}

extension String {
  fileprivate func replacing(_ old: String, _ new: String) -> String {
    guard let range = firstRange(of: old) else { return self }
    return String(self[..<range.lowerBound]) + new + self[range.upperBound...]
  }
}
