import Model

/// The variables of a feed.
enum FeedVariable: String, ScopeVariable {
  case name, address
  case mediaType = "media-type"

  var variable: TemplateVariable {
    switch self {
    case .name: .text("Its name.", "Atom")
    case .address: .text("The link to it.", "../feed.xml")
    case .mediaType: .text("What kind of file it is.", "application/atom+xml")
    }
  }

  func value(of feed: SiteContext.Feed) -> TemplateValue {
    switch self {
    case .name: .text(feed.name)
    case .address: .address(feed.path)
    case .mediaType: .text(feed.mediaType)
    }
  }
}
