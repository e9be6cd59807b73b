import Catalogue
import Diagnostics
import Manuscript
import Templating

/// Renders the lists of a site, for readers and for machines, once its texts are rendered.
struct ListWork: Sendable {
  let plan: BuildPlan
  let templates: TemplateSet
  let desk: WritingDesk

  /// Fills the pages of the lists.
  let pages: ListPages

  /// A page of a list.
  func file(for list: ListPlan, introduction: PageBody?) throws(BuildStop) -> OutputFile {
    let page = pages.page(list, introduction: introduction)
    return try desk.file(at: list.path, templates.render(page, of: plan.presentation))
  }

  /// The style sheet, the script and whatever else pages use.
  func assets() throws(BuildStop) -> [OutputFile] {
    var files: [OutputFile] = []
    for asset in templates.assets { files.append(try desk.file(at: PagePath(asset.name), asset.bytes)) }
    return files
  }

  /// The page for addresses that lead nowhere, and with an address the feeds and the site map.
  ///
  /// - Parameter texts: What came of the texts, in their order.
  func machineFiles(_ texts: [TextWork.Outcome]) throws(BuildStop) -> [OutputFile] {
    var files = [try desk.file(at: MachineFile.notFound, templates.render(NotFoundPage(), of: plan.presentation))]
    guard let address = plan.address else { return files }
    let site = plan.presenter.site
    let feed = Feed(
      settings: site.settings, address: address,
      entries: plan.feedTexts.map { Feed.Entry(site.texts[$0], content: texts[$0].feedContent ?? []) })
    files.append(try desk.file(at: Feed.atomPage, feed.atom))
    files.append(try desk.file(at: Feed.jsonPage, feed.json))
    let sitemap = Sitemap(of: plan.lists.reversed().map(\.path) + site.texts.map(\.page), address: address)
    for file in sitemap.files { files.append(try desk.file(at: file.page, file.bytes)) }
    return files
  }
}
