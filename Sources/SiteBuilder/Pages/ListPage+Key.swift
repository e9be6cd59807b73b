import Model
import Templating

extension ListPage {
  /// The key of the page: the sum of all that is printed on it.
  ///
  /// - Parameter common: The record of what all pages are made from.
  func key(_ common: SiteRecord.Common) -> Checksum {
    var packer = Packer(capacity: 4096)
    packer.pack(common.settings, common.templates, common.context, self)
    return Checksum(of: packer.bytes)
  }
}

extension ListPage: KeyPart {
  func pack(into packer: inout Packer) {
    packer.pack(
      start, subject, number, pageCount, count, languages, years?.lowerBound, years?.upperBound, subtitle, introduction,
      firstText, forms, collections, letters, sections, titles, names, keywords, elsewhere)
  }
}

extension ListSubject: KeyPart {
  func pack(into packer: inout Packer) {
    switch self {
    case .index: packer.pack("index")
    case .titles: packer.pack("titles")
    case .taxonomy(let kind): packer.pack("taxonomy", kind.rawValue)
    case .term(let kind, let name): packer.pack("term", kind.rawValue, name)
    case .collection(let title): packer.pack("collection", title)
    case .search: packer.pack("search")
    case .concordance: packer.pack("concordance")
    case .libraries: packer.pack("libraries")
    case .library(let title): packer.pack("library", title)
    }
  }
}

extension ListSection: KeyPart {
  func pack(into packer: inout Packer) {
    packer.pack(heading, id, placement == .margin, page, language, isUndated, texts)
  }
}

extension TextEntry: KeyPart {
  func pack(into packer: inout Packer) { packer.pack(sum, body, Int(omissions.rawValue)) }
}

extension TextEntry.Facts: KeyPart {
  func pack(into packer: inout Packer) {
    packer.pack(frontMatter, page, authors, translations, elsewhere, minutes, formats, stock)
  }
}

extension PageBody: KeyPart {
  func pack(into packer: inout Packer) {
    packer.pack(title[...], text[...], notes[...], contents[...], opening, hasNotes, words, isBrief)
  }
}

extension NameGroup: KeyPart {
  func pack(into packer: inout Packer) { packer.pack(heading, id, placement == .margin, language, names) }
}

extension NameGroup.Name: KeyPart {
  func pack(into packer: inout Packer) { packer.pack(link, count) }
}

extension PageLink: KeyPart {
  func pack(into packer: inout Packer) { packer.pack(name, page, language, direction) }
}

extension LetterLink: KeyPart {
  func pack(into packer: inout Packer) { packer.pack(letter, page, id, language) }
}

extension FormatFile: KeyPart {
  func pack(into packer: inout Packer) { packer.pack(format, path, detail, title) }
}

extension Keyword: KeyPart {
  func pack(into packer: inout Packer) { packer.pack(word, letter, id, texts) }
}

extension TextElsewhere: KeyPart {
  func pack(into packer: inout Packer) {
    packer.pack(title, authors, date, language, address, library, version, translations, elsewhere, here)
  }
}
