/// The records of a site's texts, in the order the texts are numbered in, each read when it is asked for.
package struct IndexRecords {
  /// Their number.
  package let count: Int

  private let read: (Int) throws -> [UInt8]

  /// Creates the records.
  ///
  /// - Parameters:
  ///   - count: Their number.
  ///   - read: Gives the record of a text, as ``IndexedText`` packs it.
  package init(count: Int, read: @escaping (Int) throws -> [UInt8]) {
    self.count = count
    self.read = read
  }

  /// The record of a text.
  package subscript(number: Int) -> [UInt8] { get throws { try read(number) } }
}
