package import Diagnostics
import Escaping
internal import Model

/// Resolves the addresses authors write: another site, a page of this one, a place on a page, a file.
struct LinkResolver {
  /// The result for one address.
  struct Resolution {
    /// The destination; `nil` when the link is left out.
    var destination: LinkDestination?

    /// The fault of the address; `nil` when there is none.
    fileprivate(set) var fault: LinkFault?

    /// The path it names, relative to the site's folder, if nothing is there.
    fileprivate var missing: String?

    /// The place on a page that it names.
    fileprivate(set) var fragment: (page: OutputPath?, name: String)?

    /// Whether its location must be known, to report a fault or to check a cross-reference.
    var needsLocation: Bool { fault != nil || fragment != nil }
  }

  private let file: String
  private let text: Text?
  private let targets: LinkTargets?
  private let files: SiteFiles
  private let isCommonMarkOnly: Bool
  private var knownFiles: Set<String> = []

  /// The number of names that broken links may still be compared with. In a site where nothing is found, suggestions
  /// are not worth the time.
  private var comparisons = 20_000

  /// The links to places inside pages of the site, in order.
  private(set) var crossReferences: [CrossReference] = []

  /// The look-ups so far, each once, in order.
  private(set) var lookups: [LinkLookup] = []

  private var answers: [LinkLookup.Question: LinkLookup.Answer] = [:]

  /// The files of the site that the text shows or links to, each once, in order.
  private(set) var usedFiles: [BundleFile] = []

  /// The diagnostics.
  private(set) var faults: [Diagnostic] = []

  /// Creates a resolver for the links of one text.
  ///
  /// - Parameters:
  ///   - source: The text's file.
  ///   - text: The text as the site knows it; `nil` for one that is not part of a site.
  ///   - targets: The targets that links can have; `nil` leaves addresses as they are.
  ///   - files: The files beside the text.
  ///   - isCommonMarkOnly: Whether every address is kept as it is.
  init(source: TextSource, text: Text?, targets: LinkTargets?, files: SiteFiles, isCommonMarkOnly: Bool) {
    self.file = source.file
    self.text = text
    self.targets = targets
    self.files = files
    self.isCommonMarkOnly = isCommonMarkOnly
  }

  /// Resolves an address.
  ///
  /// - Parameters:
  ///   - address: The address, with backslash escapes and entities resolved.
  ///   - isImage: Whether it is to be shown as a picture.
  mutating func resolve(_ address: String, isImage: Bool) -> Resolution {
    if isCommonMarkOnly { return Resolution(destination: .address(address)) }
    if Self.isOnTheWeb(address) { return Resolution(destination: .address(address)) }
    let address = Self.withoutControls(address)
    if let scheme = Self.scheme(of: address) {
      switch scheme {
      case "http", "https", "mailto", "tel": return Resolution(destination: .address(address))
      case "data" where isImage && address.lowercased().hasPrefix("data:image/"):
        return Resolution(destination: .address(address))
      default: return Resolution(fault: .scheme(scheme))
      }
    }
    guard !address.isEmpty else { return Resolution(fault: .empty) }
    guard let targets, !address.hasPrefix("//") else { return Resolution(destination: .address(address)) }
    return resolve(address, in: targets, isImage: isImage)
  }

  /// Records the fault and the cross-reference of a resolution, now that its location is known.
  mutating func record(_ resolution: Resolution, of address: String, isImage: Bool, at location: SourceLocation) {
    if var fault = resolution.fault {
      if let missing = resolution.missing, let targets, comparisons > 0 {
        fault = .missing(nearest: nearest(to: missing, in: targets, isImage: isImage))
      }
      faults.append(.brokenLink(fault, address: Self.withoutControls(address), isImage: isImage, at: location))
    }
    if let fragment = resolution.fragment {
      crossReferences.append(
        CrossReference(page: fragment.page, fragment: fragment.name, line: location.line, column: location.column))
    }
  }

  /// Records that a file of the site is shown or linked to, so that it is published with the text.
  mutating func record(_ destination: LinkDestination) {
    guard case .file(let file) = destination else { return }
    if knownFiles.insert(file.source).inserted { usedFiles.append(file) }
  }

  /// The size of a picture, if it is one of the site's files and its header gives it.
  func size(of destination: LinkDestination) -> PictureSize? {
    guard case .file(let file) = destination,
      case .file(_, let size) = answers[LinkLookup.Question(path: file.source, isImage: true)]
    else { return nil }
    return size
  }

  /// Reports a picture without a description.
  mutating func recordMissingDescription(of address: String, at location: SourceLocation) {
    faults.append(.pictureWithoutDescription(address, at: location))
  }

  // MARK: Within the site

  /// The address of the text with a title or file name, as a link in this text would give it.
  mutating func address(ofTextNamed name: String) -> String? {
    guard let targets, comparisons > 0 else { return nil }
    comparisons -= targets.sources.count
    let wanted = Slug(title: name.hasSuffix(".md") ? String(name.dropLast(3)) : name)
    guard let wanted, let found = targets.source(ofTextFiledUnder: wanted) else { return nil }
    return Self.relative(found, to: file)
  }

  private mutating func resolve(_ address: String, in targets: LinkTargets, isImage: Bool) -> Resolution {
    let bytes = Array(address.utf8)
    let hash = bytes.firstIndex(of: UInt8(ascii: "#"))
    let beforeHash = bytes[..<(hash ?? bytes.count)]
    let path = Self.decoded(beforeHash[..<(beforeHash.firstIndex(of: UInt8(ascii: "?")) ?? beforeHash.endIndex)])
    let fragment = hash.map { Self.decoded(bytes[($0 + 1)...]) }.flatMap { $0.isEmpty ? nil : $0 }
    if path.isEmpty {
      guard let fragment else { return Resolution(destination: .address(address)) }
      return Resolution(destination: .fragment(fragment), fragment: (nil, fragment))
    }
    guard let source = Self.path(path, from: file) else { return Resolution(fault: .outside) }
    switch answer(to: LinkLookup.Question(path: source, isImage: isImage), in: targets) {
    case .page(let page):
      return Resolution(destination: .page(page, fragment: fragment), fragment: fragment.map { (page, $0) })
    case .draft: return Resolution(fault: .draft)
    case .file(let file, _): return Resolution(destination: .file(file))
    case .nothing: return Resolution(fault: .missing(nearest: nil), missing: source)
    }
  }

  private mutating func answer(to question: LinkLookup.Question, in targets: LinkTargets) -> LinkLookup.Answer {
    if let answer = answers[question] { return answer }
    let answer = targets.answer(to: question, namedIn: text, in: files)
    answers[question] = answer
    lookups.append(LinkLookup(question, answer: answer))
    return answer
  }

  /// The path that was probably meant, as a link in this text would give it: for a picture a picture, for a text a
  /// text, for anything else a file, a text or a list of the site.
  private mutating func nearest(to source: String, in targets: LinkTargets, isImage: Bool) -> String? {
    let folder = source.hasSuffix("/") ? source.dropLast() : Self.folder(of: source).dropLast()
    let isText = source.hasSuffix(".md") || source.hasSuffix(".markdown") || source.hasSuffix("/")
    var names: [String] = isImage ? [] : targets.sources
    if isImage || !isText {
      let beside = files.names(String(folder)).sorted()
      comparisons -= beside.count
      names += beside.map { folder + "/" + $0 }.filter { isImage ? Self.isPicture($0) : files.exists($0) }
    }
    if !isImage, !source.hasSuffix(".md"), !source.hasSuffix(".markdown") { names += targets.listSources }
    comparisons -= names.count + 10
    if !isImage {
      let stem = source.hasSuffix(".md") ? String(source.dropLast(3)) : source
      for guess in [source + ".md", stem + "/index.md", source + "index.md"] where names.contains(guess) {
        return Self.relative(guess, to: file)
      }
    }
    let near = Self.alike(source, in: names) ?? source.nearest(among: names)
    return near.map { Self.relative($0, to: file) }
  }

  private static func isPicture(_ path: String) -> Bool {
    let lowered = path.lowercased()
    return [".png", ".jpg", ".jpeg", ".gif", ".svg", ".webp", ".avif"].contains { lowered.hasSuffix($0) }
  }

  /// The one of some paths that has the same name in another folder, or in another case.
  private static func alike(_ source: String, in names: [String]) -> String? {
    let name = source.split(separator: "/").last?.lowercased()
    return names.first { $0.split(separator: "/").last?.lowercased() == name && name != "index.md" }
  }

  // MARK: Addresses

  /// Whether an address is one on the web in the usual form: `https:` or `http:`, and nothing that needs cleaning.
  private static func isOnTheWeb(_ address: String) -> Bool {
    address.withBytes { bytes in
      guard bytes.count > 6, unsafe bytes[0] == 0x68, unsafe bytes[1] == 0x74, unsafe bytes[2] == 0x74,
        unsafe bytes[3] == 0x70, unsafe bytes[4] == 0x3A || bytes[4] == 0x73 && bytes[5] == 0x3A
      else { return false }
      for index in bytes.indices where unsafe bytes[index] <= 0x20 || bytes[index] == 0x7F { return false }
      return true
    }
  }

  /// The scheme of an address in lower case; `nil` when it has none.
  private static func scheme(of address: String) -> String? {
    guard let colon = address.utf8.firstIndex(of: UInt8(ascii: ":")) else { return nil }
    let scheme = address[..<colon]
    guard let first = scheme.utf8.first, first.isLetter,
      scheme.utf8.allSatisfy({ $0.isLetter || $0.isDigit || $0 == 0x2B || $0 == 0x2D || $0 == 0x2E })
    else { return nil }
    return scheme.lowercased()
  }

  /// An address without the control characters and spaces that browsers ignore.
  private static func withoutControls(_ address: String) -> String {
    guard address.utf8.contains(where: { $0 <= 0x20 || $0 == 0x7F }) else { return address }
    var scalars = String.UnicodeScalarView()
    for scalar in address.unicodeScalars where scalar.value >= 0x20 && scalar.value != 0x7F { scalars.append(scalar) }
    while scalars.first == " " { scalars.removeFirst() }
    while scalars.last == " " { scalars.removeLast() }
    return String(scalars)
  }

  private static func decoded(_ bytes: ArraySlice<UInt8>) -> String {
    PercentEncoding.decodedWherePossible(String(decoding: bytes, as: UTF8.self))
  }

  private static func folder(of path: String) -> Substring {
    path.utf8.lastIndex(of: UInt8(ascii: "/")).map { path[...$0] } ?? ""
  }

  /// The path from the site's folder for a relative path in a file; one that begins with `/` starts from `content/`.
  ///
  /// - Returns: `nil` when it leads out of `content/`.
  private static func path(_ relative: String, from file: String) -> String? {
    let isRooted = relative.hasPrefix("/")
    var parts = isRooted ? ["content"] : folder(of: file).split(separator: "/")
    if relative.utf8.contains(0) || relative.utf8.contains(UInt8(ascii: "\\")) { return nil }
    for part in relative.split(separator: "/") {
      switch part {
      case ".": continue
      case "..":
        guard !parts.isEmpty else { return nil }
        parts.removeLast()
      default: parts.append(part)
      }
    }
    guard parts.first == "content" else { return nil }
    let isFolder = relative.hasSuffix("/") || relative.hasSuffix("/.") || relative.hasSuffix("/..")
    return parts.joined(separator: "/") + (isFolder || relative == ".." || relative == "." ? "/" : "")
  }

  /// The relative path of a file, as written in a text.
  private static func relative(_ path: String, to file: String) -> String {
    OutputPath(file).relativeAddress(of: OutputPath(path))
  }
}

/// The faults an address can have.
package enum LinkFault: Hashable, Sendable {
  /// An empty address.
  case empty
  /// A scheme that browsers might execute.
  case scheme(String)
  /// A path that leads out of `content/`.
  case outside
  /// A draft, which is not published.
  case draft
  /// Nothing exists there; the path that was probably meant.
  case missing(nearest: String?)
}

extension Diagnostic {
  /// A link or a picture with a broken or forbidden address.
  package static func brokenLink(
    _ fault: LinkFault, address: String, isImage: Bool, at location: SourceLocation
  ) -> Diagnostic {
    let thing = isImage ? "picture" : "link"
    switch fault {
    case .empty:
      return .warning(
        .linkWithoutAddress, at: location, "the \(thing) has no address and is left out",
        hint: "write one between the brackets '()'")
    case .scheme(let scheme):
      let shown = address.utf8.count > 60 ? String(address.unicodeScalars.prefix(57)) + "…" : address
      return .warning(
        .linkScheme, at: location,
        "\(thing) '\(shown)' is left out: addresses that begin '\(scheme):' are not passed on",
        hint: isImage ? "use a file beside the text, http or https" : "use http, https, mailto or tel")
    case .outside:
      return .warning(
        .linkOutside, at: location, "\(thing) '\(address)' leads out of the site and is left out",
        hint: "put what it names into content/, or link to its address on the web")
    case .draft:
      return .warning(
        .linkToDraft, at: location, "\(thing) '\(address)' leads to a draft and is left out",
        hint: "publish the draft with this text"
      )
    case .missing(let nearest):
      return .error(
        .deadLink, at: location, "\(thing) '\(address)' leads to nothing",
        hint: nearest.map { "did you mean '\($0)'?" } ?? "check the path, which counts from the text's own folder")
    }
  }

  /// A picture without a description.
  package static func pictureWithoutDescription(_ address: String, at location: SourceLocation) -> Diagnostic {
    .warning(
      .missingDescription, at: location, "picture '\(address)' has no description",
      hint: "write between '![' and ']' what it shows")
  }
}
