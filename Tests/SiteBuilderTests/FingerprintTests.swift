import Testing

@testable import SiteBuilder

@Suite("A sum over bytes") struct FingerprintTests {
  private let bytes = (0..<300).map { UInt8(truncatingIfNeeded: $0 &* 37 &+ $0 / 7) }

  @Test("is the same however the bytes come", arguments: [1, 2, 3, 7, 8, 9, 31, 64, 299])
  func comesInPieces(size: Int) {
    var sum = Fingerprint()
    for start in stride(from: 0, to: bytes.count, by: size) {
      sum.update(bytes[start..<min(start + size, bytes.count)])
      sum.update([])
    }
    #expect(sum.count == bytes.count)
    #expect(sum.value == Fingerprint(of: bytes).value)
  }

  @Test("differs when a byte does, and when there are more or fewer of them")
  func noticesChanges() {
    let sum = Fingerprint(of: bytes).value
    for place in bytes.indices {
      var other = bytes
      other[place] ^= 1
      #expect(Fingerprint(of: other).value != sum)
      #expect(Fingerprint(of: Array(bytes[..<place])).value != sum)
    }
    for count in 0..<9 {
      let zeros = [UInt8](repeating: 0, count: count)
      #expect(Fingerprint(of: zeros).value != Fingerprint(of: zeros + [0]).value)
    }
  }
}
