import OutputManifest
import Model

/// A file of the output as a ``BuildState`` has stored it.
struct StoredOutput: Sendable {
  /// Where it begins among the state's bytes: with its stamp, its digest and its key.
  let start: Int

  /// Its path's bytes, with a zero behind them.
  let page: Range<Int>

  /// The bytes of the path of the text it is the page of.
  let source: Range<Int>?

  /// What the system said of it.
  let stamp: FileStamp

  /// It, taken apart.
  func output(in bytes: [UInt8]) -> BuildState.Output {
    var digests = Unpacker(bytes, in: start + FileStamp.size..<page.lowerBound)
    return BuildState.Output(
      page: OutputPath(String(decoding: bytes[page], as: UTF8.self)), stamp: stamp,
      digest: (try? digests.digest()) ?? .none, key: (try? digests.digest()) ?? .none,
      source: source.map { String(decoding: bytes[$0], as: UTF8.self) })
  }
}
