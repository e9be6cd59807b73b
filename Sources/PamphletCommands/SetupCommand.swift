import ArgumentParser
import Diagnostics
import Print

/// `pamphlet setup`: the installation of optional parts.
struct SetupCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "setup",
    abstract: "Installs what printed forms need.",
    discussion: """
      Examples:
        pamphlet setup print
      installs the typesetter (Typst, as the Python package typst) into a folder of your own, and asks first.
        pamphlet setup print --wheels /media/stick/wheels
      does the same without a network, from a folder of Python wheels.

      Nothing else on the machine is changed; delete the folder to undo it.
      """)

  /// The parts that can be installed.
  enum Part: String, ExpressibleByArgument, CaseIterable {
    case print
  }

  @Argument(help: "The part to install: print.")
  var part: Part

  @Option(help: "A folder of Python wheels to install from, without a network.", completion: .directory)
  var wheels: String?

  @Flag(help: "Do not ask.")
  var yes = false

  func run() throws {
    let terminal = Terminal()
    if let found = TypstInstallation.find(site: ".") {
      return terminal.close(with: "the typesetter is there already: version \(found.version), with \(found.python)")
    }
    guard let folder = TypstInstallation.ownFolder else {
      terminal.showFault("there is no home folder to install into; set HOME")
      throw ExitStatus.systemFailure
    }
    let setup = TypstSetup(folder: folder, wheels: wheels)
    terminal.note("This makes a Python environment in \(folder) and installs the typesetter into it:")
    for step in setup.description { terminal.note("  \(step)") }
    if !yes {
      guard let isWanted = terminal.asks("Go on?") else {
        terminal.showFault("nobody is there to ask; say --yes to do it")
        throw ExitCode(64)
      }
      guard isWanted else { return terminal.close(with: "nothing was installed") }
    }
    do throws(SystemFailure) {
      try setup.run()
    } catch {
      terminal.show(error)
      throw ExitStatus.systemFailure
    }
    guard let found = TypstInstallation.find(site: ".") else {
      terminal.showFault("the typesetter was installed into \(folder), but cannot be found there")
      throw ExitStatus.systemFailure
    }
    terminal.close(with: "installed the typesetter, version \(found.version)")
  }
}
