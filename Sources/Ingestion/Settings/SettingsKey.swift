/// The keys `site.yml` may have, besides its owner's own (`x-…`).
enum SettingsKey: String, CaseIterable {
  case title, subtitle, lang, theme, author, publisher, description, rights, formats, paper, notes, links, smart,
    menu, authors, print, publish, look, favicon, logo, order, books, search, link, reply, check
  case baseUrl = "base_url"
  case rawHtml = "raw_html"
  case perPage = "per_page"
  case firstPage = "first_page"
}
