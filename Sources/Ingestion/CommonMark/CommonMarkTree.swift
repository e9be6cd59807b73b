internal import CArena
internal import CCMarkGFM

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// A syntax tree owned by the C library, with a cursor in it; freed when the value goes away.
///
/// The tree is read by moving the cursor with `advance()`, never by recursion, so that no nesting can overflow the
/// stack. Every property is that of the current node.
@safe
struct CommonMarkTree: ~Copyable {
  /// The kinds of node.
  enum Kind {
    case document, blockQuote, list, item, code, htmlBlock, paragraph, heading, thematicBreak
    case definition, table, tableRow, tableCell
    case text, softBreak, lineBreak, codeSpan, htmlInline, emphasis, strong, strikethrough, link, image, reference
    case unknown

    /// Whether nodes of the kind have no children and are entered but never left.
    var isLeaf: Bool {
      switch self {
      case .code, .htmlBlock, .thematicBreak, .text, .softBreak, .lineBreak, .codeSpan, .htmlInline, .reference: true
      case .document, .blockQuote, .list, .item, .paragraph, .heading, .definition, .table, .tableRow, .tableCell,
        .emphasis, .strong, .strikethrough, .link, .image, .unknown:
        false
      }
    }
  }

  /// The kinds of step of the cursor.
  enum Step {
    /// To a node seen for the first time.
    case enter
    /// Back to a node whose children have all been seen.
    case leave
    /// Off the tree.
    case end
  }

  private var root: OpaquePointer?
  private var node: OpaquePointer?
  private var isLeaving = false
  private let kinds: [Kind]

  /// The kind of the current node.
  private(set) var kind = Kind.document

  /// Parses Markdown with the constructs of CommonMark and GFM, except for autolinks without brackets.
  ///
  /// - Parameters:
  ///   - bytes: The body of a text, UTF-8.
  ///   - hasStrikethrough: Whether the text contains `~`. While such a text is parsed, no other may be, since the C
  ///     library then changes a table that all its parsers read.
  init(of bytes: ArraySlice<UInt8>, hasStrikethrough: Bool) {
    // They must be initialised before the lock is taken.
    kinds = Self.kinds
    unsafe root = Self.parse(bytes, after: "", hasStrikethrough: hasStrikethrough)
    unsafe node = root
  }

  /// Frees the tree and parses once more, with the same parameters.
  ///
  /// - Parameter lead: Markdown to be read before the body, ending in a blank line.
  mutating func parseAgain(_ bytes: ArraySlice<UInt8>, after lead: String, hasStrikethrough: Bool) {
    unsafe root = nil
    arenaEnd()
    unsafe root = Self.parse(bytes, after: lead, hasStrikethrough: hasStrikethrough)
    rewind()
  }

  /// Whether there is a tree: parsing is abandoned when the tree would exceed the memory limit of a text.
  var isWhole: Bool { unsafe root != nil }

  /// The tree is freed with all memory of its thread's arena, not node by node.
  deinit { arenaEnd() }

  private static func parse(_ bytes: ArraySlice<UInt8>, after lead: String, hasStrikethrough: Bool) -> OpaquePointer? {
    ParsingLock.shared.take(alone: hasStrikethrough)
    defer { ParsingLock.shared.release() }
    arenaBegin()
    guard let parser = unsafe cmark_parser_new_with_mem(CMARK_OPT_FOOTNOTES, memory) else { return nil }
    for name in hasStrikethrough ? ["table", "tasklist", "strikethrough"] : ["table", "tasklist"] {
      if let found = unsafe cmark_find_syntax_extension(name) {
        _ = unsafe cmark_parser_attach_syntax_extension(parser, found)
      }
    }
    var lead = lead
    let limit = TextLimit.memory(forBytes: bytes.count)
    let root = lead.withUTF8 { lead in
      unsafe bytes.withUnsafeBytes { bytes in
        unsafe arenaParse(
          UnsafeMutableRawPointer(parser), UnsafeRawPointer(lead.baseAddress)?.assumingMemoryBound(to: CChar.self),
          lead.count, bytes.baseAddress?.assumingMemoryBound(to: CChar.self), bytes.count, limit)
      }
    }
    // A parser that was abandoned is freed with the arena, as its tree is.
    guard let root = unsafe root else { return nil }
    unsafe cmark_parser_free(parser)
    return OpaquePointer(root)
  }

  /// The allocator of parsers. A tree is read by the thread that parsed it, so each thread has an arena of its own.
  private nonisolated(unsafe) static let memory: UnsafeMutablePointer<cmark_mem> = {
    let memory = UnsafeMutablePointer<cmark_mem>.allocate(capacity: 1)
    unsafe memory.initialize(to: cmark_mem(calloc: arenaCalloc, realloc: arenaRealloc, free: arenaFree))
    return unsafe memory
  }()
}

extension CommonMarkTree {
  /// The words of a line without its markup. The memory of the line's tree is freed from the arena, which the text
  /// around it may be using.
  static func words(of line: ArraySlice<UInt8>) -> String {
    let checkpoint = unsafe arenaMark()
    defer { unsafe arenaRelease(checkpoint) }
    var tree = CommonMarkTree(of: line, hasStrikethrough: false)
    var words = ""
    while true {
      let step = tree.advance()
      if step == .end { break }
      if step == .enter, tree.kind == .text { words += tree.literal }
    }
    return words
  }
}

// MARK: - The cursor

extension CommonMarkTree {
  /// Moves the cursor back to the root.
  mutating func rewind() {
    unsafe node = root
    isLeaving = false
    kind = .document
  }

  /// Moves to the next node in reading order; a node with children is left after its last child.
  mutating func advance() -> Step {
    guard let here = unsafe node else { return .end }
    if !isLeaving, !kind.isLeaf {
      guard let child = unsafe cmark_node_first_child(here) else {
        isLeaving = true
        return .leave
      }
      return unsafe enter(child)
    }
    if unsafe here == root {
      unsafe node = nil
      return .end
    }
    if let sibling = unsafe cmark_node_next(here) { return unsafe enter(sibling) }
    guard let parent = unsafe cmark_node_parent(here) else {
      unsafe node = nil
      return .end
    }
    unsafe node = parent
    kind = unsafe kind(of: parent)
    isLeaving = true
    return .leave
  }

  /// Makes the next step skip the children of the node just entered, which is then not left either.
  mutating func skipChildren() {
    isLeaving = true
  }

  private mutating func enter(_ next: OpaquePointer) -> Step {
    unsafe node = next
    kind = unsafe kind(of: next)
    isLeaving = false
    return .enter
  }

  private func kind(of node: OpaquePointer) -> Kind {
    kinds[Self.index(of: unsafe cmark_node_get_type(node))]
  }
}

// MARK: - The library's types

extension CommonMarkTree {
  /// The kinds of node, by the index of their types in the library.
  private static let kinds: [Kind] = {
    var kinds = Array(repeating: Kind.unknown, count: 128)
    let types: [(cmark_node_type, Kind)] = [
      (CMARK_NODE_DOCUMENT, .document), (CMARK_NODE_BLOCK_QUOTE, .blockQuote), (CMARK_NODE_LIST, .list),
      (CMARK_NODE_ITEM, .item), (CMARK_NODE_CODE_BLOCK, .code), (CMARK_NODE_HTML_BLOCK, .htmlBlock),
      (CMARK_NODE_PARAGRAPH, .paragraph), (CMARK_NODE_HEADING, .heading), (CMARK_NODE_THEMATIC_BREAK, .thematicBreak),
      (CMARK_NODE_FOOTNOTE_DEFINITION, .definition), (CMARK_NODE_TEXT, .text), (CMARK_NODE_SOFTBREAK, .softBreak),
      (CMARK_NODE_LINEBREAK, .lineBreak), (CMARK_NODE_CODE, .codeSpan), (CMARK_NODE_HTML_INLINE, .htmlInline),
      (CMARK_NODE_EMPH, .emphasis), (CMARK_NODE_STRONG, .strong), (CMARK_NODE_LINK, .link),
      (CMARK_NODE_IMAGE, .image), (CMARK_NODE_FOOTNOTE_REFERENCE, .reference),
    ]
    for (type, kind) in types {
      precondition(kinds[index(of: type)] == .unknown, "two types of the library have one place")
      kinds[index(of: type)] = kind
    }
    // The extensions number their nodes when they are registered, and only the names are public, so the numbers are
    // read from a text that has all of these nodes.
    unsafe each(in: "| a |\n| - |\n| ~b~ |\n") { node in
      let index = unsafe index(of: cmark_node_get_type(node))
      guard kinds[index] == .unknown, let name = unsafe cmark_node_get_type_string(node) else { return }
      switch unsafe String(cString: name) {
      case "table": kinds[index] = .table
      case "table_row", "table_header": kinds[index] = .tableRow
      case "table_cell": kinds[index] = .tableCell
      case "strikethrough": kinds[index] = .strikethrough
      default: break
      }
    }
    return kinds
  }()

  /// The index of a type. Blocks and inlines are numbered separately in the lowest bits; a type beyond the table gets
  /// an unused index.
  private static func index(of type: cmark_node_type) -> Int {
    let bits = Int(type.rawValue)
    return bits & 0x3FC0 == 0 ? bits & 0x3F | (bits & 0x4000) >> 8 : 0
  }

  /// Calls a closure with every node of a text that is parsed with all extensions.
  private static func each(in text: String, _ show: (OpaquePointer) -> Void) {
    ParsingLock.shared.take(alone: true)
    defer { ParsingLock.shared.release() }
    cmark_gfm_core_extensions_ensure_registered()
    let parser = unsafe cmark_parser_new(CMARK_OPT_DEFAULT)
    defer { unsafe cmark_parser_free(parser) }
    for name in ["table", "strikethrough"] {
      _ = unsafe cmark_parser_attach_syntax_extension(parser, cmark_find_syntax_extension(name))
    }
    unsafe cmark_parser_feed(parser, text, text.utf8.count)
    let root = unsafe cmark_parser_finish(parser)
    defer { unsafe cmark_node_free(root) }
    let nodes = unsafe cmark_iter_new(root)
    defer { unsafe cmark_iter_free(nodes) }
    while unsafe cmark_iter_next(nodes) != CMARK_EVENT_DONE {
      if let node = unsafe cmark_iter_get_node(nodes) { unsafe show(node) }
    }
  }
}

// MARK: - The current node

extension CommonMarkTree {
  /// The line on which the node begins, counted from 1 in the parsed text; 0 when the library does not know it.
  var line: Int { Int(unsafe cmark_node_get_start_line(node)) }

  /// The line on which the next sibling begins; 0 when there is none.
  ///
  /// The library loses the position of a paragraph whose last line became the header row of a table; the table has it.
  var followingLine: Int { Int(unsafe cmark_node_get_start_line(cmark_node_next(node))) }

  /// Whether emphasis, strong emphasis or strikethrough follows the node directly.
  var isFollowedByEmphasis: Bool {
    guard let next = unsafe cmark_node_next(node) else { return false }
    let kind = unsafe kind(of: next)
    return kind == .emphasis || kind == .strong || kind == .strikethrough
  }

  /// The column at which the node begins, in bytes, counted from 1; exact for blocks, approximate for inlines.
  var column: Int { Int(unsafe cmark_node_get_start_column(node)) }

  /// The line on which the node ends, counted from 1 in the parsed text.
  var endLine: Int { Int(unsafe cmark_node_get_end_line(node)) }

  /// The text of a leaf.
  var literal: String { unsafe Self.string(cmark_node_get_literal(node)) }

  /// Calls a closure with the text of a leaf, without copying it.
  func withLiteral<Result>(_ read: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    unsafe read(Self.bytes(cmark_node_get_literal(node)))
  }

  /// The destination of a link or an image, with backslash escapes and entities resolved.
  var destination: String { unsafe Self.string(cmark_node_get_url(node)) }

  /// The title of a link or an image.
  var title: String { unsafe Self.string(cmark_node_get_title(node)) }

  /// The info string of a code block.
  var infoString: String { unsafe Self.string(cmark_node_get_fence_info(node)) }

  /// The level of a heading, 1 to 6.
  var headingLevel: Int { Int(unsafe cmark_node_get_heading_level(node)) }

  /// The number of a list's first item; `nil` for a bulleted list.
  var listStart: Int? {
    unsafe cmark_node_get_list_type(node) == CMARK_ORDERED_LIST ? Int(cmark_node_get_list_start(node)) : nil
  }

  /// Whether a list is tight.
  var isTight: Bool { unsafe cmark_node_get_list_tight(node) != 0 }

  /// Whether the box of a task list's item is ticked; `nil` for an item without a box.
  var isTicked: Bool? {
    guard let name = unsafe cmark_node_get_type_string(node), unsafe strcmp(name, "tasklist") == 0 else { return nil }
    return unsafe cmark_gfm_extensions_get_tasklist_item_checked(node)
  }

  /// The alignment of a table's columns, as the letters `l`, `c`, `r` or 0.
  var columnAlignments: [UInt8] {
    let count = Int(unsafe cmark_gfm_extensions_get_table_columns(node))
    guard let letters = unsafe cmark_gfm_extensions_get_table_alignments(node) else { return [] }
    return unsafe Array(UnsafeBufferPointer(start: letters, count: count))
  }

  /// The definition a reference refers to, as an index into the definitions at the tree's end.
  var referencedDefinition: Int? {
    unsafe withLiteral { bytes in
      var number = 0
      for index in bytes.indices {
        let byte = unsafe bytes[index]
        guard (0x30...0x39).contains(byte) else { return nil }
        number = number * 10 + Int(byte - 0x30)
      }
      return number > 0 ? number - 1 : nil
    }
  }

  private static func string(_ text: UnsafePointer<CChar>?) -> String {
    unsafe String(decoding: bytes(text), as: UTF8.self)
  }

  private static func bytes(_ text: UnsafePointer<CChar>?) -> UnsafeBufferPointer<UInt8> {
    guard let text = unsafe text else { return unsafe UnsafeBufferPointer(start: nil, count: 0) }
    let count = unsafe strlen(text)
    return unsafe UnsafeBufferPointer(
      start: UnsafeRawPointer(text).assumingMemoryBound(to: UInt8.self), count: count)
  }
}
