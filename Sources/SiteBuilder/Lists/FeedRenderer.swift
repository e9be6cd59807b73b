import Feeds
import Model
import Templating

/// Renders the feeds, which carry the newest texts in full.
struct FeedRenderer: Sendable {
  let build: PlannedBuild

  /// The renderer of texts whose content is not in the record store.
  let renderer: TextRenderer

  /// The outcomes of the texts, in their order.
  let texts: [TextOutcome]

  private var plan: BuildPlan { build.plan }
  private var writer: OutputWriter { build.writer }

  /// The key of the feeds: the keys of the pages of the texts in them.
  private var key: Checksum {
    var packer = Packer()
    packer.pack(plan.common.settings, plan.common.feedTexts.map { texts[$0].result?.key ?? .none })
    return Checksum(of: packer.bytes)
  }

  /// The feeds; none without an address.
  ///
  /// - Returns: The files, and the places in the record store of the contents that had to be made for them, by the
  ///   texts' indices.
  func files() async throws -> (files: [OutputFile], contents: [Int: RecordStore.Place?]) {
    guard let address = plan.address else { return ([], [:]) }
    let key = key
    if let atom = try writer.kept(at: Feed.atomPage, key: key), let json = try writer.kept(at: Feed.jsonPage, key: key)
    {
      return ([atom, json], [:])
    }
    let shown = plan.common.feedTexts
    let contents = try await build.pool.results(of: shown.count) { place in
      let known = texts[shown[place]].feedContent.flatMap { plan.store.record(at: $0) }
      return try (bytes: known ?? renderer.feedContent(of: shown[place]), isKnown: known != nil)
    }
    var entries: [Feed.Entry] = []
    for (index, content) in zip(shown, contents) {
      let files = texts[index].result?.formats ?? []
      entries.append(
        Feed.Entry(
          try plan.subject(of: index).printed, content: content.bytes,
          attachments: files.filter(\.format.isReadable).map {
            Feed.Attachment(format: $0.format, path: $0.path, size: $0.size)
          }))
    }
    let feed = Feed(settings: plan.context.settings, address: address, entries: entries)
    let files = [
      try writer.file(at: Feed.atomPage, feed.atom, key: key), try writer.file(at: Feed.jsonPage, feed.json, key: key),
    ]
    let parsed = zip(shown, contents).filter { !$1.isKnown }.map { ($0, plan.store.add($1.bytes)) }
    return (files, Dictionary(parsed, uniquingKeysWith: { $1 }))
  }
}
