/// The limits of one text: far above any real pamphlet, and below what would take seconds to parse.
package enum TextLimit: Hashable, Sendable {
  case size, line, paragraph
  /// The nesting of block quotes, lists and footnotes.
  case nesting
  /// The nesting of emphasis, links and elements.
  case inlineNesting
  case columns, cells, pipes
  case brackets, markup
  case definitionsInLine, footnotes, headings, links
  case address, expansion
  /// The memory for the parser's tree of the text.
  case memory

  /// The largest amount allowed: a number of bytes, lines, levels or items.
  package var amount: Int {
    switch self {
    case .size: 16 * 1_048_576
    case .line: 1_048_576
    case .paragraph: 5_000
    case .nesting, .inlineNesting: 100
    case .columns: 256
    case .cells: 200_000
    case .pipes: 1_024
    case .brackets, .markup: 500
    case .definitionsInLine: 1
    case .footnotes, .headings, .links: 50_000
    case .address: 4_096
    case .expansion: 1_048_576
    case .memory: 64 * 1_048_576
    }
  }

  /// The memory the parser may use for a text: a fixed amount, and for each byte as much as text with ten times as much
  /// markup as usual needs.
  static func memory(forBytes count: Int) -> Int { TextLimit.memory.amount + 8 * count }

  /// The message when it is exceeded.
  var message: String {
    switch self {
    case .size: "the text is larger than 16 MiB"
    case .line: "the line is longer than 1 MiB"
    case .paragraph: "the paragraph has more than 5000 lines"
    case .nesting: "quotations and lists stand more than 100 deep in each other"
    case .inlineNesting: "emphasis and links stand more than 100 deep in each other"
    case .columns: "the table has more than 256 columns"
    case .cells: "the table has more than 200000 cells"
    case .pipes: "the line has more than 1024 '|'"
    case .brackets: "more than 500 '[' are never closed"
    case .markup: "more than 500 '<?', '<!' or '<![CDATA[' are never closed"
    case .definitionsInLine: "two footnotes are defined on one line"
    case .footnotes: "the text has more than 50000 footnotes"
    case .headings: "the text has more than 50000 headings"
    case .links: "the text has more than 50000 links"
    case .address: "the address of the link is longer than 4096 bytes"
    case .memory: "the text is made of too many small pieces"
    case .expansion: "the links that use this definition would fill more than four times the text"
    }
  }

  /// The hint that goes with the message.
  var hint: String {
    switch self {
    case .size, .footnotes, .headings, .links, .memory: "divide it into several texts"
    case .line: "break it into several lines"
    case .paragraph: "put blank lines between its paragraphs"
    case .nesting: "begin a line with fewer '>', '-' or numbers"
    case .inlineNesting: "take out some of the '*', '_' or '[' in this paragraph"
    case .columns, .cells: "divide it into several tables"
    case .pipes: "write '|' as \\| where no cell ends"
    case .brackets: "write '[' as \\[ where no link begins"
    case .markup: "write '<' as \\< where no HTML begins"
    case .definitionsInLine: "begin each footnote on a line of its own"
    case .address: "link to a shorter address"
    case .expansion: "shorten its address and its title"
    }
  }
}
