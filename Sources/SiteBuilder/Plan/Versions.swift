import Feeds
import Model

/// Groups of texts that are versions of one work: in several languages, or on the site and in other libraries.
///
/// Texts are numbered: first the site's own, in their order, then those of the libraries, in theirs.
struct Versions: Sendable {
  /// The numbers in each group, at least two, the site's own texts first.
  let groups: [[Int]]

  private let groupOfText: [Int: Int]

  /// Takes over groups that are known.
  init(_ groups: [[Int]]) {
    self.groups = groups
    var groupOfText: [Int: Int] = [:]
    for (place, group) in groups.enumerated() {
      for text in group { groupOfText[text] = place }
    }
    self.groupOfText = groupOfText
  }

  /// The index of the group a text belongs to; `nil` where it has no other version.
  func group(of text: Int) -> Int? { groupOfText[text] }

  /// The other versions of a text.
  func others(than text: Int) -> [Int] { group(of: text).map { groups[$0].filter { $0 != text } } ?? [] }
}

extension Versions {
  /// Finds the versions of texts by the addresses they name: a mirrored text names its original, `source` may be the
  /// address of another text, and catalogues of other libraries list the versions of theirs.
  ///
  /// - Parameters:
  ///   - texts: The site's own.
  ///   - libraries: The linked libraries.
  ///   - address: The address the site is published at; `nil` where it is not known.
  ///   - known: Groups of the site's texts that are known to be versions of one work.
  init(of texts: [Text], _ libraries: [LinkedLibrary], address: PublishedAddress?, known: [[Int]] = []) {
    var sets = DisjointSets(count: texts.count + libraries.reduce(0) { $0 + $1.texts.count })
    for group in known { sets.join(group) }
    guard !libraries.isEmpty else {
      self.init(known)
      return
    }
    var numbers: [String: Int] = [:]
    var number = texts.count
    for library in libraries {
      for text in library.texts {
        numbers[Self.compared(library.address(of: text))] = number
        number += 1
      }
    }
    if let address {
      for (place, text) in texts.enumerated() { numbers[Self.compared(address.address(of: text.page))] = place }
    }
    for (place, text) in texts.enumerated() {
      let front = text.frontMatter
      let named = front.ownKeys.filter { $0.name == LinkedLibrary.addressKey }.map(\.value)
      for other in named + [front.source].compactMap(\.self) {
        if let other = numbers[Self.compared(other)] { sets.join([place, other]) }
      }
    }
    number = texts.count
    for library in libraries {
      for text in library.texts {
        for other in library.addresses(ofVersionsOf: text) {
          if let other = numbers[Self.compared(other)] { sets.join([number, other]) }
        }
        number += 1
      }
    }
    self.init(sets.groups)
  }

  /// The part of an address by which it is compared: without its scheme, its fragment, `index.html` and slashes at the
  /// end.
  private static func compared(_ address: String) -> String {
    var rest = address[...]
    if let colon = rest.firstRange(of: "://") { rest = rest[colon.upperBound...] }
    rest = rest.prefix { $0 != "#" }
    if rest.hasSuffix("/index.html") { rest = rest.dropLast("index.html".count) }
    while rest.hasSuffix("/") { rest = rest.dropLast() }
    return String(rest)
  }
}
