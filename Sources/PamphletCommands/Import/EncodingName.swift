import ArgumentParser
import Importing

/// The value of `--encoding`.
struct EncodingName: ExpressibleByArgument {
  /// The encoding it names.
  let encoding: TextEncoding

  /// Finds the encoding of a name.
  init?(argument: String) {
    guard let encoding = TextEncoding(name: argument) else { return nil }
    self.encoding = encoding
  }

  static var allValueStrings: [String] { TextEncoding.allCases.map(\.rawValue) }
}
