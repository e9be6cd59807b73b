import Diagnostics
import Model

extension ValueReader {
  /// The records of authors: a mapping of names to keys.
  mutating func authors(_ entry: YAMLEntry) -> AuthorRecords {
    switch entry.value.content {
    case .text(let text) where text.asOneLine.isEmpty: return AuthorRecords()
    case .mapping(let entries): return AuthorRecords(entries.map { author($0) })
    case .text, .list:
      report(.badAuthors(at: location(entry.value.position)))
      return AuthorRecords()
    }
  }

  private mutating func author(_ entry: YAMLEntry) -> AuthorRecord {
    var record = AuthorRecord(name: entry.key.asOneLine)
    switch entry.value.content {
    // A single value is the name to file by.
    case .text(let text): record.sort = text.asOneLine.isEmpty ? nil : text.asOneLine
    case .list: report(.badAuthors(at: location(entry.value.position)))
    case .mapping(let keys):
      for key in keys {
        switch key.key {
        case "sort": record.sort = text(key)
        case "also": record.also = texts(key)
        case "born": record.born = date(key, .english)
        case "died": record.died = date(key, .english)
        case "dir": record.direction = choice(key, of: WritingDirection.self)
        default:
          unknownKey(key, known: ["sort", "also", "born", "died", "dir"]) { key, _ in
            ["aliases": .ours("also"), "alias": .ours("also"), "filed": .ours("sort"), "birth": .ours("born")][key]
          }
        }
      }
    }
    return record
  }

}

extension Diagnostic {
  /// Authors that are not names with keys.
  static func badAuthors(at location: SourceLocation) -> Diagnostic {
    .error(
      .wrongValue, at: location, "'authors' takes names, each with keys of its own",
      hint: "write under it, indented, Mao Zedong: { sort: Mao Zedong, born: 1893, died: 1976 }")
  }
}
