import CPreview

/// The manual's page that explains all messages, as the preview shows it.
struct MessagePage: Sendable {
  /// Renders its Markdown as HTML; `nil` where that is not possible.
  let render: (@Sendable (_ markdown: [UInt8]) -> [UInt8])?

  /// The page.
  var bytes: [UInt8] {
    let markdown = unsafe Self.bytes(of: previewMessages())
    let head = """
      <!doctype html>
      <html lang="en"><head><meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1"><title>When Something Is Wrong</title>
      <style>
      :root { color-scheme: light dark; }
      body { max-inline-size: 40rem; margin: 2rem auto; padding-inline: 1rem; font: 1.05rem/1.5 Palatino, P052, Georgia, serif; }
      pre { overflow-x: auto; padding: .6rem 1rem; border-inline-start: 3px solid; font-size: .85rem; }
      :target { text-decoration: underline; }
      </style></head><body><main>
      <h1>When Something Is Wrong</h1>

      """
    return Array(head.utf8) + (render?(markdown) ?? []) + Array("</main></body></html>\n".utf8)
  }

  @unsafe private static func bytes(of file: PreviewFile) -> [UInt8] {
    unsafe Array(UnsafeBufferPointer(start: file.bytes, count: file.count))
  }
}
