import Diagnostics
import Escaping
import Model

extension ValueReader {
  /// Other libraries: one `NAME: address` on each line.
  mutating func libraries(_ entry: YAMLEntry) -> [LibraryAddress] {
    switch entry.value.content {
    case .text(let text) where text.asOneLine.isEmpty: return []
    case .text, .list:
      report(.badLibraries(at: location(entry.value.position)))
      return []
    case .mapping(let lines): return lines.compactMap { library($0) }
    }
  }

  private mutating func library(_ line: YAMLEntry) -> LibraryAddress? {
    let name = line.key.asOneLine
    guard let address = text(line, example: "https://example.org/") else { return nil }
    guard let slug = Slug(name), slug.name == name else {
      report(.badLibraryName(name, at: location(line.position)))
      return nil
    }
    let isWeb = address.hasPrefix("https://") || address.hasPrefix("http://")
    let host = address.drop { $0 != ":" }.dropFirst(3).prefix { !"/?#".contains($0) }
    let isValid =
      isWeb
      ? !host.isEmpty && !host.contains("@")
        && address.utf8.allSatisfy(ByteSet.webAddress.contains)
      : !address.contains("://") && !address.hasPrefix("-")
    guard isValid else {
      report(.badLibraryAddress(address, at: location(line.value.position)))
      return nil
    }
    let isFile = [".json", ".xml", ".atom"].contains { address.hasSuffix($0) }
    return LibraryAddress(name: name, address: isFile || address.hasSuffix("/") ? address : address + "/")
  }
}

extension Diagnostic {
  /// Libraries that are not names with addresses.
  fileprivate static func badLibraries(at location: SourceLocation) -> Diagnostic {
    .error(
      .wrongValue, at: location, "'link' takes names with addresses",
      hint: "write each on a line of its own below it, such as shed: https://example.org/shed/")
  }

  /// A name of a library that cannot be the name of a folder.
  fileprivate static func badLibraryName(_ name: String, at location: SourceLocation) -> Diagnostic {
    .error(
      .wrongValue, at: location, "a library cannot be called '\(name)' here",
      hint: "write small letters, digits and hyphens, such as the-shed")
  }

  /// An address that no library can be read from.
  fileprivate static func badLibraryAddress(_ address: String, at location: SourceLocation) -> Diagnostic {
    .error(
      .badAddress, at: location, "'\(address)' is no address of a library",
      hint: "write one with https://, without a password, or the path of a folder")
  }
}
