import Model

/// A text an earlier build rendered.
struct KnownText {
  /// The record of it.
  let record: TextRecord

  /// The result of rendering it.
  let result: TextResult

  /// Reads a record; `nil` for none, or one of a text that was not rendered.
  init?(_ record: TextRecord?) {
    guard let record, !record.result.isEmpty else { return nil }
    var packed = Unpacker(record.result)
    guard let result = try? packed.next(TextResult.self) else { return nil }
    self.record = record
    self.result = result
  }
}
