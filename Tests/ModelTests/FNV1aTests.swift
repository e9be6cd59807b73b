import Testing

@testable import Model

@Suite("FNV-1a") struct FNV1aTests {
  @Test(
    "the hashes are those of the function's authors",
    arguments: [("", 0xCBF2_9CE4_8422_2325), ("a", 0xAF63_DC4C_8601_EC8C), ("foobar", 0x8594_4171_F739_67E8)]
      as [(String, UInt64)])
  func hash(of text: String, expected: UInt64) {
    #expect(text.utf8.reduce(FNV1a.offsetBasis) { FNV1a.hash($0, adding: UInt64($1)) } == expected)
  }
}
