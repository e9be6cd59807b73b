/// The records of a site's texts, in the order of the texts' numbers, each read on demand.
package struct IndexRecords {
  /// The number of records.
  package let count: Int

  private let read: (Int) throws -> [UInt8]

  /// Creates the records.
  ///
  /// - Parameters:
  ///   - count: The number of records.
  ///   - read: Returns the record of the text with a number, as ``IndexedText`` packs it.
  package init(count: Int, read: @escaping (Int) throws -> [UInt8]) {
    self.count = count
    self.read = read
  }

  /// The record of a text.
  package subscript(number: Int) -> [UInt8] { get throws { try read(number) } }
}
