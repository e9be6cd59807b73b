import Model

/// The variables of the site, as `{{site.title}}`.
enum SiteVariable: String, ScopeVariable {
  case title, subtitle, author, publisher, description, rights
  case baseURL = "base-url"
  case reply
  case language, lang, own

  var variable: TemplateVariable {
    switch self {
    case .title: .text("The site’s title.", "The Stapled Library")
    case .subtitle: .text("Its subtitle.", "Texts to fold and pass on")
    case .author: .text("Who keeps it.", "The Reading Room")
    case .publisher: .text("Who publishes it.", "The Stapled Press")
    case .description: .text("What it is, in a sentence.", "Short texts that went from hand to hand.")
    case .rights: .html("What others may do with it; web addresses in it are links.", "CC BY-SA 4.0")
    case .baseURL: .text("The address it is published under; none when site.yml does not say.", "https://example.org/")
    case .reply: .text("The address for readers’ replies; none when it is not set.", "library@example.org")
    case .language: .text("Its language.", "en")
    case .lang:
      .html("The attributes that say so on a page in another language; else nothing.", " lang=\"en\" dir=\"ltr\"")
    case .own: .group(.own, "Your own keys in site.yml.")
    }
  }

  func value(on page: PageContext) -> TemplateValue {
    switch self {
    case .title: .text(page.site.settings.title)
    case .subtitle: .text(page.site.settings.subtitle)
    case .author: .text(page.site.settings.author)
    case .publisher: .text(page.site.settings.publisher)
    case .description: .text(page.site.settings.description)
    case .rights: page.site.settings.rights.map { .html(page.linked($0)) } ?? .nothing
    case .baseURL: .text(page.site.settings.baseURL)
    case .reply: .text(page.site.settings.reply)
    case .language: .text(page.site.settings.language.tag)
    case .lang: .html(page.attributes(of: page.site.settings.language))
    case .own: .group(.own(page.site.settings.ownKeys))
    }
  }
}
