package import Diagnostics
package import Model

/// The checked templates of a site: every variable they use is known, and every partial exists.
package struct TemplateSet: Sendable {
  /// The style sheet, the script and other files pages use, to be copied to the output under their names.
  package let assets: [TemplateFile]

  /// The files every page names.
  package let siteAssets: SiteAssets

  private let page: TemplateProgram
  private let notFound: TemplateProgram

  /// The names known in `page.mustache`.
  static let pageScopes: [TemplateScope] = [.page]

  /// The names known in `not-found.mustache`.
  static let notFoundScopes: [TemplateScope] = [.page, .notFound]

  /// Loads the built-in templates and a site's own, which replace the built-in ones of the same names.
  ///
  /// - Parameters:
  ///   - overrides: The files of the site's `templates/`, in any order.
  ///   - settings: The settings of `site.yml`, of which the theme and the look decide the assets.
  ///   - assetLocations: The places at which `site.yml` names files of `templates/`, by their keys.
  /// - Returns: The templates, with the faults found in the site's own.
  package static func loading(
    overrides: [TemplateFile] = [], settings: SiteSettings = SiteSettings(),
    assetLocations: [String: SourceLocation] = [:]
  ) -> Diagnosed<TemplateSet> {
    loading(
      builtIn: BuiltInTemplates.files(of: settings.theme), overrides: overrides, settings: settings,
      assetLocations: assetLocations)
  }

  static func loading(
    builtIn: [TemplateFile], overrides: [TemplateFile], settings: SiteSettings = SiteSettings(),
    assetLocations: [String: SourceLocation] = [:]
  ) -> Diagnosed<TemplateSet> {
    var files: [String: TemplateFile] = [:]
    for file in builtIn + overrides { files[file.name] = file }
    var diagnostics: [Diagnostic] = []
    var templates: [String: [TemplateNode]] = [:]
    for file in files.values where file.isTemplate {
      let nodes = TemplateParser.nodes(in: file.bytes, file: file.source)
      diagnostics += nodes.diagnostics
      templates[file.templateName] = nodes.value
    }
    var compiler = TemplateCompiler(templates)
    let page = compiler.steps(of: "page", in: pageScopes)
    let notFound = compiler.steps(of: "not-found", in: notFoundScopes)
    diagnostics += compiler.diagnostics
    for file in overrides where file.isTemplate && !compiler.used.contains(file.templateName) {
      diagnostics.append(.unusedTemplate(file, among: compiler.used.sorted()))
    }
    let own = overrides.filter { !$0.isTemplate }
    diagnostics += missingAssets(settings, among: own, assetLocations)
    let assets = SiteAssets(settings: settings, files: own)
    var made = files.values.filter { !$0.isTemplate }
    if !files.keys.contains(assets.icon.path) {
      made.append(
        TemplateFile(name: assets.icon.path, source: assets.icon.path, bytes: SiteIcon.svg(for: settings)))
    }
    let sheet = Stylesheet(look: settings.look, theme: settings.theme, fonts: FontFamily.all(in: own))
    let ownNames = Set(own.map(\.name))
    made = made.map { file in
      guard file.name.hasSuffix(".css") else { return file }
      let base = ownNames.contains(file.name) ? file.bytes : CompactCSS.bytes(of: file.bytes)
      let bytes = file.name == Self.sheet ? sheet.bytes(around: base) : base
      return TemplateFile(name: file.name, source: file.source, bytes: bytes)
    }
    return Diagnosed(
      TemplateSet(
        assets: made.sorted { $0.name < $1.name }, siteAssets: assets, page: TemplateProgram(page),
        notFound: TemplateProgram(notFound)),
      diagnostics.sorted())
  }

  /// The name of the search page's script.
  package static let searchScript = "search.js"

  /// The style sheet's name.
  private static let sheet = "site.css"

  /// Reports files and fonts that `site.yml` names and `templates/` lacks.
  private static func missingAssets(
    _ settings: SiteSettings, among files: [TemplateFile], _ locations: [String: SourceLocation]
  ) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    func location(_ key: String) -> SourceLocation { locations[key] ?? .start(of: "site.yml") }
    let names = files.map(\.name)
    for (key, chosen) in [("favicon", settings.favicon), ("logo", settings.logo)] {
      guard let chosen, !names.contains(chosen) else { continue }
      diagnostics.append(.missingAsset(chosen, of: key, nearest: chosen.nearest(among: names), at: location(key)))
    }
    if case .own(let name)? = settings.look.face {
      let families = FontFamily.all(in: files).map(\.name)
      if !families.contains(name) {
        diagnostics.append(.missingFont(name, nearest: name.nearest(among: families), at: location("face")))
      }
    }
    return diagnostics
  }

  /// Renders the page of a text.
  package func render(_ page: TextPage, of site: SiteContext) -> [UInt8] {
    let size = page.body.text.count + page.body.notes.count + page.body.contents.count
    return TemplatePrinter.bytes(
      of: self.page, for: PageContext(page, of: site, assets: siteAssets), frames: [.page], expected: size + 16_000)
  }

  /// Renders a page of a list.
  package func render(_ page: ListPage, of site: SiteContext) -> [UInt8] {
    let entries = page.sections.reduce(0) { $0 + $1.texts.count }
    let lines = page.titles.reduce(0) { $0 + $1.texts.count } + page.names.reduce(0) { $0 + $1.names.count }
    let introduction = page.introduction.map { $0.text.count + $0.notes.count } ?? 0
    return TemplatePrinter.bytes(
      of: self.page, for: PageContext(page, of: site, assets: siteAssets), frames: [.page],
      expected: 16_000 + entries * 800 + lines * 300 + introduction)
  }

  /// Renders the page for addresses that lead nowhere.
  package func render(_ page: NotFoundPage, of site: SiteContext) -> [UInt8] {
    TemplatePrinter.bytes(
      of: notFound, for: PageContext(notFoundIn: site, assets: siteAssets), frames: [.page, .notFound], expected: 8_000)
  }
}

extension TemplateFile {
  /// The name a partial tag refers to it by.
  var templateName: String { String(name.dropLast(".mustache".count)) }
}

extension Diagnostic {
  /// A file that a key of `site.yml` names and that is not in `templates/`.
  static func missingAsset(
    _ name: String, of key: String, nearest: String?, at location: SourceLocation
  ) -> Diagnostic {
    .error(
      .missingAsset, at: location, "there is no file 'templates/\(name)' for '\(key)'",
      hint: nearest.map { "did you mean '\($0)'?" } ?? "put the picture there, or leave '\(key)' out")
  }

  /// A face in `look` that is neither a built-in one nor a font of the site.
  static func missingFont(_ name: String, nearest: String?, at location: SourceLocation) -> Diagnostic {
    .error(
      .missingAsset, at: location, "there is no font '\(name)' for 'face'",
      hint: nearest.map { "did you mean '\($0)'?" }
        ?? "put \(name).woff2 into templates/fonts/, or choose one of "
        + SystemFace.allCases.map(\.rawValue).joined(separator: ", "))
  }

  /// A site's template that replaces no built-in one and that no template uses.
  static func unusedTemplate(_ file: TemplateFile, among names: [String]) -> Diagnostic {
    let near = file.templateName.nearest(among: names)
    return .warning(
      .unusedTemplate, at: .start(of: file.source), "no template uses '\(file.templateName)'",
      hint: near.map { "did you mean '\($0)', which is used?" } ?? "write {{>\(file.templateName)}} where it belongs")
  }
}
