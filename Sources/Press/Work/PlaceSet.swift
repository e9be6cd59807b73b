import Manuscript

/// The places of a page that can be linked to, kept small: only whether a name is among them can be asked.
struct PlaceSet: Sendable {
  /// A number for each id, in order.
  let digests: [UInt64]

  /// Takes up what was kept of the ids of a page.
  ///
  /// - Parameter digests: In order.
  init(digests: [UInt64]) {
    self.digests = digests
  }

  /// Keeps the ids of a page.
  init(_ identifiers: Set<String>) {
    digests = identifiers.map(Self.digest).sorted()
  }

  /// Whether the page has an id. The chance that a wrong name passes is one in 10¹⁶.
  func contains(_ identifier: String) -> Bool {
    let digest = Self.digest(of: identifier)
    var low = 0
    var high = digests.count
    while low < high {
      let middle = (low + high) / 2
      if digests[middle] < digest { low = middle + 1 } else { high = middle }
    }
    return low < digests.count && digests[low] == digest
  }

  /// FNV-1a of the id's bytes, the same on every machine.
  private static func digest(of identifier: String) -> UInt64 {
    var digest: UInt64 = 0xCBF2_9CE4_8422_2325
    identifier.withBytes { bytes in
      for index in bytes.indices { digest = unsafe (digest ^ UInt64(bytes[index])) &* 0x0000_0100_0000_01B3 }
    }
    return digest
  }
}
