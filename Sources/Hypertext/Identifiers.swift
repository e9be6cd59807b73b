import Manuscript

/// The ids given out so far: no two alike, and each the same until its words change.
struct Identifiers: Sendable {
  /// The ids in use, with their prefix.
  private(set) var given: Set<String> = []

  private let prefix: String
  private let mustBeNames: Bool
  private var repetitions: [String: Int] = [:]

  /// Ids the page around a text uses for itself.
  private static let reserved: Set<String> = [
    "also", "cite", "colophon", "contents", "forms", "menu", "neighbours", "notes", "notes-ed", "page", "search",
    "site", "text", "title", "top",
  ]

  private static func isReserved(_ wish: String) -> Bool { wish.utf8.count <= 10 && reserved.contains(wish) }

  /// - Parameters:
  ///   - prefix: What stands before every id.
  ///   - mustBeNames: Whether an id has to be an XML name, which begins with no digit.
  ///   - capacity: How many ids are expected.
  init(prefix: String, mustBeNames: Bool, capacity: Int) {
    given.reserveCapacity(capacity)
    self.prefix = prefix
    self.mustBeNames = mustBeNames
  }

  /// How an id is written here: with the prefix, and as a name where it must be one.
  func spelling(of identifier: String) -> String {
    let spelling = prefix.isEmpty ? identifier : prefix + identifier
    guard mustBeNames, let first = spelling.utf8.first, first.isDigit || first == 0x2D || first == 0x2E else {
      return spelling
    }
    return "_" + spelling
  }

  /// Gives out an id; `-2`, `-3` … is added to one that is in use.
  mutating func claim(_ wish: String) -> String {
    let spelling = spelling(of: wish)
    if !Self.isReserved(wish), given.insert(spelling).inserted { return spelling }
    var number = repetitions[wish, default: 1]
    while true {
      number += 1
      let next = "\(spelling)-\(number)"
      if given.insert(next).inserted {
        repetitions[wish] = number
        return next
      }
    }
  }

  /// Gives out an id as it is; `nil` when it is in use.
  mutating func claimExactly(_ wish: String) -> String? {
    let spelling = spelling(of: wish)
    return !Self.isReserved(wish) && given.insert(spelling).inserted ? spelling : nil
  }

  /// Gives out one of the ids the page keeps for its parts; the second time, one like it.
  mutating func claimReserved(_ wish: String) -> String {
    let spelling = spelling(of: wish)
    return given.insert(spelling).inserted ? spelling : claim(wish)
  }

  /// Takes note of an id that is written without prefix.
  mutating func claimUnchanged(_ identifier: String) {
    given.insert(identifier)
  }
}
