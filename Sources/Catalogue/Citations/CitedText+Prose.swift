import Manuscript

/// What the styles that are read, not parsed, have in common. All parts are HTML.
extension CitedText {
  /// Some authors in a row, the first as it is filed.
  ///
  /// - Parameters:
  ///   - limit: From how many on only the first few are named.
  ///   - named: How many are named then.
  func authors(limit: Int, named: Int) -> String? {
    guard let first = authors.first else { return nil }
    let names = [first.filed] + authors.dropFirst().map(\.printed)
    if names.count >= limit {
      return (names.prefix(named) + ["et al."]).joined(separator: wording.comma).escapedForHTML
    }
    return joined(names, isFirstInverted: first.family != nil)
  }

  /// Names in a row as they are printed.
  func joined(_ names: [String], isFirstInverted: Bool = false) -> String {
    guard let last = names.last, names.count > 1 else { return (names.first ?? "").escapedForHTML }
    let hasComma = names.count > 2 ? language.language == "en" : isFirstInverted
    return (names.dropLast().joined(separator: wording.comma) + (hasComma ? "," : "") + wording.and + last)
      .escapedForHTML
  }

  /// The title as the title of a work that stands by itself.
  var citedTitle: String { "<cite>\(title.escapedForHTML)</cite>" }

  /// `Translated by Constance Garnett`, in the text's language.
  var translation: String? {
    guard !translators.isEmpty else { return nil }
    let phrase = wording.translatedBy
    return (phrase.prefix(1).uppercased() + phrase.dropFirst()).escapedForHTML + " "
      + joined(translators.map(\.printed))
  }

  /// The date in words, or the sign for none.
  var dateInWords: String { (date.map { wording.date($0) } ?? noDate).escapedForHTML }

  /// What bibliographies in the text's language print where a date is not known.
  var noDate: String {
    switch language.language {
    case "de": "o. J."
    case "fr", "it", "pt": "s. d."
    case "es", "ca": "s. f."
    case "nl": "z. j."
    case "pl": "b. r."
    case "ru": "б. г."
    case "uk": "б. р."
    case "ar": "د. ت."
    case "he": "חש״ד"
    case "zh": "日期不详"
    case "ja": "日付なし"
    default: "n.d."
    }
  }

  /// The address, running from left to right in every text.
  ///
  /// - Parameter hasScheme: Whether `https://` is part of it.
  func printedAddress(hasScheme: Bool = true) -> String? {
    guard var address else { return nil }
    for scheme in ["https://", "http://"] where !hasScheme && address.hasPrefix(scheme) {
      address.removeFirst(scheme.count)
    }
    let escaped = address.escapedForHTML
    return language.direction == .rightToLeft ? "<span dir=\"ltr\">\(escaped)</span>" : escaped
  }

  /// Parts of a citation, each ended by a full stop unless it ends with a sign of its own.
  ///
  /// - Parameter parts: Each with what it says, as HTML; those that are `nil` are left out.
  func sentences(_ parts: [String?]) -> String {
    parts.compactMap(\.self).map { $0.endedByStop }.joined(separator: " ")
  }
}

extension String {
  /// The text with a full stop, unless it ends with a sign that does as well.
  fileprivate var endedByStop: String {
    var text = Substring(self)
    while text.utf8.last == UInt8(ascii: ">"), let tag = text.unicodeScalars.lastIndex(of: "<") { text = text[..<tag] }
    guard let last = text.unicodeScalars.last else { return self }
    switch last {
    case ".", "!", "?", "…", "。", "！", "？", "؟", "۔": return self
    default: return self + "."
    }
  }
}
