import Checking
import Diagnostics
import Model
import Preview

/// Reads the texts of a site that is previewed as `pamphlet check` does; the forms they are made into it leaves alone.
struct SiteProofreader: PreviewProofreader {
  private let proofreader = Proofreader()

  /// The site's folder.
  let site: String

  func inspect(_ text: InspectedText) { proofreader.inspect(text) }

  func findings(in sources: Set<String>?, after reported: [Diagnostic]) async -> [Diagnostic] {
    if let sources { proofreader.keep(sources) }
    return await proofreader.findings(in: nil, site: site, after: reported)
  }
}
