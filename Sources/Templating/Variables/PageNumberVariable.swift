import Model

/// A link to one of a list's pages, in the row of page numbers.
struct PageNumber {
  /// Its number, counted from 1.
  let number: Int

  /// Its file.
  let path: OutputPath

  /// Whether it is the current page.
  let isHere: Bool

  /// Whether the row skips pages before it.
  let isAfterGap: Bool

  /// The row of page numbers: the first, the last, and two on either side of the current one; empty for a single page.
  static func row(of list: ListPage) -> [PageNumber] {
    guard list.pageCount > 1 else { return [] }
    var row: [PageNumber] = []
    for number in [1] + Array(list.number - 2...list.number + 2) + [list.pageCount] {
      let last = row.last?.number ?? 0
      guard number > last, let path = list.path(ofPage: number) else { continue }
      row.append(
        PageNumber(number: number, path: path, isHere: number == list.number, isAfterGap: number > last + 1))
    }
    return row
  }
}

/// The variables of a page number.
enum PageNumberVariable: String, ScopeVariable {
  case number, address
  case isHere = "is-here"
  case isAfterGap = "is-after-gap"

  var variable: TemplateVariable {
    switch self {
    case .number: .text("Its number.", "2")
    case .address: .text("The link to it.", "page-2/index.html")
    case .isHere: .flag("Whether it is this page.")
    case .isAfterGap: .flag("Whether pages are left out before it.")
    }
  }

  func value(of number: PageNumber) -> TemplateValue {
    switch self {
    case .number: .text("\(number.number)")
    case .address: .address(number.path)
    case .isHere: .flag(number.isHere)
    case .isAfterGap: .flag(number.isAfterGap)
    }
  }
}
