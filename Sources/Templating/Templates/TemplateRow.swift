import Model

/// The items a section is repeated for.
enum TemplateRow {
  /// The entries of the site's menu.
  case menu
  case feeds([SiteContext.Feed])
  case translations([PageLink])
  case links([PageLink])
  case formats([FormatFile])
  case citations([Citation])
  case more([MoreTexts])
  case letters([LetterLink])
  case sections([ListSection])
  case entries([TextEntry])
  case nameGroups([NameGroup])
  case names([NameGroup.Name])
  case keywords([Keyword])
  case elsewhere([TextElsewhere])
  case pageNumbers([PageNumber])

  /// The number of items.
  func count(on page: PageContext) -> Int {
    switch self {
    case .menu: page.site.lists.count + page.site.settings.menu.count
    case .feeds(let feeds): feeds.count
    case .translations(let links), .links(let links): links.count
    case .formats(let files): files.count
    case .citations(let citations): citations.count
    case .more(let rows): rows.count
    case .letters(let letters): letters.count
    case .sections(let sections): sections.count
    case .entries(let entries): entries.count
    case .nameGroups(let groups): groups.count
    case .names(let names): names.count
    case .keywords(let words): words.count
    case .elsewhere(let texts): texts.count
    case .pageNumbers(let numbers): numbers.count
    }
  }

  /// The value of a variable of one item.
  ///
  /// Links and sections, the most frequent items, are not copied out of their arrays: that costs more than to look up
  /// the one value that is wanted.
  ///
  /// - Parameters:
  ///   - ordinal: The variable's index among those of the scope.
  ///   - index: The item's index.
  ///   - page: The page that is printed.
  func value(at ordinal: Int, of index: Int, on page: PageContext) -> TemplateValue {
    switch self {
    case .menu: MenuEntryVariable.allCases[ordinal].value(at: index, on: page)
    case .feeds(let feeds): FeedVariable.allCases[ordinal].value(of: feeds[index])
    case .translations(let links): TranslationVariable.allCases[ordinal].value(of: links[index], on: page)
    case .links(let links): LinkVariable.allCases[ordinal].value(of: links, at: index, on: page)
    case .formats(let files): FormatVariable.allCases[ordinal].value(of: files[index], on: page)
    case .citations(let citations): CitationVariable.allCases[ordinal].value(of: citations[index])
    case .more(let rows): MoreVariable.allCases[ordinal].value(of: rows[index], on: page)
    case .letters(let letters): LetterVariable.allCases[ordinal].value(of: letters[index], on: page)
    case .sections(let sections): SectionVariable.allCases[ordinal].value(of: sections, at: index, on: page)
    case .entries(let entries): EntryVariable.allCases[ordinal].value(of: entries[index], on: page)
    case .nameGroups(let groups): NameGroupVariable.allCases[ordinal].value(of: groups[index], on: page)
    case .names(let names): NameVariable.allCases[ordinal].value(of: names[index], on: page)
    case .elsewhere(let texts): ElsewhereVariable.allCases[ordinal].value(of: texts, at: index, on: page)
    case .keywords(let words): KeywordVariable.allCases[ordinal].value(of: words[index])
    case .pageNumbers(let numbers): PageNumberVariable.allCases[ordinal].value(of: numbers[index])
    }
  }
}
