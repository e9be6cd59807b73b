extension Checksums {
  /// A list's bytes with other digests for some of its files, which spares taking a long list apart for a few of them.
  ///
  /// - Parameters:
  ///   - digests: The digests by the files' paths.
  ///   - list: What ``bytes`` of a list were.
  /// - Returns: `nil` when one of the paths is not listed, or cannot stand in a line itself.
  package static func replacing(_ digests: [String: Digest], in list: [UInt8]) -> [UInt8]? {
    var wanted: [Int: [(path: [UInt8], digest: Digest)]] = [:]
    for (path, digest) in digests { wanted[path.utf8.count, default: []].append((Array(path.utf8), digest)) }
    var bytes = list
    var replaced = 0
    var start = 0
    while start < list.count, replaced < digests.count {
      let end = list[start...].firstIndex(of: UInt8(ascii: "\n")) ?? list.count
      let pathStart = start + 66
      if pathStart < end, list[start] != UInt8(ascii: "\\"), let files = wanted[end - pathStart],
        let file = files.first(where: { list[pathStart..<end].elementsEqual($0.path) })
      {
        bytes.replaceSubrange(start..<start + 64, with: file.digest.hexadecimal)
        replaced += 1
      }
      start = end + 1
    }
    return replaced == digests.count ? bytes : nil
  }
}
