import Diagnostics
import ExternalTools

/// A program that reads a kind of document for an import.
struct ImportTool {
  private let tool: ExternalTool

  /// Arguments that bound its memory.
  private let limitArguments: [String]

  /// The largest address space it may take, in bytes.
  private let memoryLimit: UInt64?

  /// Environment variables that are set for it.
  private var environment: [String: String?] = [:]

  /// Reads documents; its memory is bounded by its own option, for its address space is a terabyte.
  static let pandoc = ImportTool(
    tool: ExternalTool("pandoc"), limitArguments: ["+RTS", "-M1500m", "-RTS"], memoryLimit: nil)

  /// Reads the words of a PDF with their places.
  static let pdftohtml = ImportTool(
    tool: ExternalTool("pdftohtml", debianPackage: "poppler-utils", formula: "poppler"), limitArguments: [],
    memoryLimit: 2_000_000 << 10)

  /// Draws pages of a PDF.
  static let pdftoppm = ImportTool(
    tool: ExternalTool("pdftoppm", debianPackage: "poppler-utils", formula: "poppler"), limitArguments: [],
    memoryLimit: 4_000_000 << 10)

  /// Reports the size of the pages of a PDF.
  static let pdfinfo = ImportTool(
    tool: ExternalTool("pdfinfo", debianPackage: "poppler-utils", formula: "poppler"), limitArguments: [],
    memoryLimit: 2_000_000 << 10)

  /// Reads pictures of pages; its threads wait for each other most of the time, one alone is faster.
  static let tesseract = ImportTool(
    tool: ExternalTool("tesseract", debianPackage: "tesseract-ocr", formula: "tesseract"), limitArguments: [],
    memoryLimit: nil, environment: ["OMP_THREAD_LIMIT": "1"])

  /// Takes out the files a PDF has attached.
  static let pdfdetach = ImportTool(
    tool: ExternalTool("pdfdetach", debianPackage: "poppler-utils", formula: "poppler"), limitArguments: [],
    memoryLimit: 2_000_000 << 10)

  /// Whether it is installed.
  var isInstalled: Bool { tool.path() != nil }

  /// Runs it and takes what it prints.
  ///
  /// - Parameters:
  ///   - arguments: Its arguments.
  ///   - file: The file it reads, to be named when it fails.
  /// - Returns: Its output; `nil` with a diagnostic when it cannot read the file.
  /// - Throws: When it is not installed.
  func run(_ arguments: [String], reading file: String) throws(ImportFailure) -> Diagnosed<[UInt8]?> {
    var options = ToolOptions()
    options.purpose = file
    options.memoryLimit = memoryLimit
    options.environment = environment
    options.fileSizeLimit = UInt64(options.outputLimit)
    let cancellation = CancellationFlag()
    let interruption = Interruption()
    interruption.perform(cancellation.raise)
    defer { interruption.end() }
    let result: ToolResult
    do throws(SystemFailure) {
      result = try tool.run(limitArguments + arguments, options: options, cancellation: cancellation)
    } catch {
      throw .system(error)
    }
    let location = SourceLocation.start(of: file)
    switch result.end {
    case .exited(0): return Diagnosed(result.output)
    case .cancelled: throw .interrupted
    case .tookTooLong(let limit):
      return Diagnosed(nil, [.takesTooLong(tool.name, Int(limit.components.seconds), at: location)])
    case .signalled, .printedTooMuch, .exited(129...):
      let reason = "it wanted more time, memory or room than a text can need"
      return Diagnosed(nil, [.cannotBeRead(with: tool.name, because: reason, at: location)])
    case .exited(let status):
      let reason = Self.complaint(in: result) ?? "it ended with status \(status) and said nothing"
      return Diagnosed(nil, [.cannotBeRead(with: tool.name, because: reason, at: location)])
    }
  }

  /// The last line of its error output that is not a mere warning.
  private static func complaint(in result: ToolResult) -> String? {
    let lines = result.errorLines.filter { !$0.hasPrefix("[WARNING]") && !$0.hasPrefix("[INFO]") }
    return lines.last.map { $0.count > 300 ? $0.prefix(300) + "…" : $0 }
  }
}

extension Diagnostic {
  /// A document that the program for its kind cannot read.
  static func cannotBeRead(with program: String, because reason: String, at location: SourceLocation) -> Diagnostic {
    .error(
      .unreadableDocument, at: location, "\(program) cannot read it: \(reason)",
      hint: "look whether the file opens in the program that made it, and save it once more")
  }

  /// A document that the program for its kind does not finish reading in time.
  static func takesTooLong(_ program: String, _ seconds: Int, at location: SourceLocation) -> Diagnostic {
    .error(
      .unreadableDocument, at: location,
      "\(program) did not finish reading it within \(seconds) seconds and was stopped",
      hint: "cut the document into parts, or save it in another form")
  }
}
