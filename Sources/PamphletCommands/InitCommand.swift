import ArgumentParser
import Diagnostics
import Model
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
      makes the folder my-site with its settings (site.yml), two short pamphlets and a page about the site.
        pamphlet init my-site --templates
      also writes out the built-in templates, style sheet and script, to be changed; in a site that is there already
      it adds only those that are missing.
        pamphlet init my-site --host github
      also writes the file that makes the host build and show the site whenever its texts are pushed there.
      """)

  @Argument(help: "The site's folder.", completion: .directory)
  var folder: String

  @Argument(help: .hidden)
  var more: [String] = []

  @Flag(help: "Write out the built-in templates, to be changed.")
  var templates = false

  @Option(help: ArgumentHelp("Also write the host's own workflow: github, codeberg or gitlab.", valueName: "name"))
  var host: HostWorkflow?

  @Option(help: "The theme whose templates are written out: book, broadside.")
  var theme: SiteSettings.Theme = .book

  func validate() throws {
    if folder.allSatisfy(\.isWhitespace) {
      throw ValidationError("the site's folder has no name; give it one, such as: pamphlet init pamphlets")
    }
    guard more.isEmpty else {
      let name = ([folder] + more).joined(separator: " ")
      throw ValidationError("a site has one folder; put its name in quotes: pamphlet init \(name.asShellWord)")
    }
  }

  func run() throws {
    let terminal = Terminal()
    let site = FileTree(folder: folder)
    let isSite = site.isSite
    if let fault = fault(of: site, isSite: isSite) {
      terminal.showFault(fault)
      throw ExitStatus.faultyInput
    }
    if let host, site.has(host.path) {
      terminal.showFault("'\(folder)/\(host.path)' is there already; move it away to have it written anew")
      throw ExitStatus.faultyInput
    }
    do throws(SystemFailure) {
      if let host { try site.write(Array(host.content.utf8), to: host.path) }
      if !isSite { try StarterSite.write(to: site) }
      var written = 0
      if templates {
        for file in BuiltInTemplates.files(of: theme) where !site.has("templates/\(file.name)") {
          try site.write(file.bytes, to: "templates/\(file.name)")
          written += 1
        }
        let printed = PrintTemplates.builtIn.sorted { $0.key < $1.key }
        for (name, source) in printed where !site.has("templates/print/\(name)") {
          try site.write(Array(source.utf8), to: "templates/print/\(name)")
          written += 1
        }
      }
      tell(terminal, isSite: isSite, written: written)
    } catch {
      terminal.show(error)
      throw ExitStatus.systemFailure
    }
  }

  /// The reason why a site cannot be made here; `nil` when it can.
  private func fault(of site: FileTree, isSite: Bool) -> String? {
    if site.kind == .other { return "'\(folder)' is a file; choose another name for the site's folder" }
    if site.isHomeOrRoot {
      return "'\(folder)' is no folder for a site alone; name one of its own, such as: pamphlet init pamphlets"
    }
    if isSite {
      return templates || host != nil
        ? nil : "'\(folder)' is a site already; choose another folder, or add --templates to write out its templates"
    }
    guard let other = site.strangeName else { return nil }
    return "'\(folder)' is not empty: it holds '\(other)'; choose another folder, or make one in it"
  }

  /// Reports what was made, and what to do next.
  private func tell(_ terminal: Terminal, isSite: Bool, written: Int) {
    let count = written == 1 ? "1 template" : "\(written) templates"
    let wroteTemplates = "\(count) written to \(folder)/templates"
    var parts = isSite ? [] : ["a new site"]
    if templates { parts.append(wroteTemplates) }
    if let host { parts.append("\(host.path) written, whose head says what to do once at \(host.name)") }
    let made = "\(folder): " + parts.joined(separator: "; ")
    if isSite { return terminal.close(with: made) }
    let enter = folder == "." ? "" : "cd \(folder.asShellWord)"
    terminal.close(
      with: made + "; go on with: " + (enter.isEmpty ? "" : enter + " && ") + "pamphlet serve --open",
      orToAPerson: [made, "", "Go on with:"] + (enter.isEmpty ? [] : ["  " + enter]) + [
        "  pamphlet serve --open         to see it while you write",
        "  pamphlet new \"The Title\"      to begin a text",
        "  pamphlet build                to make the website, in public/",
      ])
  }
}

extension SiteSettings.Theme: ExpressibleByArgument {}
