import ArgumentParser
import ExternalTools

/// `pamphlet doctor`: the programs of others that this one can use, which are here, and the way to the rest.
struct DoctorCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor",
    abstract: "Says what this system has of what pamphlet can use, and how to get the rest.",
    discussion: """
      Websites, EPUBs and plain texts need no other program. Importing documents and PDFs, paper forms and publishing do. \
      Nothing is installed, changed or asked of the network.
      """)

  func run() throws {
    let terminal = Terminal()
    let manager = PackageManager.ofThisSystem
    var lines: [String] = []
    var missing: [HelperProgram] = []
    for group in HelperProgram.Group.allCases {
      lines.append((lines.isEmpty ? "" : "\n") + group.title)
      for program in HelperProgram.all where program.group == group {
        let path = program.tool.path()
        if path == nil { missing.append(program) }
        let name = program.tool.name
        let space = String(repeating: " ", count: max(1, 12 - name.utf8.count))
        lines.append("  \(path == nil ? "✘" : "✔") \(name)\(space)\(program.purpose)")
        if let path { lines.append("    " + String(repeating: " ", count: 12) + path) }
      }
    }
    lines.append("")
    if missing.isEmpty {
      lines.append("Everything is here.")
    } else if let manager {
      lines.append("To install what is missing:")
      lines.append("  " + manager.command(installing: missing.map(\.tool)))
    } else {
      lines.append("Install what is missing with your system’s package manager.")
    }
    terminal.close(with: lines.joined(separator: "\n"))
  }
}
