import ArgumentParser
import Diagnostics
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
      """)

  @Argument(help: "The site's folder.", completion: .directory)
  var folder: String

  @Flag(help: "Write out the built-in templates, to be changed.")
  var templates = false

  func run() throws {
    let terminal = Terminal()
    let site = FileTree(folder: folder)
    let isSite = site.has("site.yml") || site.has("content")
    if isSite && !templates {
      terminal.showFault(
        "'\(folder)' is a site already; choose another folder, or add --templates to write out its templates")
      throw ExitStatus.faultyInput
    }
    if !isSite, site.names.contains(where: { $0 != "templates" && $0 != "public" }) {
      terminal.showFault("'\(folder)' is not empty; choose another folder")
      throw ExitStatus.faultyInput
    }
    do throws(SystemFailure) {
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
      }
      let count = written == 1 ? "1 template" : "\(written) templates"
      terminal.close(
        with: (isSite ? "\(folder): " : "\(folder): a new site; ")
          + (templates ? "\(count) written to \(folder)/templates" : "")
          + (isSite ? "" : (templates ? "; " : "") + "build it with: pamphlet build --source \(folder)"))
    } catch {
      terminal.show(error)
      throw ExitStatus.systemFailure
    }
  }
}
