import CScan
import Escaping
import Model

/// Writes text to the page: escapes it, replaces typewriter punctuation, and marks up words in other scripts.
///
/// The replacement of a quote depends on the characters beside it, across the bounds of emphasis and links, so the
/// state lasts for a paragraph; `begin()` starts the next. Text that is already typographic is left as it is.
struct Typesetter: Sendable {
  /// The actions for a byte.
  private enum Action: UInt8 {
    case none, escape, double, single, hyphen, fullStop, spaced, guillemet, foreign
  }

  /// The language of the text being written.
  let language: LanguageTag

  /// The character written last in the paragraph; 0 where it begins.
  var previous: UInt32 = 0

  private var quotes: QuotationState?
  private let ownScripts: [Script]
  private let actions: [UInt8]

  /// Whether `!`, `:`, `;` and `?` have a narrow space before them: 1, else 0.
  private let spacesPunctuation: Int32

  /// Creates a typesetter for a language.
  ///
  /// - Parameters:
  ///   - isSmart: Whether quotes, dashes and ellipses are set as a typesetter would.
  ///   - isMarkup: Whether the result is markup; else nothing is escaped and no script marked up.
  init(language: LanguageTag, isSmart: Bool, isMarkup: Bool = true) {
    self.language = language
    let marks = isSmart ? QuotationMarks(for: language) : nil
    quotes = marks.map(QuotationState.init)
    ownScripts = Script.scripts(of: language)
    spacesPunctuation = marks?.spacesPunctuation == true ? 1 : 0
    switch (isMarkup, marks?.spacesPunctuation) {
    case (true, nil): actions = ownScripts.isEmpty ? Self.markup : Self.actions(ownScripts, isSmart: false)
    case (true, false?): actions = ownScripts.isEmpty ? Self.smartMarkup : Self.actions(ownScripts, isSmart: true)
    case (true, true?): actions = Self.spacedMarkup
    case (false, nil): actions = Self.actions(nil, isSmart: false)
    case (false, false?): actions = Self.smartText
    case (false, true?): actions = Self.spacedText
    }
  }

  // The tables most texts need, computed once.
  private static let markup = actions([], isSmart: false)
  private static let smartMarkup = actions([], isSmart: true)
  private static let spacedMarkup = actions([], isSmart: true, isSpaced: true)
  private static let smartText = actions(nil, isSmart: true)
  private static let spacedText = actions(nil, isSmart: true, isSpaced: true)

  /// The action for each byte.
  ///
  /// - Parameter ownScripts: The scripts that need no markup; `nil` where the result is plain text.
  private static func actions(_ ownScripts: [Script]?, isSmart: Bool, isSpaced: Bool = false) -> [UInt8] {
    var actions = [UInt8](repeating: Action.none.rawValue, count: 256)
    func set(_ action: Action, for bytes: some Sequence<UInt8>) {
      for byte in bytes { actions[Int(byte)] = action.rawValue }
    }
    if let ownScripts {
      set(.escape, for: (UInt8.min...UInt8.max).filter(MarkupEscaping.text.special.contains))
      for script in Script.all where !ownScripts.contains(script) { set(.foreign, for: script.leadBytes) }
    }
    if isSmart {
      set(.double, for: "\"".utf8)
      set(.single, for: "'".utf8)
      set(.hyphen, for: "-".utf8)
      set(.fullStop, for: ".".utf8)
    }
    if isSpaced {
      set(.spaced, for: "!:;?".utf8)
      set(.guillemet, for: [0xC2])
    }
    return actions
  }

  /// Whether typewriter punctuation is replaced.
  var isSmart: Bool { quotes != nil }

  /// Begins a paragraph.
  mutating func begin() {
    previous = 0
    quotes?.begin()
  }

  /// Writes a text node of a document.
  ///
  /// - Parameters:
  ///   - index: The index of the node.
  ///   - end: The index after the running text it belongs to, in which the character after the node is looked for.
  ///   - following: The character after that running text; 0 at the end of a paragraph.
  mutating func set(
    _ index: Int, of nodes: NodeView, until end: Int, following: UInt32, into bytes: inout ByteBuffer
  ) {
    let source = unsafe nodes.utf8(nodes[index].text)
    guard source.count > 0 else { return }
    unsafe set(source, into: &bytes) { nodes.firstCharacter(from: index + 1, until: end, following) }
    previous = unsafe source.scalar(before: source.count)
  }

  /// Records characters that are written as they are typed.
  mutating func setAsTyped(_ source: UnsafeBufferPointer<UInt8>) {
    guard source.count > 0 else { return }
    previous = unsafe source.scalar(before: source.count)
    quotes?.recordLiteral()
  }

  /// Writes a string that is followed by the end of a paragraph, or by a given character.
  mutating func set(_ text: String, into bytes: inout ByteBuffer, following: UInt32 = 0) {
    text.withBytes { source in
      guard source.count > 0 else { return }
      unsafe set(source, into: &bytes) { following }
      previous = unsafe source.scalar(before: source.count)
    }
  }

  /// Writes a run of text.
  ///
  /// - Parameter following: Returns the character after the run, 0 at the end of the paragraph; called only when the
  ///   run ends in a quote.
  private mutating func set(
    _ source: UnsafeBufferPointer<UInt8>, into bytes: inout ByteBuffer, following: () -> UInt32
  ) {
    var run = unsafe LetterRun(source)
    while true {
      run.index = unsafe nextMark(in: source, from: run.index)
      guard run.index < run.count else { break }
      let length =
        switch Action(rawValue: actions[Int(run.byte)]) ?? .none {
        case .none: 0
        case .escape: Self.escape(run, into: &bytes)
        case .double, .single: setQuote(run, into: &bytes, following: following)
        case .hyphen: Self.setDashes(run, into: &bytes)
        case .fullStop: Self.setEllipsis(&run, into: &bytes)
        case .spaced: Self.setSpace(run, into: &bytes)
        case .guillemet: Self.setGuillemet(run, into: &bytes)
        case .foreign: setForeignWords(&run, into: &bytes)
        }
      run.advance(replacing: length)
    }
    run.flush(into: &bytes)
  }

  /// The index of the first byte, from an index on, that has an action.
  @inline(__always)
  private func nextMark(in source: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    guard let first = source.baseAddress else { return source.count }
    return unsafe actions.withUnsafeBufferPointer { actions in
      var index = start
      while index < source.count {
        index = unsafe scanRunningText(first, index, source.count, spacesPunctuation)
        let end = min(index &+ 16, source.count)
        while index < end {
          if unsafe actions[Int(source[index])] != 0 { return index }
          index &+= 1
        }
      }
      return source.count
    }
  }

  // MARK: - The actions: each writes its replacement and returns the number of bytes replaced, 0 for none

  private static func escape(_ run: LetterRun, into bytes: inout ByteBuffer) -> Int {
    guard let (written, length) = unsafe MarkupEscaping.text.replacement(at: run.index, in: run.source)
    else { return 0 }
    run.flush(into: &bytes)
    bytes.append(written)
    return length
  }

  private mutating func setQuote(_ run: LetterRun, into bytes: inout ByteBuffer, following: () -> UInt32) -> Int {
    let isLast = run.index + 1 == run.count
    let before = unsafe run.index > 0 ? run.source.scalar(before: run.index) : previous
    let after = unsafe isLast ? following() : run.source.scalar(at: run.index + 1).value
    let offset = bytes.count + run.index - run.start
    switch unsafe quotationMark(run.byte, run.source, at: run.index, before: before, after: after, offset: offset) {
    case .straight:
      return 0
    case .apostrophe, .perhapsOpening:
      run.flush(into: &bytes)
      bytes.append("’")
      return 1
    case .opening(let pair):
      run.flush(into: &bytes)
      bytes.append(pair.opening)
      return after == 0x20 && pair.hasSpace && !isLast ? 2 : 1
    case .closing(let pair):
      let isSpaced = before == 0x20 && pair.hasSpace && run.index > run.start
      run.flush(into: &bytes, leaving: isSpaced ? 1 : 0)
      bytes.append(pair.closing)
      return 1
    case .closingSingle(let pair, let offset):
      run.flush(into: &bytes)
      bytes.replace(offset..<(offset + 3), with: pair.opening)
      bytes.append(pair.closing)
      return 1
    }
  }

  private static func setDashes(_ run: LetterRun, into bytes: inout ByteBuffer) -> Int {
    let length = unsafe run.source.run(of: run.byte, at: run.index)
    guard length > 1 else { return 0 }
    run.flush(into: &bytes)
    appendDashes(length, to: &bytes)
    return length
  }

  private static func setEllipsis(_ run: inout LetterRun, into bytes: inout ByteBuffer) -> Int {
    let length = unsafe run.source.run(of: run.byte, at: run.index)
    guard length > 2 else {
      run.index += length - 1
      return 0
    }
    run.flush(into: &bytes)
    for _ in 0..<(length / 3) { bytes.append("…") }
    return length / 3 * 3
  }

  /// Sets a narrow space, or a no-break space before a colon, for the space before a punctuation mark.
  private static func setSpace(_ run: LetterRun, into bytes: inout ByteBuffer) -> Int {
    guard run.byte(before: 1) == 0x20 else { return 0 }
    let next = run.byte(after: 1)
    let after = unsafe next == 0 ? Neighbour.space : Neighbour(run.source.scalar(at: run.index + 1).value)
    // A straight quote after the mark closes the quotation that the mark ends.
    let isQuoted = next == 0x22 || next == 0x27
    let isColon = run.byte == UInt8(ascii: ":")
    guard after == .space || (after == .closing || isQuoted) && !isColon else { return 0 }
    run.flush(into: &bytes, leaving: 1)
    bytes.append(isColon ? "\u{A0}" : "\u{202F}")
    bytes.append(run.byte)
    return 1
  }

  /// Sets narrow spaces for the spaces inside guillemets.
  private static func setGuillemet(_ run: LetterRun, into bytes: inout ByteBuffer) -> Int {
    if run.byte(after: 1) == 0xAB, run.byte(after: 2) == 0x20 {
      run.flush(into: &bytes)
      bytes.append("«\u{202F}")
      return 3
    }
    if run.byte(after: 1) == 0xBB, run.byte(before: 1) == 0x20 {
      run.flush(into: &bytes, leaving: 1)
      bytes.append("\u{202F}»")
      return 2
    }
    let length = unsafe run.source.lengthOfForbidden(at: run.index)
    if length > 0 { run.flush(into: &bytes) }
    return length
  }

  private func setForeignWords(_ run: inout LetterRun, into bytes: inout ByteBuffer) -> Int {
    guard let words = unsafe foreignRun(in: run.source, at: run.index) else {
      run.index += unsafe run.source.scalar(at: run.index).length - 1
      return 0
    }
    run.flush(into: &bytes)
    bytes.append("<span lang=\"")
    bytes.append(words.script.language)
    if words.script.direction != language.direction {
      bytes.append(words.script.direction == .rightToLeft ? "\" dir=\"rtl" : "\" dir=\"ltr")
    }
    bytes.append("\">")
    unsafe bytes.append(run.bytes(count: words.length), escapedFor: .text)
    bytes.append("</span>")
    return words.length
  }

  private mutating func quotationMark(
    _ byte: UInt8, _ source: UnsafeBufferPointer<UInt8>, at index: Int, before: UInt32, after: UInt32, offset: Int
  ) -> QuotationState.Quote {
    guard quotes != nil else { return .straight }
    var neighbours = (before: Neighbour(before), after: Neighbour(after))
    // A quote directly after one that opened a quotation opens another.
    let isNested = (before == 0x22 || before == 0x27) && quotes?.lastOpened == true
    if isNested { neighbours.before = .opening }
    if byte == UInt8(ascii: "\"") {
      let isInch = unsafe neighbours.before == .digit && source.endsInFeet(before: index)
      return quotes?.double(before: neighbours.before, after: neighbours.after, isInch: isInch, isNested: isNested)
        ?? .straight
    }
    if unsafe source.isOfDoublePrime(at: index) { return .straight }
    let isElision = unsafe Elision.stands(at: index + 1, in: source, language.language)
    let beginsSentence = before == 0 && (0x41...0x5A).contains(after)
    return quotes?.single(
      before: neighbours.before, after: neighbours.after, beginsSentence: beginsSentence, isElision: isElision,
      at: offset)
      ?? .straight
  }

  /// Appends an en dash for two hyphens, an em dash for three; a longer run becomes em dashes and the fewest en dashes.
  private static func appendDashes(_ count: Int, to bytes: inout ByteBuffer) {
    let (ems, ens) =
      switch (count % 3, count % 2) {
      case (0, _): (count / 3, 0)
      case (_, 0): (0, count / 2)
      case (2, _): ((count - 2) / 3, 1)
      default: ((count - 4) / 3, 2)
      }
    for _ in 0..<ems { bytes.append("—") }
    for _ in 0..<ens { bytes.append("–") }
  }

  /// A run of words in a script that is not the language's own; `nil` for a single Greek letter, which is a symbol.
  private func foreignRun(
    in source: UnsafeBufferPointer<UInt8>, at start: Int
  ) -> (script: Script, length: Int)? {
    let first = unsafe source.scalar(at: start)
    guard var script = Script(of: first.value), !ownScripts.contains(script) else { return nil }
    var index = start
    var end = start
    var letters = 0
    while index < source.count {
      let scalar = unsafe source.scalar(at: index)
      index += scalar.length
      let found = Script(of: scalar.value)
      if found == script {
        end = index
        letters += 1
      } else if script == .han, found == .kana, !ownScripts.contains(.kana) {
        script = .kana
        end = index
      } else if script == .kana, found == .han {
        end = index
      } else if found != nil || !Self.mayStandBetweenWords(scalar.value) {
        break
      }
    }
    return script == .greek && letters < 2 ? nil : (script, end - start)
  }

  /// Whether a character may be between two words of a foreign run without ending it.
  private static func mayStandBetweenWords(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x20, 0x22, 0x27, 0x2C, 0x2D, 0x2E, 0x3A, 0x3B, 0x21, 0x3F, 0xA0, 0xB7, 0x300...0x36F, 0x2018, 0x2019, 0x201C,
      0x201D, 0x3001...0x3003, 0x3008...0x3011, 0xFF01, 0xFF0C, 0xFF1A, 0xFF1B, 0xFF1F:
      true
    default: false
    }
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// The number of times a byte is repeated at an index.
  fileprivate func run(of byte: UInt8, at index: Int) -> Int {
    var end = index + 1
    while end < count, unsafe self[end] == byte { end += 1 }
    return end - index
  }

  /// Whether a single quote is one of two after a number, which stand for inches or seconds: `3''`.
  fileprivate func isOfDoublePrime(at index: Int) -> Bool {
    guard index > 0 else { return false }
    let before = unsafe self[index - 1]
    if before.isDigit { return unsafe index + 1 < count && self[index + 1] == UInt8(ascii: "'") }
    return unsafe before == UInt8(ascii: "'") && index > 1 && self[index - 2].isDigit
  }

  /// Whether the digits before an index are inches after feet: `6'2`.
  fileprivate func endsInFeet(before index: Int) -> Bool {
    var start = index
    while start > 0, unsafe self[start - 1].isDigit { start -= 1 }
    return unsafe start > 1 && self[start - 1] == UInt8(ascii: "'") && self[start - 2].isDigit
  }
}
