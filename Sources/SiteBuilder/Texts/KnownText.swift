import Model

/// A text an earlier build rendered.
struct KnownText {
  /// The record of the text.
  let record: TextRecord

  /// The result of rendering the text.
  let result: TextResult

  /// Reads the result in a record; `nil` where there is no record, or the text was not rendered.
  init?(_ record: TextRecord?) {
    guard let record, !record.result.isEmpty else { return nil }
    var packed = Unpacker(record.result)
    guard let result = try? packed.next(TextResult.self) else { return nil }
    self.record = record
    self.result = result
  }
}
