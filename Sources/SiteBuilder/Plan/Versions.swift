import Feeds
import Model

/// The texts that are one: in several languages, or here and in other libraries.
///
/// Texts are named by numbers: the site's own by their places, and behind them those of the libraries in their order.
struct Versions: Sendable {
  /// The numbers of each, two at least, the site's own first.
  let groups: [[Int]]

  private let groupOfText: [Int: Int]

  /// Takes over what is known.
  init(_ groups: [[Int]]) {
    self.groups = groups
    var groupOfText: [Int: Int] = [:]
    for (place, group) in groups.enumerated() {
      for text in group { groupOfText[text] = place }
    }
    self.groupOfText = groupOfText
  }

  /// The place of the group a text belongs to; `nil` where it is the only one.
  func group(of text: Int) -> Int? { groupOfText[text] }

  /// The other versions of a text.
  func others(than text: Int) -> [Int] { group(of: text).map { groups[$0].filter { $0 != text } } ?? [] }
}

extension Versions {
  /// Finds the texts that are one by the addresses they name: a mirrored text the one it came from, a text whose
  /// `source` is the address of another, and in the catalogues of other libraries what they say of each other.
  ///
  /// - Parameters:
  ///   - texts: The site's own.
  ///   - libraries: The linked libraries.
  ///   - address: The address the site is published under; `nil` where it is not known.
  ///   - known: Texts of the site that are known to be one.
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

  /// An address as it is held against others: `http` or `https`, with `index.html` or without.
  private static func compared(_ address: String) -> String {
    var rest = address[...]
    if let colon = rest.firstRange(of: "://") { rest = rest[colon.upperBound...] }
    rest = rest.prefix { $0 != "#" }
    if rest.hasSuffix("/index.html") { rest = rest.dropLast("index.html".count) }
    while rest.hasSuffix("/") { rest = rest.dropLast() }
    return String(rest)
  }
}
