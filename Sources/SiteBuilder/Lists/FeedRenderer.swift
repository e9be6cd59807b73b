import Feeds
import Model
import Templating

/// Renders the feeds, which have the newest texts whole.
struct FeedRenderer: Sendable {
  let plan: BuildPlan
  let writer: OutputWriter

  /// The renderer of texts whose content is not known.
  let renderer: TextRenderer

  /// The outcomes of the texts, in their order.
  let texts: [TextOutcome]

  /// The key of the feeds: the keys of the pages of the texts in them.
  private var key: Checksum {
    var packer = Packer()
    packer.pack(plan.common.settings, plan.common.feedTexts.map { texts[$0].result?.key ?? .none })
    return Checksum(of: packer.bytes)
  }

  /// The feeds; none without an address.
  ///
  /// - Returns: The files, the contents of the texts in them by the texts' places, and the number of texts that had to
  ///   be parsed for that; no contents when the feeds still hold.
  func files(
    _ pool: WorkerPool
  ) async throws -> (files: [OutputFile], contents: [Int: ArraySlice<UInt8>], parses: Int) {
    guard let address = plan.address else { return ([], [:], 0) }
    let key = key
    if let atom = try writer.kept(at: Feed.atomPage, key: key), let json = try writer.kept(at: Feed.jsonPage, key: key)
    {
      return ([atom, json], [:], 0)
    }
    let shown = plan.common.feedTexts
    let contents = try await pool.results(of: shown.count) { place in
      let known = texts[shown[place]].feedContent
      return known.isEmpty ? try renderer.feedContent(of: shown[place]) : known
    }
    var entries: [Feed.Entry] = []
    for (index, content) in zip(shown, contents) {
      let files = texts[index].result?.formats ?? []
      entries.append(
        Feed.Entry(
          try plan.subject(of: index).printed, content: Array(content),
          attachments: files.filter(\.format.isReadable).map {
            Feed.Attachment(format: $0.format, path: $0.path, size: $0.size)
          }))
    }
    let feed = Feed(settings: plan.context.settings, address: address, entries: entries)
    let files = [
      try writer.file(at: Feed.atomPage, feed.atom, key: key), try writer.file(at: Feed.jsonPage, feed.json, key: key),
    ]
    let parses = shown.count { texts[$0].feedContent.isEmpty }
    return (files, Dictionary(zip(shown, contents), uniquingKeysWith: { $1 }), parses)
  }
}
