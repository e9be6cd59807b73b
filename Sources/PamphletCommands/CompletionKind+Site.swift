import ArgumentParser
import Diagnostics
import Ingestion
import Model

extension CompletionKind {
  /// Names separated by commas, of which the last is completed.
  static func ofLists(_ names: [String]) -> CompletionKind {
    .custom { _, _, word in completions(of: word, from: names) }
  }

  /// The places a site is published to, as its `site.yml` names them.
  static var placesToPublish: CompletionKind {
    .custom { words, _, _ in
      do throws(SystemFailure) {
        return try SiteReader(folder: siteFolder(in: words)).settings().settings.publish.map(\.name)
      } catch {
        return []
      }
    }
  }

  /// The libraries a site has linked.
  static var linkedLibraries: CompletionKind {
    .custom { words, _, _ in LinksFolder(site: siteFolder(in: words)).names }
  }

  /// Completes the last name of a list.
  ///
  /// `html,ep` becomes `html,epub`. Names the list has already are not offered again.
  static func completions(of word: String, from names: [String]) -> [String] {
    let begun = word.lastIndex(of: ",").map { String(word[...$0]) } ?? ""
    let taken = begun.split(separator: ",").map(String.init)
    return names.filter { !taken.contains($0) }.map { begun + $0 }
  }

  /// The folder a half-typed command names with `--source`; the current one without.
  private static func siteFolder(in words: [String]) -> String {
    guard let option = words.lastIndex(of: "--source"), option + 1 < words.count else { return "." }
    return words[option + 1]
  }
}
