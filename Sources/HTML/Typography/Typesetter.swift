import CScan
import Model

/// Letters on their way to the page: escaped, punctuated as the language is printed, words in other scripts marked.
///
/// Quotation marks are decided by what stands beside them, across the bounds of emphasis and links, so the state goes
/// through a paragraph; `begin()` starts the next. Text that is already typographic comes out as it is.
struct Typesetter: Sendable {
  /// The action for a byte.
  private enum Action: UInt8 {
    case none, escape, double, single, hyphen, point, spaced, latin, foreign
  }

  /// The language of the text being written.
  let language: LanguageTag

  /// The character written last in the paragraph; 0 where it begins.
  var previous: UInt32 = 0

  private var quotes: QuotationState?
  private let ownScripts: [Script]
  private let actions: [UInt8]

  /// Whether points of two parts have a space before them: 1, else 0.
  private let spacesPunctuation: Int32

  /// Creates the setting of a language.
  ///
  /// - Parameters:
  ///   - isSmart: Whether quotes, dashes and points are printed as a typesetter would.
  ///   - isMarkup: Whether the result is markup; else nothing is escaped and no script marked.
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

  // The tables most texts need, made once.
  private static let markup = actions([], isSmart: false)
  private static let smartMarkup = actions([], isSmart: true)
  private static let spacedMarkup = actions([], isSmart: true, isSpaced: true)
  private static let smartText = actions(nil, isSmart: true)
  private static let spacedText = actions(nil, isSmart: true, isSpaced: true)

  /// The action for each byte.
  ///
  /// - Parameter ownScripts: The scripts that need no mark in markup; `nil` for text that is no markup.
  private static func actions(_ ownScripts: [Script]?, isSmart: Bool, isSpaced: Bool = false) -> [UInt8] {
    var actions = [UInt8](repeating: Action.none.rawValue, count: 256)
    func set(_ action: Action, for bytes: some Sequence<UInt8>) {
      for byte in bytes { actions[Int(byte)] = action.rawValue }
    }
    if let ownScripts {
      set(.escape, for: (UInt8(0)...255).lazy.filter { $0 != 0x22 && ByteSet.markup.contains($0) })
      for script in Script.all where !ownScripts.contains(script) { set(.foreign, for: script.leadBytes) }
    }
    if isSmart {
      set(.double, for: "\"".utf8)
      set(.single, for: "'".utf8)
      set(.hyphen, for: "-".utf8)
      set(.point, for: ".".utf8)
    }
    if isSpaced {
      set(.spaced, for: "!:;?".utf8)
      set(.latin, for: [0xC2])
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

  /// Writes a text of a document.
  ///
  /// - Parameters:
  ///   - index: The text's node.
  ///   - end: The index behind the running text it belongs to, in which the character after it is looked for.
  ///   - following: The character after that running text; 0 where the paragraph ends.
  mutating func set(
    _ index: Int, of nodes: NodeView, until end: Int, following: UInt32, into bytes: inout ByteBuffer
  ) {
    let source = unsafe nodes.utf8(nodes[index].text)
    guard source.count > 0 else { return }
    unsafe set(source, into: &bytes) { nodes.firstCharacter(from: index + 1, until: end, following) }
    previous = unsafe source.scalar(before: source.count)
  }

  /// Takes note of letters that are written as they are typed.
  mutating func setAsTyped(_ source: UnsafeBufferPointer<UInt8>) {
    guard source.count > 0 else { return }
    previous = unsafe source.scalar(before: source.count)
    quotes?.pass()
  }

  /// Writes letters after which a paragraph ends, or the character that is given.
  mutating func set(_ text: String, into bytes: inout ByteBuffer, following: UInt32 = 0) {
    text.withBytes { source in
      guard source.count > 0 else { return }
      unsafe set(source, into: &bytes) { following }
      previous = unsafe source.scalar(before: source.count)
    }
  }

  /// Writes a run of letters.
  ///
  /// - Parameter following: The character after the run, asked for only when the run ends in a quotation mark; 0 where
  ///   the paragraph ends.
  private mutating func set(
    _ source: UnsafeBufferPointer<UInt8>, into bytes: inout ByteBuffer, following: () -> UInt32
  ) {
    let count = source.count
    var start = 0
    var index = 0
    while true {
      index = unsafe nextMark(in: source, from: index)
      guard index < count else { break }
      let byte = unsafe source[index]
      /// The number of bytes replaced, and of spaces before them; 0 when the byte stays.
      var length = 0
      var spaces = 0
      func flush() {
        let end = index - spaces
        if end > start { unsafe bytes.append(contentsOf: .init(rebasing: source[start..<end])) }
      }
      switch Action(rawValue: actions[Int(byte)]) ?? .none {
      case .none:
        break
      case .escape:
        length = unsafe byte == 0x26 || byte == 0x3C || byte == 0x3E ? 1 : source.lengthOfForbidden(at: index)
        if length > 0 {
          flush()
          unsafe bytes.append(.init(rebasing: source[index..<(index + length)]), escapedFor: .text)
        }
      case .double, .single:
        let before = unsafe index > 0 ? source.scalar(before: index) : previous
        let after = unsafe index + 1 < count ? source.scalar(at: index + 1).value : following()
        let offset = bytes.count + index - start
        let quote = unsafe quotationMark(byte, source, at: index, before: before, after: after, offset: offset)
        switch quote {
        case .straight:
          break
        case .apostrophe, .perhapsOpening:
          length = 1
          flush()
          bytes.append("’")
        case .opening(let pair):
          length = after == 0x20 && pair.hasSpace && index + 1 < count ? 2 : 1
          flush()
          bytes.append(pair.opening)
        case .closing(let pair):
          length = 1
          spaces = before == 0x20 && pair.hasSpace && index > start ? 1 : 0
          flush()
          bytes.append(pair.closing)
        case .closingSingle(let pair, let offset):
          length = 1
          flush()
          bytes.replace(offset..<(offset + 3), with: pair.opening)
          bytes.append(pair.closing)
        }
      case .hyphen:
        let run = unsafe source.run(of: byte, at: index)
        if run > 1 {
          length = run
          flush()
          Self.appendDashes(run, to: &bytes)
        }
      case .point:
        let run = unsafe source.run(of: byte, at: index)
        if run > 2 {
          length = run / 3 * 3
          flush()
          for _ in 0..<(run / 3) { bytes.append("…") }
        } else {
          index += run - 1
        }
      case .spaced:
        let after = unsafe index + 1 < count ? Neighbour(source.scalar(at: index + 1).value) : .space
        let isSpaced = unsafe index > start && source[index - 1] == 0x20
        // A straight quote behind the sign closes what the sign ends.
        let isQuoted = unsafe index + 1 < count && (source[index + 1] == 0x22 || source[index + 1] == 0x27)
        if isSpaced, after == .space || (after == .closing || isQuoted) && byte != 0x3A {
          length = 1
          spaces = 1
          flush()
          bytes.append(byte == UInt8(ascii: ":") ? "\u{A0}" : "\u{202F}")
          bytes.append(byte)
        }
      case .latin:
        let next = unsafe index + 1 < count ? source[index + 1] : 0
        if next == 0xAB, index + 2 < count, unsafe source[index + 2] == 0x20 {
          length = 3
          flush()
          bytes.append("«\u{202F}")
        } else if next == 0xBB, index > start, unsafe source[index - 1] == 0x20 {
          length = 2
          spaces = 1
          flush()
          bytes.append("\u{202F}»")
        } else {
          length = unsafe source.lengthOfForbidden(at: index)
          if length > 0 { flush() }
        }
      case .foreign:
        if let run = unsafe foreignRun(in: source, at: index) {
          length = run.length
          flush()
          bytes.append("<span lang=\"")
          bytes.append(run.script.language)
          if run.script.direction != language.direction {
            bytes.append(run.script.direction == .rightToLeft ? "\" dir=\"rtl" : "\" dir=\"ltr")
          }
          bytes.append("\">")
          unsafe bytes.append(.init(rebasing: source[index..<(index + length)]), escapedFor: .text)
          bytes.append("</span>")
        } else {
          index += unsafe source.scalar(at: index).length - 1
        }
      }
      if length > 0 {
        index += length
        start = index
      } else {
        index += 1
      }
    }
    if count > start { unsafe bytes.append(contentsOf: .init(rebasing: source[start..<count])) }
  }

  /// The first byte from an index on that something is to be done about, or may be.
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

  private mutating func quotationMark(
    _ byte: UInt8, _ source: UnsafeBufferPointer<UInt8>, at index: Int, before: UInt32, after: UInt32, offset: Int
  ) -> QuotationState.Quote {
    guard quotes != nil else { return .straight }
    var neighbours = (before: Neighbour(before), after: Neighbour(after))
    // Right behind a quote that opens a quotation another one begins.
    let isNested = (before == 0x22 || before == 0x27) && quotes?.lastOpened == true
    if isNested { neighbours.before = .opening }
    if byte == UInt8(ascii: "\"") {
      let isInch = unsafe neighbours.before == .digit && source.endsInFeet(before: index)
      return quotes?.double(before: neighbours.before, after: neighbours.after, isInch: isInch, isNested: isNested)
        ?? .straight
    }
    let isElision = unsafe Elision.stands(at: index + 1, in: source, language.language)
    let beginsSentence = before == 0 && (0x41...0x5A).contains(after)
    return quotes?.single(
      before: neighbours.before, after: neighbours.after, beginsSentence: beginsSentence, isElision: isElision,
      at: offset)
      ?? .straight
  }

  /// Two hyphens are an en dash, three an em dash; longer runs are made of as many em dashes as come out even.
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

  /// A run of words in a script that is not the language's own; one Greek letter alone is a symbol.
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

  /// Whether a character may stand between two words of a script without ending the run: no letter, no end of sentence.
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
  /// The number of times a byte is repeated from an index on.
  fileprivate func run(of byte: UInt8, at index: Int) -> Int {
    var end = index + 1
    while end < count, unsafe self[end] == byte { end += 1 }
    return end - index
  }

  /// Whether the figures before an index are inches after feet: `6'2`.
  fileprivate func endsInFeet(before index: Int) -> Bool {
    var start = index
    while start > 0, unsafe self[start - 1].isDigit { start -= 1 }
    return unsafe start > 1 && self[start - 1] == UInt8(ascii: "'") && self[start - 2].isDigit
  }
}
