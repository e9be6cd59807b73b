import Diagnostics
import Escaping
import Model

/// Checks pictures before they are published.
struct PictureCheck {
  /// The most bytes a picture may have.
  static let byteLimit = 50 * 1024 * 1024

  /// The most pixels a picture may have.
  static let pixelLimit = 100_000_000

  /// The most bytes of an SVG that is inspected.
  static let svgLimit = 16 * 1024 * 1024

  /// The faults of a file, if its name is that of a picture.
  ///
  /// - Parameters:
  ///   - source: The file, relative to the site's folder.
  ///   - site: The folder.
  static func diagnostics(of source: String, in site: SiteFolder) throws(SystemFailure) -> [Diagnostic] {
    let name = source.lastName.lowercased()
    let isSVG = name.hasSuffix(".svg")
    guard isSVG || [".png", ".jpg", ".jpeg", ".gif", ".webp", ".avif", ".svgz"].contains(where: name.hasSuffix) else {
      return []
    }
    let location = SourceLocation.start(of: source)
    if name.hasSuffix(".svgz") { return [.compressedSVG(at: location)] }
    let file: OpenFile
    do {
      file = try site.open(source)
    } catch {
      if case .system(let failure) = error { throw failure }
      return [.notOpened(error, at: location)]
    }
    guard file.size <= (isSVG ? svgLimit : byteLimit) else {
      return [.pictureTooLarge(limit: isSVG ? svgLimit : byteLimit, at: location)]
    }
    if isSVG {
      return SVGInspection(try file.bytes()).faults.map { fault in
        .unsafeSVG(fault.kind, at: SourceLocation(file: source, line: fault.line, column: fault.column))
      }
    }
    guard let header = try header(of: file) else { return [.noPicture(source.lastName, at: location)] }
    if let size = header.size,
      size.width.multipliedReportingOverflow(by: size.height).overflow || size.width * size.height > pixelLimit
    {
      return [.tooManyPixels(size, limit: pixelLimit, at: location)]
    }
    return []
  }

  /// Reads a picture's header, and no more of the file than is needed.
  static func header(of file: borrowing OpenFile) throws(SystemFailure) -> PictureHeader? {
    let head = try file.bytes(upTo: PictureHeader.usual)
    let header = PictureHeader(head)
    guard header?.size == nil, file.size > head.count, header != nil || head.first == UInt8(ascii: "<") else {
      return header
    }
    return PictureHeader(try file.bytes(upTo: PictureHeader.longest, after: head)) ?? header
  }
}

extension Diagnostic {
  /// A picture's file that is too large for readers to load.
  static func pictureTooLarge(limit: Int, at location: SourceLocation) -> Diagnostic {
    .error(
      .pictureTooLarge, at: location, "the picture is larger than \(limit / 1024 / 1024) MiB",
      hint: "save it with fewer pixels or as JPEG"
    )
  }

  /// A picture with more pixels than a browser can show.
  static func tooManyPixels(_ size: PictureSize, limit: Int, at location: SourceLocation) -> Diagnostic {
    .error(
      .pictureTooLarge, at: location,
      "the picture has \(size.width) × \(size.height) pixels, more than \(limit / 1_000_000) million",
      hint: "make it smaller")
  }

  /// A file with the name of a picture that is none.
  static func noPicture(_ name: String, at location: SourceLocation) -> Diagnostic {
    .warning(
      .notAPicture, at: location, "'\(name)' is not a picture that browsers show",
      hint: "save it anew as PNG, JPEG, GIF, WebP or SVG"
    )
  }

  /// A compressed SVG, which cannot be inspected.
  static func compressedSVG(at location: SourceLocation) -> Diagnostic {
    .error(
      .unsafeSvg, at: location, "a compressed SVG cannot be checked", hint: "save it as plain SVG, with the ending .svg"
    )
  }

  /// An SVG that runs scripts or loads something.
  static func unsafeSVG(_ kind: SVGInspection.Fault.Kind, at location: SourceLocation) -> Diagnostic {
    let hint = "take it out, or save the picture anew as plain SVG or PNG"
    return switch kind {
    case .element(let name):
      .error(
        .unsafeSvg, at: location, "the picture has a <\(name.shortened)>, which can run or load something", hint: hint)
    case .handler(let name):
      .error(.unsafeSvg, at: location, "the picture has '\(name.shortened)', which can run a script", hint: hint)
    case .reference(let address):
      .error(.unsafeSvg, at: location, "the picture refers to something outside it: '\(address.shortened)'", hint: hint)
    case .declaration(let words):
      .error(.unsafeSvg, at: location, "the picture has '\(words)', which can load something", hint: hint)
    case .unreadable:
      .error(
        .unsafeSvg, at: location, "the picture cannot be read as SVG from here",
        hint: "save it anew as plain SVG or PNG")
    }
  }
}

extension String {
  /// The text in one line, at most forty characters of it.
  fileprivate var shortened: String {
    let line = asOneLine.printable
    return line.count > 40 ? line.prefix(40) + "…" : line
  }
}
