import Model

/// The keys of everything that is made of one text.
struct TextKeys: Sendable {
  /// The sum of everything both the page and the other formats are made from.
  private let base: Checksum

  /// Creates the keys of a text.
  ///
  /// - Parameters:
  ///   - settings: The sum of `site.yml`.
  ///   - text: The text.
  ///   - content: The sum of its file.
  ///   - lookups: The look-ups of its links, with the answers.
  init(settings: Checksum, _ text: PlannedText, content: Checksum, lookups: LookupList) {
    var packer = Packer(capacity: 512 + text.metadata.count)
    packer.pack(settings, content, text.metadata, text.page, lookups)
    base = Checksum(of: packer.bytes)
  }

  /// The key of the text's page.
  ///
  /// - Parameters:
  ///   - common: The record of what all pages are made from.
  ///   - related: The sum of the links to other texts on it.
  ///   - formats: The files of its other formats.
  ///   - newspaper: The newspaper the text is in; `nil` when none was made.
  func page(
    _ common: SiteRecord.Common, related: Checksum, formats: [MadeFormat], newspaper: Newspaper? = nil
  ) -> Checksum {
    var packer = Packer(capacity: 256 + common.context.count)
    packer.pack(base, common.templates, common.context, related, formats, newspaper?.path, newspaper?.issue)
    return Checksum(of: packer.bytes)
  }

  /// The key of the text in another format.
  ///
  /// - Parameters:
  ///   - exporter: The identity of the format's exporter; `nil` when there is none.
  ///   - pictures: The digests of the pictures it prints, in bytes.
  func export(_ exporter: [UInt8]?, pictures: ArraySlice<UInt8>) -> Checksum {
    var packer = Packer(capacity: 64 + pictures.count)
    packer.pack(base, exporter.map { $0[...] }, pictures)
    return Checksum(of: packer.bytes)
  }
}
