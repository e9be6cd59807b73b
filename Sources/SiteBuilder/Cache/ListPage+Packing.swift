import Model
import Templating

extension ListPage {
  /// All that is printed on it, in bytes: as long as they are the same, so is the page.
  func pack(into packer: inout Packer) {
    packer.pack(start)
    packer.pack(number)
    packer.pack(pageCount)
    packer.pack(subject)
    packer.pack(optional: count) { $0.pack($1) }
    packer.pack(subtitle)
    packer.pack(optional: years) {
      $0.pack($1.lowerBound)
      $0.pack($1.upperBound)
    }
    packer.pack(optional: introduction) { $0.pack($1) }
    packer.pack(list: collections) { $0.pack($1) }
    packer.pack(list: letters) {
      $0.pack($1.letter)
      $0.pack($1.page?.path)
      $0.pack($1.id)
      $0.pack($1.language?.tag)
    }
    packer.pack(list: sections) { $0.pack($1) }
    packer.pack(list: titles) { $0.pack($1) }
    packer.pack(list: names) {
      $0.pack($1.heading)
      $0.pack($1.id)
      $0.pack($1.placement == .margin)
      $0.pack($1.language?.tag)
      $0.pack(list: $1.names) {
        $0.pack($1.link)
        $0.pack($1.count)
      }
    }
  }
}

extension Packer {
  fileprivate mutating func pack(_ subject: ListSubject) {
    switch subject {
    case .index: pack(0)
    case .titles: pack(1)
    case .taxonomy(let kind): pack(2, kind.rawValue)
    case .term(let kind, let name):
      pack(3, kind.rawValue)
      pack(name)
    case .collection(let name): pack(4, name)
    }
  }

  private mutating func pack(_ kind: Int, _ name: String) {
    pack(kind)
    pack(name)
  }

  fileprivate mutating func pack(_ section: ListSection) {
    pack(section.heading)
    pack(section.id)
    pack(section.placement == .margin)
    pack(section.page?.path)
    pack(section.language?.tag)
    pack(list: section.texts) { $0.pack($1) }
  }

  fileprivate mutating func pack(_ entry: TextEntry) {
    precondition(entry.mark != (0, 0), "an entry of a list that is remembered has a mark")
    pack(word: entry.mark.0)
    pack(word: entry.mark.1)
    pack(Int(entry.omissions.rawValue))
  }
}

extension TextEntry.Facts {
  /// A sum of all of it. An entry stands on many lists: they are remembered by its mark, not by every word of it.
  var mark: (UInt64, UInt64) {
    var packer = Packer(capacity: 512)
    frontMatter.pack(into: &packer)
    packer.pack(page)
    packer.pack(list: authors) { $0.pack($1) }
    packer.pack(optional: minutes) { $0.pack($1) }
    packer.pack(list: formats) { $0.pack($1) }
    return ContentHash(of: packer.bytes).words
  }
}
