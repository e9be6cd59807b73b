import ArgumentParser
import Manuscript

/// Names of forms as the command line takes them: `html,source`.
struct EditionList: ExpressibleByArgument {
  /// The forms, each once, in the order of the program's own list.
  let editions: [Edition]

  init?(argument: String) {
    let names = argument.split(separator: ",").map { $0.filter { $0 != " " }.lowercased() }
    let named = names.compactMap(Edition.init(rawValue:))
    guard !named.isEmpty, named.count == names.count else { return nil }
    editions = Edition.allCases.filter(named.contains)
  }

  static var allValueStrings: [String] { Edition.allCases.map(\.rawValue) }
}
