import Model

/// The files of the index, below `search/` in the output.
package enum SearchPaths {
  /// The file that says which files of words there are.
  static let directory = OutputPath("search/index.js")

  /// The name of a page: its folder.
  static func name(of page: OutputPath) -> String { String(page.folder) }

  /// The file of the addresses and titles of so many texts from a number on.
  static func addresses(_ number: Int) -> OutputPath { OutputPath("search/addresses/\(number).js") }

  /// The file of the words from one on.
  static func words(from first: ArraySlice<UInt8>) -> OutputPath { OutputPath("search/words/\(name(from: first)).js") }

  /// The name of the file of the words from one on: FNV-1a of its UTF-16 code units, which a script works out as easily.
  static func name(from first: ArraySlice<UInt8>) -> String {
    var hash: UInt32 = 0x811C_9DC5
    for unit in String(decoding: first, as: UTF8.self).utf16 { hash = (hash ^ UInt32(unit)) &* 0x0100_0193 }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 8 - digits.count) + digits
  }
}
