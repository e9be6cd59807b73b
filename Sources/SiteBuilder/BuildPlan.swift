import Feeds
import Diagnostics
import Model
import Templating

/// Every file a build will make, known and unique before a byte of any is rendered.
struct BuildPlan: Sendable {
  /// The site's lists.
  let siteIndex: SiteIndex

  /// Says what pages print of each text.
  let presenter: PageModels

  /// What all pages have in common.
  let presentation: SiteContext

  /// The pages of the lists, in the order they take their places in.
  let lists: [ListPlan]

  /// The texts whose whole content goes into the feeds, the newest first; empty without a feed.
  let feedTexts: [Int]

  /// Whether pages say of every block the line of its text it begins on.
  let marksLines: Bool

  /// What cannot be planned: two files that would have one name.
  let diagnostics: [Diagnostic]

  /// Where the site is published; `nil` when it is not known.
  let address: PublishedAddress?

  /// Plans the build of a site.
  init(site: Site, templates: TemplateSet, options: BuildOptions) {
    let site = site.typeset
    siteIndex = SiteIndex(of: site)
    marksLines = options.marksLines
    presenter = PageModels(site: site, siteIndex: siteIndex, formats: options.formats)
    lists = ListPlan.all(for: site, siteIndex)
    address = PublishedAddress(of: site.settings)
    feedTexts = address == nil ? [] : siteIndex.newest(Feed.length)
    let siteIndex = siteIndex
    presentation = SiteContext(
      settings: site.settings,
      lists: [.index] + Taxonomy.Kind.allCases.filter { siteIndex[$0].hasPages }.map(ListSubject.taxonomy),
      feeds: address == nil ? [] : MachineFile.feeds)

    var taken = OutputClaims()
    for file in MachineFile.all(hasAddress: address != nil) { taken.claim(file, for: "the program") }
    for list in lists { taken.claim(list.path, for: "a list of the site") }
    for asset in templates.assets { taken.claim(OutputPath(asset.name), for: asset.source) }
    for text in site.texts {
      for path in presenter.formats(of: text).flatMap({ text.paths(of: $0) }) { taken.claim(path, for: text.source) }
    }
    diagnostics = taken.diagnostics
  }
}
