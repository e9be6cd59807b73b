package import Diagnostics
package import Model

/// The test sheet that shows how a printer turns paper.
package enum PrintTest {
  /// Sets the sheet.
  ///
  /// - Parameters:
  ///   - paper: The paper it is printed on.
  ///   - installation: The typesetter.
  package static func pdf(
    on paper: SiteSettings.Paper, by installation: TypstInstallation
  ) async throws(SystemFailure) -> [UInt8] {
    let sheet = paper.sheet.landscape
    let engine = TypstEngine(installation)
    var job = TypstJob(folder: "test")
    job.texts = [job.main: PrintTemplates.test]
    job.inputs = ["width": "\(sheet.width)", "height": "\(sheet.height)"]
    job.format = "pdf"
    do {
      let bytes = try await engine.set(job).data.map(Array.init) ?? []
      return PrintPreferences(turn: .shortEdge).added(to: bytes)
    } catch let failure as SystemFailure {
      throw failure
    } catch {
      throw SystemFailure(operation: "set", path: "the print test", reason: "\(error)")
    }
  }
}
