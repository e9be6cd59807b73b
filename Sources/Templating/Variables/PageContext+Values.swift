import Model

extension PageContext {
  /// The text in all its languages, this one first; empty when there is only this one.
  var allLanguages: [PageLink] {
    guard let text, !text.value.translations.isEmpty else { return [] }
    return [PageLink(text.value.text.frontMatter.title, page: path, language: language)] + text.value.translations
  }

  /// The CSS properties a title's size is chosen by; `nil` when there are none.
  func titleStyle(of title: String) -> String? {
    let style = TitleMeasure(title: title).style(hasLength: site.settings.theme != .book)
    return style.isEmpty ? nil : style
  }

  /// Whether the page needs the script: for notes or contents in the margin, for search, or for replies.
  var needsScript: Bool {
    if site.hasSearch || site.settings.reply != nil { return true }
    if let text { return text.value.body.hasNotes || !text.value.body.contents.isEmpty }
    return list?.value.introduction?.hasNotes ?? false || list?.value.firstText?.body?.hasNotes ?? false
  }

  /// Words with the web addresses among them as links.
  func linked(_ words: String) -> String { words.linked(isMirrored: language.direction == .rightToLeft) }
}

extension PublicationDate {
  /// The date as the `time` element takes it (HTML §2.3.5), which has neither seasons nor intervals; `nil` for dates it
  /// cannot express.
  var htmlDate: String? {
    guard case .on(let point) = extent, year > 0 else { return nil }
    return switch point.moment {
    case .date(let date): date.iso8601
    case .season(_, let year): CalendarDate.year(year).iso8601
    case .decade, .century: nil
    }
  }

  /// The date as reference managers take it: `1854/08/09`; the year alone where no more is certain.
  var citationDate: String? {
    // HTML and reference managers have no year 0.
    guard year > 0 else { return nil }
    return switch extent {
    case .on(let point), .between(let point, _):
      switch point.moment {
      case .date(let date) where isExact: date.written(with: "/")
      case .date, .season: CalendarDate.year(year).iso8601
      case .decade, .century: nil
      }
    case .before, .after: nil
    }
  }
}

extension [UInt8] {
  /// The number of times some ASCII text occurs.
  func count(of text: String) -> Int {
    let pattern = Array(text.utf8)
    guard let first = pattern.first, count >= pattern.count else { return 0 }
    return (0...count - pattern.count).count {
      self[$0] == first && self[$0..<$0 + pattern.count].elementsEqual(pattern)
    }
  }
}
