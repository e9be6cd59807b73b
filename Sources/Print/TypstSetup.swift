package import Diagnostics
import ExternalTools

/// The steps that install the typesetter into a folder of the user's own.
package struct TypstSetup: Sendable {
  /// The folder it is installed into.
  package let folder: String

  /// A folder of Python wheels, for a machine without a network; `nil` to fetch them.
  package let wheels: String?

  /// Creates the steps.
  package init(folder: String, wheels: String?) {
    self.folder = folder
    self.wheels = wheels
  }

  /// The steps as a person would type them.
  package var description: [String] {
    ["python3 \(environment.joined(separator: " "))", "\(python) \(install.joined(separator: " "))"]
  }

  private var python: String { folder + "/bin/python" }
  private var environment: [String] { ["-m", "venv", folder] }

  private var install: [String] {
    ["-m", "pip", "install", "--disable-pip-version-check", "--quiet"]
      + (wheels.map { ["--no-index", "--find-links", $0] } ?? []) + [TypstInstallation.requirement]
  }

  /// Runs the steps.
  package func run() throws(SystemFailure) {
    var options = ToolOptions()
    options.timeLimit = .seconds(600)
    options.purpose = "the typesetter"
    let python3 = ExternalTool("python3", formula: "python")
    let made = try python3.run(environment, options: options)
    guard made.isSuccess else {
      throw SystemFailure(
        operation: "make", path: folder, reason: made.reason,
        hint: "install Python's venv module: apt install python3-venv (on macOS: brew install python)")
    }
    let installed = try ExternalTool(python).run(install, options: options)
    guard installed.isSuccess else {
      throw SystemFailure(
        operation: "install", path: "the typesetter",
        reason: installed.reason,
        hint:
          "look whether the network is there, or fetch the wheel elsewhere (pip download '\(TypstInstallation.requirement)') and name its folder with --wheels"
      )
    }
  }
}
