import Testing

@testable import Preview

@Suite("Byte ranges") struct ByteRangeTests {
  @Test(
    "ranges of a file of ten bytes are read",
    arguments: [
      ("bytes=0-3", ByteRange.part(0..<4)), ("bytes=4-", .part(4..<10)), ("bytes=-3", .part(7..<10)),
      ("bytes=-30", .part(0..<10)), ("bytes=8-99", .part(8..<10)), ("bytes=10-", .unsatisfiable),
      ("bytes=-0", .unsatisfiable),
      ("bytes=99999999999999999999-", .unsatisfiable), ("bytes=0-99999999999999999999", .part(0..<10)),
      ("bytes=3-1", .whole), ("bytes=0-1,3-4", .whole), ("bytes=a-b", .whole), ("bytes=", .whole), ("bytes=-", .whole),
      ("lines=1-2", .whole), ("bytes=--1", .whole), ("bytes=+1-2", .whole),
    ])
  func reads(_ field: String, _ range: ByteRange) {
    #expect(ByteRange(field, of: 10) == range)
  }

  @Test("an empty file has no range")
  func knowsEmptyFiles() {
    #expect(ByteRange("bytes=0-", of: 0) == .unsatisfiable)
    #expect(ByteRange("bytes=-1", of: 0) == .unsatisfiable)
  }
}
