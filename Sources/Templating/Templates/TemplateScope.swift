/// A set of variables that are known together: those of a page, of a text, of an entry in a list.
///
/// A section over a list or a group opens the scope of its items; inside, names are looked up in the innermost scope
/// first, then outwards.
enum TemplateScope: String, CaseIterable, Hashable, Sendable {
  case site, words, page, translation, text, list, link, format, citation, more, menuEntry, feed
  case body, letter, section, entry, nameGroup, name, keyword, elsewhere, pageNumber, notFound, own

  /// The heading of the scope in the manual.
  var title: String {
    switch self {
    case .site: "The site: {{site.…}}"
    case .words: "Words in the page’s language: {{words.…}}"
    case .page: "Every page"
    case .translation: "A language of the text, inside {{#translations}}"
    case .text: "A text’s page, inside {{#text}}"
    case .list: "A list’s page, inside {{#list}}"
    case .link: "Authors, translators, topics, series, neighbours, other languages, collections"
    case .format: "A form of a text, inside {{#formats}}"
    case .citation: "A citation, inside {{#citations}}"
    case .more: "A row of further texts, inside {{#more}}"
    case .menuEntry: "An entry of the menu, inside {{#menu}}"
    case .feed: "A feed, inside {{#feeds}}"
    case .body: "The introduction of a list, inside {{#introduction}}"
    case .letter: "A letter, inside {{#letters}}"
    case .section: "A part of a list, inside {{#sections}} and {{#titles}}"
    case .entry: "A text in a list, inside {{#texts}}"
    case .nameGroup: "Names under one heading, inside {{#name-groups}}"
    case .name: "A name with its number of texts, inside {{#names}}"
    case .elsewhere: "A text of another library, inside {{#elsewhere}}"
    case .keyword: "A word of the concordance, inside {{#keywords}}"
    case .pageNumber: "A page of a list, inside {{#pages}}"
    case .notFound: "The page for wrong addresses, not-found.mustache"
    case .own: "Your own keys: {{own.x-…}}"
    }
  }
}
