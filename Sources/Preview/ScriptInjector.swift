import CPreview
import Escaping

/// The injection of the preview's script into pages on their way to the browser, never on the disk.
struct ScriptInjector: Sendable {
  /// The folder under which the preview's own files are asked for; no file of a site can have such an address.
  static let folder = "/.pamphlet/"

  /// The token that tells the preview's own pages from those of others: a request for the editor must bring it.
  let token: String

  /// The preview's script.
  static var script: [UInt8] { unsafe bytes(of: previewScript()) }

  /// The style sheet of what the script shows.
  static var style: [UInt8] { unsafe bytes(of: previewStyle()) }

  /// Adds the script to a page, before all others, so that it sees the page as it was sent.
  ///
  /// - Parameters:
  ///   - page: The page as it was built.
  ///   - source: The text it shows.
  ///   - version: The version of the site it belongs to.
  ///   - name: The name of the target it can be published to; `nil` when it cannot be.
  func injected(
    _ page: [UInt8], showing source: String?, version: String, publishingTo name: String? = nil
  ) -> [UInt8] {
    var tag = "<script src=\"\(Self.folder)preview.js\" defer data-mark=\"\(version)\" data-token=\"\(token)\""
    if let source { tag += " data-source=\"\(source.escaped())\"" }
    if let name { tag += " data-publish=\"\(name.escaped())\"" }
    tag += "></script>"
    let index = Self.endOfHeadTag(in: page) ?? page.endIndex
    var injected: [UInt8] = []
    injected.reserveCapacity(page.count + tag.utf8.count)
    injected += page[..<index]
    injected += tag.utf8
    injected += page[index...]
    return injected
  }

  /// Returns the page that is shown while there is none, on which the script shows the faults.
  func emptyPage(version: String) -> [UInt8] {
    let page = """
      <!doctype html>
      <html lang="en"><head><meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1"><title>No page yet</title>
      <style>
      :root { color-scheme: light dark; --paper: #fbf7ed; --ink: #221c15; }
      @media (prefers-color-scheme: dark) { :root { --paper: #191512; --ink: #dcd1bd; } }
      html { color: var(--ink); background: var(--paper); font: italic 1.2rem/1.5 Palatino, P052, Georgia, serif; }
      p { margin: 20vh auto; inline-size: fit-content; padding: 1rem; }
      </style></head>
      <body><main><p>There is no page yet.</p></main></body></html>

      """
    return injected(Array(page.utf8), showing: nil, version: version)
  }

  private static func endOfHeadTag(in page: [UInt8]) -> Int? {
    let name = Array("<head".utf8)
    // A head begins early; the text is not searched.
    let beginning = page.prefix(4096)
    guard beginning.count > name.count else { return nil }
    for start in 0..<(beginning.count - name.count) {
      guard page[start] == UInt8(ascii: "<"),
        zip(page[start...], name).allSatisfy({ $0 | 0x20 == $1 | 0x20 }),
        [UInt8(ascii: ">"), UInt8(ascii: " "), 0x0A].contains(page[start + name.count])
      else { continue }
      return beginning[start...].firstIndex(of: UInt8(ascii: ">")).map { $0 + 1 }
    }
    return nil
  }

  private static func bytes(of file: PreviewFile) -> [UInt8] {
    unsafe Array(UnsafeBufferPointer(start: file.bytes, count: file.count))
  }
}
