package import Diagnostics

/// The templates of a site, checked: every name they use is known, every partial there is.
package struct TemplateSet: Sendable {
  /// The style sheet, the script and whatever else the pages use, to be copied to the output under their names.
  package let assets: [TemplateFile]

  private let page: TemplateProgram
  private let notFound: TemplateProgram

  /// The names known in `page.mustache`.
  static let pageScopes: [TemplateScope] = [.page]

  /// The names known in `not-found.mustache`.
  static let notFoundScopes: [TemplateScope] = [.page, .notFound]

  /// Loads the built-in templates and a site's own, which take the places of those with the same names.
  ///
  /// - Parameter overrides: The files of the site's `templates/`, in any order.
  /// - Returns: The templates, with what is wrong with the site's own.
  package static func loading(overrides: [TemplateFile] = []) -> Diagnosed<TemplateSet> {
    loading(builtIn: BuiltInTemplates.files, overrides: overrides)
  }

  static func loading(builtIn: [TemplateFile], overrides: [TemplateFile]) -> Diagnosed<TemplateSet> {
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
    let assets = files.values.filter { !$0.isTemplate }.sorted { $0.name < $1.name }
    return Diagnosed(
      TemplateSet(assets: assets, page: TemplateProgram(page), notFound: TemplateProgram(notFound)),
      diagnostics.sorted())
  }

  /// The page of a text.
  package func render(_ page: TextPage, of site: SiteContext) -> [UInt8] {
    let size = page.body.text.count + page.body.notes.count + page.body.contents.count
    return TemplatePrinter.bytes(
      of: self.page, for: PageContext(page, of: site), frames: [.page], expected: size + 16_000)
  }

  /// A page of a list.
  package func render(_ page: ListPage, of site: SiteContext) -> [UInt8] {
    let entries = page.sections.reduce(0) { $0 + $1.texts.count }
    let lines = page.titles.reduce(0) { $0 + $1.texts.count } + page.names.reduce(0) { $0 + $1.names.count }
    let introduction = page.introduction.map { $0.text.count + $0.notes.count } ?? 0
    return TemplatePrinter.bytes(
      of: self.page, for: PageContext(page, of: site), frames: [.page],
      expected: 16_000 + entries * 800 + lines * 300 + introduction)
  }

  /// The page for addresses that lead nowhere.
  package func render(_ page: NotFoundPage, of site: SiteContext) -> [UInt8] {
    TemplatePrinter.bytes(
      of: notFound, for: PageContext(notFoundIn: site), frames: [.page, .notFound], expected: 8_000)
  }
}

extension TemplateFile {
  /// The name a partial is called by.
  var templateName: String { String(name.dropLast(".mustache".count)) }
}

extension Diagnostic {
  /// A site's template that takes no built-in one's place and that no template uses.
  static func unusedTemplate(_ file: TemplateFile, among names: [String]) -> Diagnostic {
    let near = file.templateName.nearest(among: names)
    return .warning(
      at: .start(of: file.source), "no template uses '\(file.templateName)'",
      hint: near.map { "did you mean '\($0)', which is used?" } ?? "write {{>\(file.templateName)}} where it belongs")
  }
}
