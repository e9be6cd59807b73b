import ArgumentParser
import Model

/// Names of forms as the command line takes them: `html,source`.
struct FormatList: ExpressibleByArgument {
  /// The forms, each once, in the order of the program's own list.
  let formats: [Format]

  init?(argument: String) {
    let names = argument.split(separator: ",").map { $0.filter { $0 != " " }.lowercased() }
    let named = names.compactMap(Format.init(rawValue:))
    guard !named.isEmpty, named.count == names.count else { return nil }
    formats = Format.allCases.filter(named.contains)
  }

  static let defaultCompletionKind = CompletionKind.ofLists(Format.allCases.map(\.rawValue))

  static var allValueStrings: [String] { Format.allCases.map(\.rawValue) }
}
