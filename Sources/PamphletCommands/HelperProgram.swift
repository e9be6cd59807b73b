import ExternalTools

/// A program of others that this one uses when it is installed.
struct HelperProgram: Hashable, Sendable {
  /// The kinds of work that programs are used for.
  enum Group: CaseIterable, Sendable {
    case importing, printing, publishing, editing

    /// Its heading.
    var title: String {
      switch self {
      case .importing: "To import documents and PDFs"
      case .printing: "To print"
      case .publishing: "To publish"
      case .editing: "To write"
      }
    }
  }

  /// The program.
  let tool: ExternalTool

  /// The work it is for.
  let group: Group

  /// The work it does for this program.
  let purpose: String

  /// All programs of others that this one can use.
  static let all = [
    HelperProgram(
      tool: ExternalTool("pandoc"), group: .importing, purpose: "reads Word, OpenDocument, EPUB and HTML"),
    HelperProgram(
      tool: ExternalTool("pdftohtml", debianPackage: "poppler-utils", formula: "poppler"), group: .importing,
      purpose: "reads PDFs"),
    HelperProgram(
      tool: ExternalTool("pdftoppm", debianPackage: "poppler-utils", formula: "poppler"), group: .importing,
      purpose: "draws the pages of PDFs that are pictures"),
    HelperProgram(
      tool: ExternalTool("tesseract", debianPackage: "tesseract-ocr"), group: .importing,
      purpose: "reads the letters in pictures of pages"),
    HelperProgram(
      tool: ExternalTool("pdfdetach", debianPackage: "poppler-utils", formula: "poppler"), group: .importing,
      purpose: "takes the source out of a PDF that carries it"),
    HelperProgram(
      tool: ExternalTool("python3", debianPackage: "python3-venv", formula: "python"), group: .printing,
      purpose: "runs the typesetter"),
    HelperProgram(tool: ExternalTool("rsync"), group: .publishing, purpose: "sends a site to a server"),
    HelperProgram(
      tool: ExternalTool("ssh", debianPackage: "openssh-client", formula: "openssh"), group: .publishing,
      purpose: "opens the way to that server"),
    HelperProgram(tool: ExternalTool("git"), group: .publishing, purpose: "sends a site to a host’s repository"),
    HelperProgram(
      tool: ExternalTool("curl"), group: .publishing, purpose: "sends a site to Neocities, reads other libraries"),
    HelperProgram(tool: ExternalTool("rclone"), group: .publishing, purpose: "sends a site to storage in the cloud"),
    HelperProgram(
      tool: ExternalTool(opener, debianPackage: "xdg-utils"), group: .editing,
      purpose: "opens what was made in your browser"),
  ]

  #if os(macOS)
    private static let opener = "open"
  #else
    private static let opener = "xdg-open"
  #endif
}
