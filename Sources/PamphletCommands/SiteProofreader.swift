import Checking
import Diagnostics
import Model
import Preview

/// The checker of a previewed site by the rules about texts of `pamphlet check`; pages and other forms are not checked.
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
