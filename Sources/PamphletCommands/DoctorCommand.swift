import ArgumentParser
import Diagnostics
import ExternalTools
import FileSystem
import Ingestion
import Model
import Print

/// `pamphlet doctor`: the programs of others that this one can use, those installed, and the commands for the rest.
struct DoctorCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor",
    abstract: "Says which of the programs that pamphlet can use are on this computer, and how to get the rest.",
    discussion: """
      Websites, EPUBs and plain texts need no other program. Importing documents and PDFs, paper forms and publishing do. \
      For the site in this folder the fonts are named, too, that its texts want on paper. Nothing is installed, changed or \
      asked of the network.
      """)

  @OptionGroup
  var source: SourceOption

  func run() async throws {
    let terminal = Terminal()
    let manager = PackageManager.ofThisSystem
    var lines: [String] = []
    var missing: [ExternalTool] = []
    var steps: [String] = []
    for group in HelperProgram.Group.allCases {
      if !lines.isEmpty { lines.append("") }
      lines.append(group.title)
      for program in HelperProgram.all where program.group == group {
        let path = program.tool.path()
        if path == nil { missing.append(program.tool) }
        lines += Self.entry(program.tool.name, program.purpose, at: path)
      }
      guard group == .printing else { continue }
      let typesetter = TypstInstallation.find(site: source.folder)
      let version = typesetter.map { ", version \($0.version)" } ?? ""
      lines += Self.entry("Typst", "the typesetter\(version)", at: typesetter?.python)
      if typesetter == nil { steps.append("pamphlet setup print") }
      let fonts = await fonts()
      for font in fonts {
        lines += Self.entry("font", "for letters of \(font.script)", at: font.family)
        guard font.family == nil else { continue }
        if manager == .apt {
          missing.append(ExternalTool(font.debianPackage))
        } else {
          steps.append("a font for \(font.script), such as \(font.bestFamily)")
        }
      }
    }
    lines.append("")
    if !missing.isEmpty, let manager { steps.insert(manager.command(installing: missing), at: 0) }
    if !missing.isEmpty, manager == nil {
      steps.insert("with your system’s package manager: \(missing.map(\.name).joined(separator: ", "))", at: 0)
    }
    if steps.isEmpty {
      lines.append("Everything is here.")
    } else {
      lines.append("To install what is missing:")
      lines += steps.map { "  " + $0 }
    }
    for line in lines { terminal.close(with: line) }
  }

  /// The lines about one thing: its name, its use, and its path on a line of its own if it is installed.
  private static func entry(_ name: String, _ purpose: String, at path: String?) -> [String] {
    let space = String(repeating: " ", count: max(1, 12 - name.utf8.count))
    let line = "  \(path == nil ? "✘" : "✔") \(name)\(space)\(purpose)"
    return [line] + (path.map { [String(repeating: " ", count: 16) + $0] } ?? [])
  }

  /// The fonts for the scripts of the texts; none where there is no site, or the installed fonts are not known.
  private func fonts() async -> [ScriptFont] {
    var scalars: Set<UInt32> = []
    collect(from: "\(source.folder)/content", into: &scalars)
    guard !ScriptFont.fonts(for: scalars, language: .english, families: []).isEmpty,
      let families = await ScriptFont.families(site: source.folder)
    else { return [] }
    let settings = try? SiteReader(folder: source.folder).settings().settings
    return ScriptFont.fonts(for: scalars, language: settings?.language ?? .english, families: families)
  }

  /// Collects the scalars beyond ASCII of all texts in a folder; links are not followed, and what cannot be read is
  /// left out.
  private func collect(from folder: String, into scalars: inout Set<UInt32>) {
    do throws(SystemFailure) {
      for entry in try FolderListing.entries(in: folder) ?? [] {
        let name = String(decoding: entry.name, as: UTF8.self)
        let path = "\(folder)/\(name)"
        if entry.kind == .folder { collect(from: path, into: &scalars) }
        guard name.hasSuffix(".md"), entry.kind == .file else { continue }
        for scalar in String(decoding: try LocalFile(path: path).bytes(), as: UTF8.self).unicodeScalars
        where scalar.value > 0x7F {
          scalars.insert(scalar.value)
        }
      }
    } catch {
      return
    }
  }
}
