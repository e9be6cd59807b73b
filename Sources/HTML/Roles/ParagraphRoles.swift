import Model

/// The roles of paragraphs and quotations in the running text: in a letter, a conversation, plain prose.
///
/// The rules were derived from real texts. A text that fits none of them is left as it is.
struct ParagraphRoles {
  private(set) var paragraphs: [Int: ParagraphRole] = [:]

  /// The indices of the quotations that stand before a text or a section as its epigraph.
  private(set) var epigraphs: Set<Int> = []

  /// The indices of the quotations of one line that belong to verse beside them.
  private(set) var singleLines: Set<Int> = []

  /// The role of the paragraph at an index; `nil` when it has none.
  subscript(paragraph: Int) -> ParagraphRole? { paragraphs[paragraph] }

  /// No roles.
  init() {}

  /// Finds the roles in a document's body.
  ///
  /// - Parameters:
  ///   - body: The body's nodes.
  ///   - nodes: The document's nodes.
  ///   - hasOpening: Whether the first paragraph may get an initial.
  init(in body: Range<Int>, of nodes: NodeView, hasOpening: Bool) {
    let blocks = TopLevelBlocks(body, of: nodes)
    for index in blocks.paragraphs where nodes.isEmphasisedThroughout(nodes.children(of: index)) {
      paragraphs[index] = .apart
    }
    findEpigraphs(blocks)
    findSingleLines(blocks)
    let letters = letters(in: blocks)
    for letter in letters {
      if let dateline = letter.dateline { paragraphs[dateline] = .dateline }
      paragraphs[letter.salutation] = .salutation
      for index in letter.closing { paragraphs[index] = .closing }
    }
    if letters.isEmpty {
      findSpeech(blocks)
      findItems(blocks)
    }
    findSignatures(blocks)
    if hasOpening { findOpening(blocks) }
  }

  // MARK: Letters

  /// The letters a text consists of: one, or one below each heading, after head-notes and epigraphs.
  private func letters(in blocks: TopLevelBlocks) -> [Letter] {
    var letters: [Letter] = []
    var only: Letter?
    let headings = blocks.indices.indices.filter { blocks.nodes[blocks.indices[$0]].kind == .heading }
    for (start, end) in zip([0] + headings.map { $0 + 1 }, headings + [blocks.indices.count]) {
      let first = (start..<end).first { position in
        let index = blocks.indices[position]
        return !epigraphs.contains(index) && paragraphs[index] != .apart
      }
      guard let first, let letter = Letter(blocks, in: first..<end, beginsText: start == 0) else { continue }
      letters.append(letter)
      // A single letter ends with the text, whatever headings it has.
      only = Letter(blocks, in: first..<blocks.indices.count, beginsText: start == 0)
    }
    return letters.count == 1 ? [only ?? letters[0]] : letters
  }

  // MARK: Quotations

  /// Finds quotations with an attribution before the first paragraph of a text, or directly after a heading.
  private mutating func findEpigraphs(_ blocks: TopLevelBlocks) {
    let nodes = blocks.nodes
    var isBeforeText = true
    var isAfterHeading = false
    for (position, index) in blocks.indices.enumerated() {
      let kind = nodes[index].kind
      if kind == .blockQuote, isBeforeText || isAfterHeading, position + 1 < blocks.indices.count,
        nodes.length(of: nodes.children(of: index), limit: Self.longestEpigraph + 1) <= Self.longestEpigraph,
        nodes.attribution(of: nodes.children(of: index)) != nil
      {
        epigraphs.insert(index)
        continue
      }
      isAfterHeading = kind == .heading
      if kind != .heading, paragraphs[index] != .apart { isBeforeText = false }
    }
  }

  /// Finds quotations of one line next to one of verse, with at most a thematic break between them.
  private mutating func findSingleLines(_ blocks: TopLevelBlocks) {
    let nodes = blocks.nodes
    let others = blocks.indices.filter { nodes[$0].kind != .thematicBreak }
    func isVerse(_ position: Int) -> Bool {
      guard others.indices.contains(position), nodes[others[position]].kind == .blockQuote else { return false }
      return nodes.children(of: others[position]).contains { nodes[$0].kind == .lineBreak }
    }
    for (position, index) in others.enumerated()
    where nodes[index].kind == .blockQuote && (isVerse(position - 1) || isVerse(position + 1)) {
      let children = nodes.children(of: index)
      guard let first = children.first, nodes[first].kind == .paragraph, nodes.end(of: first) == children.upperBound,
        !children.contains(where: { nodes[$0].kind == .softBreak || nodes[$0].kind == .lineBreak }),
        nodes.length(of: children, limit: Self.longestLine + 1) <= Self.longestLine
      else { continue }
      singleLines.insert(index)
    }
  }

  // MARK: Conversations

  /// Marks the speech in a text in which at least four paragraphs, and half of all, begin with a speaker's name.
  private mutating func findSpeech(_ blocks: TopLevelBlocks) {
    var cues: [Int: SpeakerCue] = [:]
    var names: [String] = []
    for index in blocks.paragraphs {
      guard let found = Speaker(in: blocks.nodes.children(of: index), of: blocks.nodes) else { continue }
      cues[index] = found.cue
      names.append(found.name)
    }
    let spoken = blocks.paragraphs.count { paragraphs[$0] == nil }
    guard cues.count >= 4, cues.count * 2 >= spoken, Speaker.areSpeakers(names) else { return }
    var isSpeech = false
    for index in blocks.indices {
      if blocks.nodes[index].kind == .paragraph, paragraphs[index] != .apart {
        if let cue = cues[index] {
          paragraphs[index] = .speech(cue)
          isSpeech = true
        } else if isSpeech {
          paragraphs[index] = .speech(nil)
        }
      } else if blocks.nodes[index].kind == .heading || blocks.nodes[index].kind == .thematicBreak {
        isSpeech = false
      }
    }
  }

  // MARK: Items and signatures

  /// Finds paragraphs whose first line is strong, with lines below it, as items of minutes are written.
  private mutating func findItems(_ blocks: TopLevelBlocks) {
    let nodes = blocks.nodes
    for index in blocks.paragraphs where paragraphs[index] == nil {
      let inlines = nodes.children(of: index)
      guard let first = inlines.first, nodes[first].kind == .strong else { continue }
      let next = (nodes.end(of: first)..<inlines.upperBound).first {
        nodes[$0].kind != .text || nodes[$0].text.count > 0
      }
      if let next, nodes[next].kind == .lineBreak { paragraphs[index] = .apart }
    }
  }

  /// Finds lines below verse that begin with a dash and name its author.
  private mutating func findSignatures(_ blocks: TopLevelBlocks) {
    let nodes = blocks.nodes
    for (position, index) in blocks.indices.enumerated()
    where position > 0 && nodes[index].kind == .paragraph && paragraphs[index] == nil {
      let inlines = nodes.children(of: index)
      guard let first = inlines.first, nodes[first].kind == .text, nodes.beginsWithDash(first) else { continue }
      let before = blocks.indices[position - 1]
      guard nodes[before].kind == .blockQuote || nodes[before].kind == .paragraph, paragraphs[before] == nil,
        nodes.children(of: before).contains(where: { nodes[$0].kind == .lineBreak }),
        !inlines.contains(where: { nodes[$0].kind == .lineBreak || nodes[$0].kind == .softBreak }),
        nodes.length(of: inlines, limit: Self.longestLine + 1) <= Self.longestLine
      else { continue }
      let words = nodes.plainLetters(of: inlines)
      let name = words.drop { "-–—― ".contains($0) }
      guard name.count < words.count, words.first != " ", let last = name.last, !".?!…:;,".contains(last) else {
        continue
      }
      paragraphs[index] = .closing
    }
  }

  // MARK: The opening

  /// Finds the first paragraph, after at most a heading, a head-note and an epigraph, if it is fit for an initial.
  private mutating func findOpening(_ blocks: TopLevelBlocks) {
    let nodes = blocks.nodes
    var headings = 0
    for index in blocks.indices {
      switch nodes[index].kind {
      case .heading where headings == 0: headings += 1
      case .blockQuote where epigraphs.contains(index): continue
      case .paragraph where paragraphs[index] == .apart: continue
      case .paragraph:
        guard paragraphs[index] == nil, nodes.beginsWithInitial(nodes.children(of: index)),
          !nodes.children(of: index).contains(where: { nodes[$0].kind == .lineBreak }),
          nodes.length(of: nodes.children(of: index), limit: Self.shortestOpening) >= Self.shortestOpening
        else { return }
        paragraphs[index] = .opening
        return
      default: return
      }
    }
  }

  /// The fewest characters of a paragraph that an initial of three lines stands beside without reaching the next.
  private static let shortestOpening = 280

  /// The most characters an epigraph has; a longer quotation is part of the text.
  private static let longestEpigraph = 700

  /// The most characters a line of verse has.
  private static let longestLine = 90
}

extension NodeView {
  /// Whether a text node begins with a hyphen or, judging by its first byte, a dash.
  fileprivate func beginsWithDash(_ index: Int) -> Bool {
    let first = unsafe utf8(self[index].text).first
    return first == UInt8(ascii: "-") || first == 0xE2
  }
}
