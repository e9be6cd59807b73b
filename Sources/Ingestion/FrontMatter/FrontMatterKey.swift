/// The keys a text's front matter may have, besides its author's own (`x-…`).
enum FrontMatterKey: String, CaseIterable {
  case title, subtitle, author, date, lang, summary, topics, series, issue, translator, publisher, source, rights,
    slug, aliases, draft, page, dedication, order, formats, notes, smart, check
}
