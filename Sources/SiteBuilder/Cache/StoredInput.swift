/// A file or folder of the site as a ``BuildState`` has stored it.
struct StoredInput: Sendable {
  /// Where it begins among the state's bytes: with its stamp.
  let start: Int

  /// Its path's bytes, with a zero behind them.
  let path: Range<Int>

  /// What the system said of it.
  let stamp: FileStamp

  /// What it is.
  let kind: InputSnapshot.Kind

  /// Where it leads, when it is a link.
  let target: LinkTarget?

  /// Its path from the site's folder.
  func path(in bytes: [UInt8]) -> String { String(decoding: bytes[path], as: UTF8.self) }
}
