extension PublicationDate {
  /// Creates a date as an author wrote it.
  ///
  /// - Parameters:
  ///   - text: The date in the Extended Date/Time Format (`1975-10-01`, `1862?`, `186X`, `1862/1863`, `1862-21`), or in
  ///     words (`c. 1862`, `1862–63`, `spring 1862`, `before 1862`, `October 1975`).
  ///   - language: The language of the words; English is always understood.
  /// - Returns: `nil` when it has another form, or there is no such day in the Gregorian calendar.
  package init?(_ text: String, in language: LanguageTag = .english) {
    if let date = CalendarDate(text) {
      self.init(.on(Point(.date(date))))
      return
    }
    var words = text.singleSpaced
    // Librarians put dates they have added in brackets.
    if words.first == "[", words.last == "]" { words = String(words.dropFirst().dropLast()) }
    guard words.utf8.count <= 80, let extent = Self.interval(words) ?? Self.extent(words, language) else { return nil }
    self.init(extent)
  }

  /// Whether a text says that there is no date: `n.d.`, `undated`.
  package static func isUndated(_ text: String) -> Bool {
    undated.contains(text.lowercased().filter { $0 != " " && $0 != "." && $0 != "[" && $0 != "]" })
  }

  private static let undated: Set<String> = [
    "nd", "undated", "unknown", "nodate", "oj", "od", "ohnejahr", "undatiert", "sd", "sansdate", "sf", "sinfecha", "sa",
    "zj",
    "zd", "br", "bd", "бг", "бд", "бр", "senzadata", "semdata", "uå", "ua", "udat", "ei", "χχ", "日付なし", "日期不详", "日期不詳",
  ]

  // MARK: The Extended Date/Time Format

  private static func interval(_ text: String) -> Extent? {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false).map { String($0).singleSpaced }
    guard parts.count <= 2 else { return nil }
    guard parts.count == 2 else { return point(text).map { .on($0) } }
    let isOpen = parts.map { $0.isEmpty || $0 == ".." }
    switch (isOpen[0], isOpen[1]) {
    case (true, true): return nil
    case (true, false): return point(parts[1]).map { .before($0) }
    case (false, true): return point(parts[0]).map { .after($0) }
    case (false, false): return span(parts[0], parts[1])
    }
  }

  /// The interval between two points, the second of which may omit its first two digits: `1862`, `63`.
  private static func span(_ first: String, _ last: String) -> Extent? {
    guard let from = point(first) else { return nil }
    var last = last
    let digits = last.prefix { $0.isASCII && $0.isNumber }
    if digits.count == 2, last.dropFirst(2).allSatisfy({ "?~%".contains($0) }) {
      last = CalendarDate.year(from.moment.year).iso8601.prefix(2) + last
    }
    guard let to = point(last), to.moment.beginning >= from.moment.beginning, to != from else { return nil }
    return .between(from, to)
  }

  private static func point(_ text: String) -> Point? {
    var text = text[...]
    var isUncertain = false
    var isApproximate = false
    while let last = text.last, "?~%".contains(last) {
      if last != "~" { isUncertain = true }
      if last != "?" { isApproximate = true }
      text.removeLast()
    }
    while text.last == " " { text.removeLast() }
    return moment(text).map { Point($0, isUncertain: isUncertain, isApproximate: isApproximate) }
  }

  private static func moment(_ text: Substring) -> Moment? {
    if let date = CalendarDate(String(text)) { return .date(date) }
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard let first = parts.first, first.utf8.count == 4 else { return nil }
    let digits = first.prefix { $0.isASCII && $0.isNumber }
    if parts.count == 1 || parts.count == 3 && parts[1].isEmpty, digits.count >= 2 {
      let hidden = first.dropFirst(digits.count)
      guard hidden.allSatisfy({ $0 == "X" || $0 == "x" || $0 == "u" }), let known = Int(digits) else { return nil }
      return digits.count == 3 ? .decade(known * 10) : digits.count == 2 ? .century(known * 100) : nil
    }
    guard digits.count == 4, let year = Int(digits), year > 0 else { return nil }
    if parts.count == 2, let number = Int(parts[1]), let season = Season(rawValue: number) {
      return .season(season, year: year)
    }
    // Parts that are marked as unknown are dropped.
    let known = parts.prefix { $0.uppercased() != "XX" }
    guard known.count < parts.count, parts.dropFirst(known.count).allSatisfy({ $0.uppercased() == "XX" }) else {
      return nil
    }
    return CalendarDate(known.joined(separator: "-")).map { .date($0) }
  }

  // MARK: Words

  private static func extent(_ text: String, _ language: LanguageTag) -> Extent? {
    let lowered = text.lowercased()
    for words in [DateWords.of(Words.of(language)), DateWords.of(.english)] {
      if let rest = words.before.rest(of: lowered) { return point(rest, language).map { .before($0) } }
      if let rest = words.after.rest(of: lowered) { return point(rest, language).map { .after($0) } }
    }
    for word in ["before", "until", "by"] where lowered.hasPrefix(word + " ") {
      return point(String(lowered.dropFirst(word.count + 1)), language).map { .before($0) }
    }
    for word in ["after", "since", "from"] where lowered.hasPrefix(word + " ") && !lowered.contains(" to ") {
      return point(String(lowered.dropFirst(word.count + 1)), language).map { .after($0) }
    }
    if let point = point(lowered, language) { return .on(point) }
    return spanInWords(lowered, language)
  }

  private static func spanInWords(_ text: String, _ language: LanguageTag) -> Extent? {
    var text = text
    for word in ["between ", "from ", "zwischen ", "entre ", "de ", "tra il ", "von ", "tussen "]
    where text.hasPrefix(word) {
      text.removeFirst(word.count)
      break
    }
    for separator in [
      "–", "—", " - ", " to ", " and ", " or ", " bis ", " und ", " à ", " et ", " y ", " e ", " a ", " en ", "-",
    ] {
      guard let found = text.firstRange(of: separator) else { continue }
      let first = String(text[..<found.lowerBound]).singleSpaced
      let last = String(text[found.upperBound...]).singleSpaced
      if separator != "-" || first.utf8.count == 4 {
        if let span = span(first, last) { return span }
        if first.isEmpty, let point = point(last, language) { return .before(point) }
        if last.isEmpty, let point = point(first, language) { return .after(point) }
      }
      if separator != "-", let from = point(first, language), let to = point(last, language),
        to.moment.beginning >= from.moment.beginning
      {
        return .between(from, to)
      }
    }
    return nil
  }

  private static func point(_ text: String, _ language: LanguageTag) -> Point? {
    if let point = point(text) { return point }
    var rest = text
    var isUncertain = false
    for separator in ["?", "(?)"] where rest.hasSuffix(separator) {
      isUncertain = true
      rest = String(rest.dropLast(separator.count)).singleSpaced
    }
    var isApproximate = false
    for words in [DateWords.of(Words.of(language)), DateWords.of(.english)] where !isApproximate {
      if let found = words.about.rest(of: rest) {
        isApproximate = true
        rest = found
      }
    }
    for word in about where !isApproximate && rest.hasPrefix(word) {
      let found = rest.dropFirst(word.count)
      guard let next = found.first, next == " " || next == "." || next.isNumber else { continue }
      isApproximate = true
      rest = String(found.drop { $0 == " " || $0 == "." })
    }
    guard let moment = moment(rest[...]) ?? momentInWords(rest, language) else { return nil }
    return Point(moment, isUncertain: isUncertain, isApproximate: isApproximate)
  }

  /// Words for "about"; a word comes before any shorter one it begins with.
  private static let about = [
    "circa", "ca", "cca", "cerca de", "cerca del", "c", "about", "around", "approximately", "approx", "probably",
    "etwa", "um",
    "gegen", "vers", "environ", "hacia", "verso", "ongeveer", "omstreeks", "omkring", "około", "ok", "kolem", "asi",
    "noin", "около", "ок", "прибл", "близько", "бл", "περίπου", "περ", "yaklaşık", "ĉirkaŭ", "ĉ", "約", "约", "~",
  ]

  /// Reads a moment as a language prints it, by printing the candidates until one matches.
  private static func momentInWords(_ text: String, _ language: LanguageTag) -> Moment? {
    let numbers = text.unicodeScalars.split { !(0x30...0x39).contains($0.value) }.compactMap { Int(String($0)) }
    let text = text.split { $0 == " " || $0 == "," }.filter { $0 != "of" && $0 != "the" }.joined(separator: " ")
    guard let year = numbers.last(where: { $0 > 31 }) ?? numbers.last else { return nil }
    if let month = englishMonth(in: text) {
      if numbers.count == 1, year > 99 { return CalendarDate("\(padded(year))-\(month)").map { .date($0) } }
      let day = numbers.first { $0 != year } ?? 0
      return numbers.count == 2 && year > 99 && (1...31).contains(day)
        ? CalendarDate("\(padded(year))-\(month)-\(day < 10 ? "0" : "")\(day)").map { .date($0) } : nil
    }
    if text == "\(year)s" || text == "\(year)'s" || text == "\(year)’s" || text == "\(year)er", year % 10 == 0,
      year > 99
    {
      return .decade(year)
    }
    if text.hasPrefix("fall ") || text.hasPrefix("autumn ") { return year > 99 ? .season(.autumn, year: year) : nil }
    for words in [Words.of(language), .english] {
      let dateWords = DateWords.of(words)
      var candidates: [Moment] = [.century(max(0, year - 1) * 100), .decade(year)]
      candidates += Season.allCases.map { .season($0, year: year) }
      candidates += (1...12).map { .date(.month($0, year: year)) }
      if numbers.count == 1, text != "\(year)" { candidates.append(.date(.year(year))) }
      for day in numbers where numbers.count > 1 && (1...31).contains(day) {
        candidates += (1...12).map { .date(.day(day, month: $0, year: year)) }
      }
      for candidate in candidates where candidate.year > 0 && (candidate.year > 99 || year < 22) {
        if dateWords.name(of: candidate, words).lowercased() == text {
          if case .date(let date) = candidate, CalendarDate(date.iso8601) == nil { return nil }
          return candidate
        }
      }
    }
    return nil
  }

  private static func padded(_ year: Int) -> String { CalendarDate.year(year).iso8601 }

  /// The number, in two digits, of a month named in English, in full or abbreviated.
  private static func englishMonth(in text: String) -> String? {
    let months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
    let names = [
      "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
      "december",
    ]
    let words = text.split { $0 == " " || $0 == "," || $0 == "." }.filter { $0.first?.isNumber == false }
    guard words.count == 1, let word = words.first, let month = months.firstIndex(where: { word.hasPrefix($0) }),
      names[month].hasPrefix(word) || word == "sept"
    else { return nil }
    return (month < 9 ? "0" : "") + "\(month + 1)"
  }
}
