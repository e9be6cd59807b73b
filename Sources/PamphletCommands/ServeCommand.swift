import ArgumentParser
import Diagnostics
import Dispatch
import ExternalTools
import Preview
import Print

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// `pamphlet serve`: the site in a browser, while it is written.
struct ServeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve",
    abstract: "Shows the site in a browser while it is written.",
    discussion: """
      Examples:
        pamphlet serve --open
      builds the site in this folder and opens it in the browser. Save a text, and its page is there.
        pamphlet serve --port 9000 --editor code
      serves it at http://127.0.0.1:9000/, and opens texts in Visual Studio Code.

      Drafts are shown, too. The folder public/ is not touched: what is shown here is published by pamphlet build.
      Hold Alt and click on a paragraph to see the line of the text it is from, and to open it there in the editor.
      Press P to see the page it is printed on.
      Ctrl-C ends it.
      """)

  @OptionGroup
  var source: SourceOption

  @Option(help: "The address of this computer to serve at. With any but this one, others in your network can look on.")
  var host = "127.0.0.1"

  @Option(help: "The port to serve at.")
  var port = 8000

  @Flag(help: "Open the site in the browser.")
  var open = false

  @Option(
    help: ArgumentHelp(
      "The editor to open texts with, such as 'code' or 'subl {file}:{line}'. (default: $VISUAL, else $EDITOR)",
      valueName: "command"))
  var editor: String?

  @Flag(help: "Look for changes twice a second, for network folders that do not report them.")
  var poll = false

  func validate() throws {
    if !(0...65_535).contains(port) { throw ValidationError("--port takes a number from 0 to 65535, not \(port)") }
    if let editor, EditorCommand(editor) == nil { throw ValidationError("--editor takes the name of a program") }
  }

  func run() async throws {
    try offerSite()
    let folders = try SiteFolders(source: source.folder, output: nil)
    var options = PreviewOptions(site: folders.source)
    let cancellation = CancellationFlag()
    options.publisher = SitePublisher(site: folders.source, output: folders.output, cancellation: cancellation)
    options.proofreader = SiteProofreader(site: folders.source)
    options.exporters = Exporters.all(site: folders.source)
    options.renderManual = { RenderCommand.html(ofManual: $0) }
    options.pagePrinter = PrintForms.pagePrinter(site: folders.source)
    options.host = host
    options.port = port
    options.isPolling = poll
    options.editor =
      [editor, ToolEnvironment.value(of: "VISUAL"), ToolEnvironment.value(of: "EDITOR")].compactMap(\.self)
      .compactMap { EditorCommand($0) }.first
    let preview = Preview(options)
    let log = ServeLog(opensBrowser: open)
    if !options.isLocal {
      log.warn(
        "others in your network can read this site, drafts too, at \(host); leave --host out to keep it to yourself")
    }
    let interruption = Interruption()
    let work = Task { () -> SystemFailure? in
      do throws(SystemFailure) {
        try await preview.run {
          log.take($0)
        } giveUp: { diagnostics in
          log.take(.invalid(diagnostics))
          preview.abandon()
          log.end()
          _exit(ExitStatus.faultyInput.rawValue)
        }
        return nil
      } catch {
        return error
      }
    }
    interruption.perform {
      cancellation.raise()
      work.cancel()
      // Do not wait for the build of a large site; its pages are thrown away in any case.
      DispatchQueue.global().asyncAfter(deadline: .now() + .milliseconds(600)) {
        preview.abandon()
        log.end()
        _exit(0)
      }
    }
    let failure = await work.value
    interruption.end()
    log.end()
    if let failure {
      Terminal().show(failure)
      throw ExitStatus.systemFailure
    }
  }

  /// Offers to make a site where there is none, if a person can answer at the terminal.
  private func offerSite() throws {
    let folder = FileTree(folder: source.folder)
    guard !folder.isSite, !folder.isHomeOrRoot, folder.strangeName == nil else { return }
    guard Terminal().asks("There is no site in '\(source.folder)' yet. Shall one be made there?") == true else {
      return
    }
    do throws(SystemFailure) {
      try StarterSite.write(to: folder)
    } catch {
      Terminal().show(error)
      throw ExitStatus.systemFailure
    }
  }
}
