import Diagnostics
import ExternalTools
import JSON

/// The typesetter: one process for a whole site, started when the first text is set.
package actor TypstEngine {
  private let installation: TypstInstallation
  private var session: ToolSession?
  private var familyNames: Set<String>?
  private var folders = 0

  /// The number of processes that have ended, whose files are gone.
  private(set) var generation = 0

  /// Creates an engine that is not yet started.
  package init(_ installation: TypstInstallation) {
    self.installation = installation
  }

  /// Returns the name of a new folder for the files of one text.
  func folder() -> String {
    folders += 1
    return "text-\(folders)"
  }

  /// Sets a document. The files of its folder have to be sent again when ``generation`` has grown.
  ///
  /// - Throws: ``TypstFault`` where the document cannot be set, ``SystemFailure`` where the engine fails.
  func set(_ job: TypstJob) throws -> TypstAnswer {
    let answer = try ask(job)
    if let fault = answer.fault { throw fault }
    return answer
  }

  /// Deletes a folder with its files.
  func drop(_ folder: String) {
    guard session != nil else { return }
    _ = try? ask(TypstJob(job: "drop", folder: folder))
  }

  /// The names of the font families on this machine.
  func families() throws -> Set<String> {
    if let familyNames { return familyNames }
    let names = Set(try ask(TypstJob(job: "families")).families)
    familyNames = names
    return names
  }

  private func ask(_ job: TypstJob) throws -> TypstAnswer {
    let session = try session ?? start()
    self.session = session
    do {
      try session.write(job.json.bytes)
      guard let answer = JSONValue(try session.readLine()) else {
        throw SystemFailure(operation: "set", path: job.main, reason: "the typesetter's answer cannot be read")
      }
      return TypstAnswer(answer)
    } catch {
      // The next text gets a new process.
      self.session = nil
      generation += 1
      throw error
    }
  }

  private func start() throws(SystemFailure) -> ToolSession {
    var options = ToolOptions()
    options.purpose = "printing"
    options.environment = ["PYTHONDONTWRITEBYTECODE": "1", "PYTHONUTF8": "1"]
    return try ExternalTool(installation.python).start(["-c", PrintTemplates.driver], options: options)
  }
}
