package import Diagnostics
import Model
import Synchronization

/// The typesetter and the user's templates, looked for anew in every build.
final class PrintEnvironment: Sendable {
  private struct State {
    var identity: [UInt8] = []
    var printer: TextPrinter?
    var engine: TypstEngine?
    var installation: TypstInstallation?
  }

  /// The site's folder.
  private let site: String

  /// Whether documents record the source lines of their blocks.
  private let marksLines: Bool
  private let state = Mutex(State())

  init(site: String, marksLines: Bool = false) {
    self.site = site
    self.marksLines = marksLines
  }

  /// The typesetter's version and the templates as they are now, as bytes that change whenever texts would be set anew.
  var identity: [UInt8] {
    refresh()
    return state.withLock { $0.identity }
  }

  /// Looks for the typesetter and the user's templates anew.
  func refresh() {
    let installation = TypstInstallation.find(site: site)
    let own = PrintTemplateFolder(site: site).templates
    var identity = Array("print 1\n\(installation?.version ?? "none")\n".utf8)
    for (name, source) in PrintTemplates.builtIn.merging(own, uniquingKeysWith: { $1 }).sorted(by: { $0.key < $1.key })
    {
      identity += Array("\(name) \(source.utf8.count)\n\(source)".utf8)
    }
    identity += Array(PrintTemplates.sheets.utf8)
    state.withLock { state in
      guard state.identity != identity || state.installation != installation else { return }
      if state.installation != installation || state.engine == nil {
        state.engine = installation.map(TypstEngine.init)
      }
      state.identity = identity
      state.installation = installation
      state.printer = state.engine.map { TextPrinter(engine: $0, templates: own, marksLines: marksLines) }
    }
  }

  /// The reason why nothing can be set; `nil` where there is none.
  var obstacle: SystemFailure? {
    if state.withLock({ $0.printer == nil }) { refresh() }
    if state.withLock({ $0.printer != nil }) { return nil }
    let others = TypstInstallation.all(site: site)
    return others.first.map { .unsupportedTypesetter($0.version) } ?? .missingTypesetter
  }

  /// The version of the typesetter; `nil` when there is none.
  var engineVersion: String? {
    refresh()
    return state.withLock { $0.installation?.version }
  }

  /// The typesetter itself; `nil` when there is none.
  var engine: TypstEngine? {
    if state.withLock({ $0.identity.isEmpty }) { refresh() }
    return state.withLock { $0.engine }
  }

  /// Returns the printer of texts.
  ///
  /// - Throws: When there is no typesetter.
  func printer() throws(SystemFailure) -> TextPrinter {
    if state.withLock({ $0.identity.isEmpty }) { refresh() }
    guard let printer = state.withLock({ $0.printer }) else { throw .missingTypesetter }
    return printer
  }
}

extension SystemFailure {
  /// The typesetter is of a version that this program does not support.
  static func unsupportedTypesetter(_ version: String) -> SystemFailure {
    SystemFailure(
      operation: "make", path: "the printed forms",
      reason: "the typesetter is of version \(version), and \(TypstInstallation.supported) is needed",
      hint: "run 'pamphlet setup print'")
  }

  /// There is no typesetter.
  package static let missingTypesetter = SystemFailure(
    operation: "make", path: "the printed forms", reason: "the typesetter is not installed",
    hint: "run 'pamphlet setup print', or take pdf, booklet, zine, leaflet, poster and newspaper out of 'formats'")
}
