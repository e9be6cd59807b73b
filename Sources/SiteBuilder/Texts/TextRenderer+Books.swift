import Diagnostics
import Ingestion
import Model
import Templating

// Texts for books and newspapers, which are made of several.
extension TextRenderer {
  /// The key of a text in another format, before the text is rendered; `nil` when the text has errors.
  func key(of format: Format, _ index: Int) throws -> Checksum? {
    let text = plan.texts[index]
    func key(_ content: Checksum, _ lookups: LookupList, _ assets: [BundleFile]) throws -> Checksum {
      let keys = TextKeys(settings: plan.common.settings, text, content: content, lookups: lookups)
      return try exports.key(of: format, keys, assets)
    }
    if changes.isUntouched(text.source), let known = KnownText(text.record), isStillAnswered(known.result.lookups) {
      return try key(known.record.content, known.result.lookups, known.result.assets)
    }
    let subject = try plan.subject(of: index).text
    return try reread(subject) { source, parsed in
      guard !parsed.diagnostics.hasErrors else { return nil }
      return try key(Checksum(of: source.bytes), LookupList(parsed.value.lookups), parsed.value.pictures)
    }
  }

  /// The key of a rendered text in another format, even if the text is not wanted in that format.
  func key(of format: Format, _ index: Int, _ outcome: TextOutcome) throws -> Checksum {
    let keys = TextKeys(
      settings: plan.common.settings, plan.texts[index], content: outcome.content,
      lookups: outcome.result?.lookups ?? LookupList([]))
    return try exports.key(of: format, keys, outcome.result?.assets ?? [])
  }

  /// A text as exporters receive it, read once more; `nil` when it can no longer be read.
  func exported(_ index: Int, for format: Format) throws -> ExportedText? {
    let subject = try plan.subject(of: index)
    return try reread(subject.text) { source, parsed in
      try exports.whole(
        ExportedText(
          text: subject.printed, document: parsed.value, source: source.bytes, settings: plan.context.settings,
          address: plan.address, pictures: []),
        for: [format])
    }
  }
}
