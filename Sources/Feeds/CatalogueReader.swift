import Escaping
import JSON
import Model

/// Reads the catalogue of another library, which is not trusted.
///
/// Paths that lead out of the library, addresses other than `http` and `https`, and control characters are refused or
/// left out. Text is never read as markup.
package struct CatalogueReader {
  /// The reason a catalogue cannot be taken in.
  package struct Refusal: Error, Hashable {
    /// The fault, as a clause about the catalogue.
    package let reason: String
  }

  /// The number of bytes a catalogue may have.
  package static let longest = 10 << 20

  /// The number of texts a catalogue may list.
  static let mostTexts = 100_000

  /// The number of characters a title or a name may have, and of names in one list of a text.
  private static let longestName = 500
  private static let mostNames = 50

  /// Reads a catalogue.
  ///
  /// - Parameters:
  ///   - bytes: The file: `catalogue.json`, or an Atom or OPDS feed.
  ///   - address: The address it was read at, ending in `/`.
  /// - Returns: The library, and the number of texts left out because something is wrong with them.
  package static func library(in bytes: [UInt8], at address: String) throws(Refusal) -> (
    library: LinkedLibrary, refused: Int
  ) {
    guard bytes.count <= longest else { throw Refusal(reason: "it is larger than \(longest >> 20) MiB") }
    guard String(validating: bytes, as: UTF8.self) != nil else { throw Refusal(reason: "it is no UTF-8") }
    let first = bytes.first { $0 > 0x20 }
    if first == UInt8(ascii: "<") || bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      return try FeedReader.library(in: bytes, at: address)
    }
    guard let value = JSONValue(bytes), case .object = value else {
      throw Refusal(reason: "it is no catalogue: no JSON, or nested too deep")
    }
    guard value["version"].whole == 1 else { throw Refusal(reason: "it is no catalogue of version 1") }
    guard let title = value["title"].text.map(words), !title.isEmpty else { throw Refusal(reason: "it has no title") }
    guard case .array(let items) = value["texts"] else { throw Refusal(reason: "it has no texts") }
    guard items.count <= mostTexts else { throw Refusal(reason: "it lists more than \(mostTexts) texts") }
    var library = LinkedLibrary(title: title, address: address)
    library.language = value["language"].text.flatMap(tag)
    library.sums = value["sums"].text.flatMap { sums in
      sums.utf8.count == 64 && sums.utf8.allSatisfy { $0.isDigit || (0x61...0x66).contains($0) } ? sums : nil
    }
    var seen: Set<String> = []
    for item in items {
      guard let text = text(item), seen.insert(text.path).inserted else { continue }
      library.texts.append(text)
    }
    return (library, items.count - library.texts.count)
  }

  private static func text(_ value: JSONValue) -> LinkedText? {
    guard let path = value["path"].text, isSafe(path), let title = value["title"].text.map(words), !title.isEmpty
    else {
      return nil
    }
    var text = LinkedText(path: path, title: title)
    text.authors = names(value["authors"])
    text.topics = names(value["topics"])
    text.forms = names(value["forms"]).filter { Format(rawValue: $0) != nil }
    text.date = value["date"].text.map(words).flatMap { $0.utf8.count <= 40 ? $0 : nil }
    text.language = value["language"].text.flatMap(tag)
    text.words = value["words"].whole.flatMap { (0...100_000_000).contains($0) ? $0 : nil }
    text.rights = value["rights"].text.map(words).flatMap { $0.isEmpty ? nil : $0 }
    if let name = value["series"][0].text.map(words), !name.isEmpty {
      text.series = FrontMatter.SeriesEntry(name: name, number: value["series"][1].whole)
    }
    text.address = value["address"].text.flatMap { isWebAddress($0) ? $0 : nil }
    text.versions = names(value["versions"]).filter { isSafe($0) || isWebAddress($0) }
    return text
  }

  /// Whether a path stays in the library: no part is empty, `.`, `..` or hidden, and it names a page.
  package static func isSafe(_ path: String) -> Bool {
    guard (1...400).contains(path.utf8.count), path.hasSuffix(".html") else { return false }
    return isInside(path)
  }

  /// Whether a relative path stays in its folder and has no hidden part.
  package static func isInside(_ path: String) -> Bool {
    !path.utf8.contains { $0 < 0x20 || $0 == 0x7F || $0 == UInt8(ascii: "\\") || $0 == UInt8(ascii: ":") }
      && path.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false).allSatisfy {
        !$0.isEmpty && $0.first != UInt8(ascii: ".") && $0.count <= 200
      }
  }

  /// Whether an address begins with `http` or `https` and has no user name or password.
  package static func isWebAddress(_ address: String) -> Bool {
    guard address.utf8.count <= 1000, address.hasPrefix("https://") || address.hasPrefix("http://") else {
      return false
    }
    let host = address.drop { $0 != ":" }.dropFirst(3).prefix { !"/?#".contains($0) }
    return !host.isEmpty && !host.contains("@")
      && address.utf8.allSatisfy(ByteSet.webAddress.contains)
  }

  private static func names(_ value: JSONValue) -> [String] {
    value.items.prefix(mostNames).compactMap { $0.text.map(words) }.filter { !$0.isEmpty }
  }

  /// The text on one line, without control characters or marks that change the direction of writing.
  static func words(_ text: String) -> String {
    var words = ""
    var count = 0
    for scalar in text.unicodeScalars {
      let turnsDirection = (0x202A...0x202E).contains(scalar.value) || (0x2066...0x2069).contains(scalar.value)
      if scalar.isControl || turnsDirection || scalar.properties.isWhitespace {
        if !words.isEmpty, !words.hasSuffix(" ") { words += " " }
        continue
      }
      words.unicodeScalars.append(scalar)
      count += 1
      if count == longestName { break }
    }
    while words.hasSuffix(" ") { words.removeLast() }
    return words
  }

  private static func tag(_ text: String) -> String? {
    (2...35).contains(text.utf8.count) && text.utf8.allSatisfy { $0.isLetter || $0.isDigit || $0 == 0x2D } ? text : nil
  }
}
