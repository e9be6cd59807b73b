/// Reads the footnote mark that a word may bear, as it was printed or as OCR misread it.
struct MarkReader {
  /// A mark that a word may bear.
  struct Reading {
    /// The likelihood that it is a mark, before it is compared with any note; higher is likelier.
    let weight: Double

    /// The word without the mark; empty when the mark stands alone.
    let bare: Scalars

    /// The number of the mark, or its symbols.
    var number: Int?
    var symbol: Scalars?

    /// Whether it is surely a mark, though it could not be read.
    var isUnreadable = false
  }

  /// The word.
  let text: Scalars

  /// The next word.
  let next: Scalars?

  /// The numbers and symbols of the notes on the page.
  let numbers: Set<Int>
  let symbols: Set<Scalars>

  /// The numbers of double and single quotations open before the word.
  let openDouble: Int
  let openSingle: Int

  /// Whether the sentence that the word ends may be a question.
  let sentenceAsks: Bool

  /// The likeliest mark; `nil` when the word bears none.
  var reading: Reading? {
    if let alone { return alone }
    guard text.count > 1, text.hasLetter || text.contains(where: \.isDigit) else { return nil }
    return raised ?? bracketed ?? closed ?? figure ?? figureBeforeStop ?? printersSymbol ?? oddBeforeStop ?? oddity
      ?? misread
  }

  private func found(
    _ weight: Double, _ bare: some Collection<Unicode.Scalar>, number: Int? = nil, symbol: Scalars? = nil
  ) -> Reading {
    Reading(weight: weight, bare: Scalars(bare), number: number, symbol: symbol)
  }

  /// A mark between blanks: `(1)`, `1)`, `*)`, `(a)`, `[1]`, perhaps with a stop after it.
  private var alone: Reading? {
    guard let last = text.last, text.count <= 5 else { return nil }
    let stop: Scalars = last == "." || last == "," || last == ";" ? [last] : []
    let core = Scalars(text.dropLast(stop.count))
    guard core.count >= 2, core.last == ")" || core.last == "]" else { return symbolAlone }
    if symbols.contains(core) { return found(9, stop, symbol: core) }
    let inner = Scalars(core.dropLast().drop { $0 == "(" || $0 == "[" })
    if !inner.isEmpty, inner.allSatisfy(\.isDigit), let number = Int(inner.string), numbers.contains(number) {
      return found(9, stop, number: number)
    }
    if !inner.isEmpty, inner.allSatisfy({ NoteMark.symbols.contains($0) }), symbols.contains(inner) {
      return found(9, stop, symbol: inner)
    }
    if let number = inner.first.flatMap(NoteMark.raised), inner.count == 1, numbers.contains(number) {
      return found(9, stop, number: number)
    }
    return nil
  }

  private var symbolAlone: Reading? {
    text.allSatisfy { NoteMark.symbols.contains($0) } && symbols.contains(text) && text.count <= 3
      ? found(7, [], symbol: text) : nil
  }

  /// Raised figures, perhaps before a stop.
  private var raised: Reading? {
    if let low = text.lastIndex(of: NoteMark.unreadable), low > 0,
      !text[low...].contains(where: { $0.isLetter && $0 != NoteMark.unreadable || $0.isDigit })
    {
      return Reading(weight: 10, bare: Scalars(text[..<low] + text[(low + 1)...]), isUnreadable: true)
    }
    var end = text.count
    while end > 1, !text[end - 1].isLetter, !text[end - 1].isDigit, NoteMark.raised(text[end - 1]) == nil { end -= 1 }
    let stop = end
    var number = 0
    var scale = 1
    while end > 0, scale < 1_000_000, let digit = NoteMark.raised(text[end - 1]) {
      number += digit * scale
      scale *= 10
      end -= 1
    }
    guard end < stop, end > 0 else { return nil }
    var rest = Scalars(text[stop...])
    if rest.first == ")", !text.contains("(") { rest.removeFirst() }
    return found(10, text[..<end] + rest, number: number)
  }

  /// A number or a letter in brackets.
  private var bracketed: Reading? {
    for (open, close) in [("[", "]"), ("(", ")"), ("{", "}")] as [(Unicode.Scalar, Unicode.Scalar)] {
      guard let low = text.lastIndex(of: open), low > 0, let high = text[low...].firstIndex(of: close) else { continue }
      let bare = text[..<low] + text[(high + 1)...]
      if let value = Int(text[(low + 1)..<high].string), value > 0, open == "[" || numbers.contains(value) {
        return found(10, bare, number: value)
      }
      let symbol = Scalars(text[low...high])
      if symbols.contains(symbol) { return found(9, bare, symbol: symbol) }
    }
    return nil
  }

  /// A figure or symbol with an unmatched closing bracket: `men1)`, `men*)`.
  private var closed: Reading? {
    guard let close = text.lastIndex(of: ")"), !text.contains("("), close >= 2, close + 2 >= text.count else {
      return nil
    }
    let rest = text[(close + 1)...]
    var low = close
    while low > 0, text[low - 1].isDigit { low -= 1 }
    if low < close, low > 0, !text[low - 1].isHyphen, text[low - 1] != "/",
      let value = Int(text[low..<close].string), numbers.contains(value)
    {
      return found(9, text[..<low] + rest, number: value)
    }
    low = close
    while low > 0, NoteMark.symbols.contains(text[low - 1]) { low -= 1 }
    guard low < close, low > 0 else { return nil }
    return found(8.5, text[..<low] + rest, symbol: Scalars(text[low..<close]))
  }

  /// A figure after a word or its stop.
  private var figure: Reading? {
    var end = text.count
    while end > 0, text[end - 1].isDigit { end -= 1 }
    guard end < text.count, end > 0, text.count - end <= 3, let value = Int(text[end...].string), value > 0 else {
      return nil
    }
    let before = text[end - 1]
    let startsAsWord = text[..<end].contains { $0.isLetter }
    let isHyphen =
      before.isHyphen || before == "/" || before == "." && end > 1 && text[end - 2].isDigit || before == "£"
      || before == "$"
    if startsAsWord, !isHyphen,
      before.isLetter || before == "," || before == "." || before == ";" || before == ":" || before.isClosing
        || before.isSentenceEnd
    {
      return found(numbers.contains(value) ? 9 : 3, text[..<end], number: value)
    }
    if !startsAsWord, numbers.contains(value), before == "," || before == "." || before == ";", text[0].isDigit,
      next != nil
    {
      return found(1.5, text[..<end], number: value)
    }
    return nil
  }

  /// A figure before a stop: `man1,`.
  private var figureBeforeStop: Reading? {
    guard let last = text.last, last == "," || last == "." || last == ";" || last == ":" else { return nil }
    var low = text.count - 1
    while low > 0, text[low - 1].isDigit { low -= 1 }
    guard low < text.count - 1, low > 0, text[low - 1].isLetter || text[low - 1].isClosing,
      let value = Int(text[low..<(text.count - 1)].string), numbers.contains(value)
    else { return nil }
    return found(8, text[..<low] + [last], number: value)
  }

  /// Printers' symbols after a word, or before its stop.
  private var printersSymbol: Reading? {
    var end = text.count
    while end > 0, NoteMark.symbols.contains(text[end - 1]) { end -= 1 }
    if end < text.count, end > 0 { return found(8, text[..<end], symbol: Scalars(text[end...])) }
    guard let low = text.firstIndex(where: { NoteMark.symbols.contains($0) }), low > 0, low < text.count - 1 else {
      return nil
    }
    var high = low
    while high < text.count, NoteMark.symbols.contains(text[high]) { high += 1 }
    guard text[high...].allSatisfy({ !$0.isLetter && !$0.isDigit }) else { return nil }
    return found(7, text[..<low] + text[high...], symbol: Scalars(text[low..<high]))
  }

  /// An odd symbol before a comma, where the mark was set before the stop.
  private var oddBeforeStop: Reading? {
    guard let last = text.last, [",", ";", ":"].contains(last), text.count > 3, let odd = text.dropLast().last,
      NoteMark.oddities.contains(odd), text[text.count - 3].isLetter
    else { return nil }
    let bare = text[..<(text.count - 2)] + [last]
    let isBehindS = text[text.count - 3] == "s"
    switch odd {
    case "?", "°", "^", "®", "©", "!": return found(6, bare)
    case "'": return found(isBehindS ? 3 : 5, bare)
    case "’": return openSingle == 0 ? found(isBehindS ? 1.5 : 4, bare) : nil
    default: return nil
    }
  }

  private static let never: Set<Unicode.Scalar> = [
    "°", "^", "®", "©", "º", "ª", "`", "´", "~", "|", "¢", "•", "·",
  ]

  /// Characters that can only be misread marks.
  private var oddity: Reading? {
    guard let last = text.last, MarkReader.never.contains(last) else { return nil }
    var low = text.count - 1
    while low > 1, text[low - 1] == "!" || text[low - 1] == "°" || text[low - 1] == "'" { low -= 1 }
    return found(7, text[..<low])
  }

  /// Characters that also have their own meaning, weighted by how unlikely that is in their place.
  private var misread: Reading? {
    guard let last = text.last else { return nil }
    let before = text[text.count - 2]
    let isBehindPoint = before == "." || before == "," || before == ";" || before == ":" || before == "!"
    let nextIsLow = next?.first?.isLower == true
    let bare = text[..<(text.count - 1)]
    switch last {
    case "?":
      if isBehindPoint { return found(6.5, bare) }
      if before == "”" || before == "’" || before == ")" { return found(nextIsLow ? 5 : 1.5, bare) }
      if nextIsLow { return found(5, bare) }
      return found(sentenceAsks ? 0.2 : 2.5, bare)
    case "'":
      if isBehindPoint { return found(openSingle > 0 || text.contains("'") && text.first == "'" ? 1 : 6, bare) }
      return found(before == "s" ? 2.2 : text.first == "'" ? 0.5 : 4.5, bare)
    case "’": return apostrophe(before: before, isBehindPoint: isBehindPoint)
    case "\"", "”", "“":
      if last == "“" { return found(4.5, bare) }
      if last == "”", openDouble == 0, !text.contains("“") { return found(isBehindPoint ? 4.5 : 3.5, bare) }
      return nil
    case "!": return nextIsLow ? found(2.5, bare) : nil
    case "l", "i", "I":
      return before == "." || before == "," || before == "”" || before == ";" ? found(4, bare, number: 1) : nil
    default: return nil
    }
  }

  private func apostrophe(before: Unicode.Scalar, isBehindPoint: Bool) -> Reading {
    let bare = text[..<(text.count - 1)]
    if openSingle > 0 || text.first == "’" || text.first == "‘" { return found(0.4, bare) }
    if isBehindPoint { return found(5.5, bare) }
    if before == "”" || before == ")" { return found(4, bare) }
    return found(before == "s" ? 1.2 : ["o", "n", "e"].contains(before) && text.count <= 4 ? 0.6 : 3.5, bare)
  }
}
