import ArgumentParser
import Diagnostics
import Print
import Templating

/// `pamphlet init`: a new site that builds at once.
struct InitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "Makes a new site that builds at once.",
    discussion: """
      Examples:
        pamphlet init my-site
      makes the folder my-site with its settings (site.yml) and a first text.
        pamphlet init my-site --templates
      also writes out the built-in templates, style sheet and script, to be changed; in a site that is there already
      it adds only those that are missing.
        pamphlet init my-site --host github
      also writes the file that makes the host build and show the site whenever its texts are pushed there.
      """)

  @Argument(help: "The site's folder.", completion: .directory)
  var folder: String

  @Flag(help: "Write out the built-in templates, to be changed.")
  var templates = false

  @Option(help: ArgumentHelp("Also write the host's own workflow: github, codeberg or gitlab.", valueName: "name"))
  var host: HostWorkflow?

  func run() throws {
    let terminal = Terminal()
    let site = FileTree(folder: folder)
    let isSite = site.has("site.yml") || site.has("content")
    if isSite && !templates && host == nil {
      terminal.showFault(
        "'\(folder)' is a site already; choose another folder, or add --templates to write out its templates")
      throw ExitStatus.faultyInput
    }
    if !isSite, site.names.contains(where: { $0 != "templates" && $0 != "public" }) {
      terminal.showFault("'\(folder)' is not empty; choose another folder")
      throw ExitStatus.faultyInput
    }
    if let host, site.has(host.path) {
      terminal.showFault("'\(folder)/\(host.path)' is there already; move it away to have it written anew")
      throw ExitStatus.faultyInput
    }
    do throws(SystemFailure) {
      if let host { try site.write(Array(host.content.utf8), to: host.path) }
      if !isSite {
        for file in StarterSite.files(title: "Our Pamphlets") {
          try site.write(Array(file.content.utf8), to: file.path)
        }
      }
      var written = 0
      if templates {
        for file in BuiltInTemplates.files where !site.has("templates/\(file.name)") {
          try site.write(file.bytes, to: "templates/\(file.name)")
          written += 1
        }
        let printed = PrintTemplates.builtIn.sorted { $0.key < $1.key }
        for (name, source) in printed where !site.has("templates/print/\(name)") {
          try site.write(Array(source.utf8), to: "templates/print/\(name)")
          written += 1
        }
      }
      var parts = isSite ? [] : ["a new site"]
      if templates {
        parts.append("\(written == 1 ? "1 template" : "\(written) templates") written to \(folder)/templates")
      }
      if let host { parts.append("\(host.path) written, whose head says what to do once at \(host.name)") }
      if !isSite { parts.append("build it with: pamphlet build --source \(folder)") }
      terminal.close(with: "\(folder): " + parts.joined(separator: "; "))
    } catch {
      terminal.show(error)
      throw ExitStatus.systemFailure
    }
  }
}
