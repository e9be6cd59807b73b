#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif
package import ArgumentParser
import Diagnostics

/// The program as the command line knows it.
package struct PamphletCommand: AsyncParsableCommand {
  package static let configuration = CommandConfiguration(
    commandName: "pamphlet",
    abstract: "Turns a folder of Markdown texts into a footnoted website, and into pamphlets to hand on.",
    discussion: """
      The first time:
        pamphlet init my-site
        cd my-site
        pamphlet new "On Walking"
        pamphlet serve --open
      Write, save, and look; then make the website with pamphlet build, in public/.

      For completion of commands and options by the Tab key, put this into your shell's start-up file:
        bash: eval "$(pamphlet --generate-completion-script bash)"
        zsh:  eval "$(pamphlet --generate-completion-script zsh)"
        fish: pamphlet --generate-completion-script fish | source
      """,
    version: "0.2.0",
    groupedSubcommands: [
      CommandGroup(name: "Begin", subcommands: [InitCommand.self]),
      CommandGroup(name: "Write", subcommands: [NewCommand.self]),
      CommandGroup(name: "Bring in", subcommands: [ImportCommand.self, LinkCommand.self, MirrorCommand.self]),
      CommandGroup(name: "Look", subcommands: [ServeCommand.self, RenderCommand.self]),
      CommandGroup(name: "Check", subcommands: [CheckCommand.self]),
      CommandGroup(name: "Hand on", subcommands: [BuildCommand.self, PrintTestCommand.self]),
      CommandGroup(name: "Publish", subcommands: [PublishCommand.self]),
      CommandGroup(name: "This computer", subcommands: [DoctorCommand.self, SetupCommand.self]),
    ])

  /// Creates the command; the parser fills it.
  package init() {}

  /// Runs the command in the program's arguments, and ends the program when that fails.
  ///
  /// `build`, the command used most, is parsed without the others. Where that fails, all are parsed, so that help and
  /// errors are in the whole program's words.
  package static func start() async {
    let arguments = CommandLine.arguments.dropFirst()
    if let name = arguments.first, !name.hasPrefix("-"), name != "help" {
      let commands = configuration.subcommands.compactMap { $0.configuration.commandName }
      if !commands.contains(name) {
        let near = name.nearest(among: commands).map { "did you mean '\($0)'?" }
        Terminal().showFault(
          "there is no command '\(name)'; " + (near ?? "choose one of " + commands.joined(separator: ", ")))
        exit(withError: ExitCode(EX_USAGE))
      }
    }
    guard arguments.first == BuildCommand.configuration.commandName,
      let command = try? BuildCommand.parse(Array(arguments.dropFirst()))
    else { return await main() }
    do {
      try await command.run()
    } catch {
      exit(withError: error)
    }
  }
}
