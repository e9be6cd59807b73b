import Model

/// The variables on every page.
enum PageVariable: String, ScopeVariable {
  case language
  case isRightToLeft = "is-right-to-left"
  case pageTitle = "page-title"
  case runningTitle = "running-title"
  case description, canonical, home, root, stylesheet, script
  case icon
  case iconType = "icon-type"
  case logo
  case dayPaper = "day-paper"
  case nightPaper = "night-paper"
  case dayColours = "day-colours"
  case nightColours = "night-colours"
  case isFirstPage = "is-first-page"
  case stock
  case hasMenu = "has-menu"
  case menu
  case search
  case hasFeeds = "has-feeds"
  case feeds
  case translations
  case text, list, site, words

  var variable: TemplateVariable {
    switch self {
    case .language: .text("The language of the page.", "he")
    case .isRightToLeft: .flag("Whether it is written from right to left.")
    case .pageTitle: .text("The title as windows and search engines show it.", "Walden, by Henry David Thoreau")
    case .runningTitle: .text("The heading, escaped for a string in CSS.", "Walden")
    case .description: .text("What the page is about, in a sentence.", "The first chapter, with its accounts.")
    case .canonical: .text("The page’s whole address, where the site has a base_url.", "https://example.org/walden/")
    case .home: .text("The link to the index.", "../index.html")
    case .stylesheet: .text("The link to the style sheet.", "../site.css")
    case .root:
      .text("The relative address of the site’s root, to put before the name of any file in templates/.", "../")
    case .icon: .text("The link to the icon that browsers show.", "../icon.svg")
    case .iconType: .text("The icon’s media type.", "image/svg+xml")
    case .logo: .text("The link to the picture shown instead of the site’s title; none without one.", "../logo.svg")
    case .dayPaper: .text("The colour of the paper by day.", "#fbf7ed")
    case .nightPaper: .text("The colour of the paper by night.", "#191512")
    case .dayColours: .text("All colours by day, as properties of CSS.", "--paper:#fbf7ed;--ink:#221c15;…")
    case .nightColours: .text("All colours by night, as properties of CSS.", "--paper:#191512;--ink:#dcd1bd;…")
    case .isFirstPage: .flag("Whether it is the site’s first page.")
    case .stock:
      .text("The number of the text’s paper, from 1 to 8; texts of a series share theirs. None on lists.", "7")
    case .script: .text("The link to the script, on pages that use it.", "../site.js")
    case .hasMenu: .flag("Whether the menu has entries.")
    case .menu: .list(.menuEntry, "The lists the site has, then the menu of site.yml.")
    case .search:
      .text("The link to the search page, if there is one and this is not it.", "../search/index.html")
    case .hasFeeds: .flag("Whether the site has feeds.")
    case .feeds: .list(.feed, "The site’s feeds.")
    case .translations:
      .list(.translation, "The text in all its languages, this one included; none when there is only one.")
    case .text: .group(.text, "The text, on a text’s page.")
    case .list: .group(.list, "The list, on a list’s page.")
    case .site: .group(.site, "The site.")
    case .words: .group(.words, "Words in the page’s language.")
    }
  }

  func value(on page: PageContext) -> TemplateValue {
    switch self {
    case .language: .text(page.language.tag)
    case .isRightToLeft: .flag(page.language.direction == .rightToLeft)
    case .pageTitle: .text(page.head.title)
    case .runningTitle: .text(page.head.heading.inCSSString)
    case .description: .text(page.head.description)
    case .canonical: .text(page.canonicalAddress)
    case .home: .address(.index)
    case .stylesheet: .address(OutputPath("site.css"))
    case .root: .text(page.root)
    case .icon: .address(page.assets.icon)
    case .iconType: .text(page.assets.iconType)
    case .logo: .address(page.assets.logo)
    case .dayPaper: .text(ThemeColours.day(of: page.site.settings.look, page.site.settings.theme).paper.css)
    case .nightPaper: .text(ThemeColours.night(of: page.site.settings.look, page.site.settings.theme).paper.css)
    case .dayColours: .text(ThemeColours.day(of: page.site.settings.look, page.site.settings.theme).properties)
    case .nightColours: .text(ThemeColours.night(of: page.site.settings.look, page.site.settings.theme).properties)
    case .isFirstPage: .flag(page.path == OutputPath("index.html"))
    case .stock: .text(page.text.map { String(PaperStock(of: $0.value.text).number) })
    case .script: page.needsScript ? .address(OutputPath("site.js")) : .nothing
    case .hasMenu: .flag(!page.site.lists.isEmpty || !page.site.settings.menu.isEmpty)
    case .menu: .list(.menu)
    case .search: page.site.hasSearch && page.path != .search ? .address(.search) : .nothing
    case .hasFeeds: .flag(!page.site.feeds.isEmpty)
    case .feeds: .list(.feeds(page.site.feeds))
    case .translations: .list(.translations(page.allLanguages))
    case .text: page.text == nil ? .nothing : .group(.text)
    case .list: page.list == nil ? .nothing : .group(.list)
    case .site: .group(.site)
    case .words: .group(.words)
    }
  }
}
