import Model

/// The variables on every page.
enum PageVariable: String, ScopeVariable {
  case language
  case isRightToLeft = "is-right-to-left"
  case pageTitle = "page-title"
  case runningTitle = "running-title"
  case description, canonical, home, stylesheet, script
  case hasMenu = "has-menu"
  case menu
  case hasFeeds = "has-feeds"
  case feeds
  case translations
  case text, list, site, words

  var variable: TemplateVariable {
    switch self {
    case .language: .text("The language of the page.", "he")
    case .isRightToLeft: .flag("Whether it is written from right to left.")
    case .pageTitle: .text("The title as windows and search engines show it.", "Walden, by Henry David Thoreau")
    case .runningTitle: .text("The heading, written so that it can stand in a string of CSS.", "Walden")
    case .description: .text("What the page is about, in a sentence.", "The first chapter, with its accounts.")
    case .canonical: .text("The page’s whole address, where the site has a base_url.", "https://example.org/walden/")
    case .home: .text("The way to the index.", "../index.html")
    case .stylesheet: .text("The way to the style sheet.", "../site.css")
    case .script: .text("The way to the script, on pages that have use for it.", "../site.js")
    case .hasMenu: .flag("Whether the menu has entries.")
    case .menu: .list(.menuEntry, "The lists the site has, then the menu of site.yml.")
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
    case .script: page.needsScript ? .address(OutputPath("site.js")) : .nothing
    case .hasMenu: .flag(!page.site.lists.isEmpty || !page.site.settings.menu.isEmpty)
    case .menu: .list(.menu)
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
