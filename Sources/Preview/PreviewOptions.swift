package import Model

/// The options of a preview.
package struct PreviewOptions: Sendable {
  /// The site's folder, as a whole path.
  package var site: String

  /// The host it is served at: `localhost`, or a numeric address of this machine.
  package var host = "127.0.0.1"

  /// The port; 0 for any that is free.
  package var port = 8000

  /// The editor that texts are opened with; `nil` when none is known.
  package var editor: EditorCommand?

  /// Whether the folders are polled twice a second, where the system does not report changes.
  package var isPolling = false

  /// The publisher for requests from the browser; `nil` when nothing can be published.
  package var publisher: (any PreviewPublisher)?

  /// The checker of the texts; `nil` for none.
  package var proofreader: (any PreviewProofreader)?

  /// The exporters of the texts' other formats.
  package var exporters: [any Exporter] = []

  /// Renders a page of the manual, so that each message can lead to its entry; `nil` where that is not possible.
  package var renderManual: (@Sendable (_ markdown: [UInt8]) -> [UInt8])?

  /// The printer of pages that are shown as they are printed; `nil` when there is none.
  package var pagePrinter: (any PagePrinter)?

  /// Whether it is served to this machine alone.
  package var isLocal: Bool {
    let host = HostRule.written(host)
    return host == "localhost" || host == "[::1]" || host.hasPrefix("127.")
  }

  /// Creates the options for a site.
  package init(site: String) {
    self.site = site
  }
}
