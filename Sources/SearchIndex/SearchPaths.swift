import Model

/// The paths of the index's files, below `search/` in the output.
package enum SearchPaths {
  /// The path of the directory, which names the files of words.
  static let directory = OutputPath("search/index.js")

  /// Returns the name of a page: its folder.
  static func name(of page: OutputPath) -> String { String(page.folder) }

  /// Returns the path of a file of addresses and titles, by the file's number.
  static func addresses(_ number: Int) -> OutputPath { OutputPath("search/addresses/\(number).js") }

  /// Returns the path of the file of words that begins with a word.
  static func words(from first: ArraySlice<UInt8>) -> OutputPath { OutputPath("search/words/\(name(from: first)).js") }

  /// Returns the name of the file that begins with a word: FNV-1a of the word in UTF-16, which a script can compute.
  static func name(from first: ArraySlice<UInt8>) -> String {
    var hash: UInt32 = 0x811C_9DC5
    for unit in String(decoding: first, as: UTF8.self).utf16 { hash = (hash ^ UInt32(unit)) &* 0x0100_0193 }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 8 - digits.count) + digits
  }
}
