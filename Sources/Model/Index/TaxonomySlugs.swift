/// The slugs of a taxonomy's entries, each unique whatever the names are.
struct TaxonomySlugs {
  private var taken: Set<String> = []

  /// Finds a slug for each name.
  ///
  /// The slug is made from the name. If several names lead to the same one, the first by code points has it and the
  /// others are numbered from 2: `c`, `c-2`.
  ///
  /// - Parameter names: The names, no two canonically equivalent.
  /// - Returns: The slugs in the order of the names.
  static func slugs(for names: [String]) -> [Slug] {
    var slugs = TaxonomySlugs()
    let wanted = names.map { Slug(title: $0) ?? fallback(for: $0) }
    var found = [Slug?](repeating: nil, count: names.count)
    let order = names.indices.sorted { names[$0] < names[$1] }
    for index in order where !wanted[index].isNumberedPage && slugs.taken.insert(wanted[index].name).inserted {
      found[index] = wanted[index]
    }
    var next: [String: Int] = [:]
    for index in order where found[index] == nil {
      found[index] = slugs.numbered(wanted[index], next: &next[wanted[index].name, default: 2])
    }
    return zip(found, wanted).map { $0 ?? $1 }
  }

  private mutating func numbered(_ slug: Slug, next: inout Int) -> Slug {
    var slug = slug
    while true {
      let ending = "-\(next)"
      var stem = slug.name
      while stem.utf8.count + ending.utf8.count > 100 || stem.hasSuffix("-") { stem.unicodeScalars.removeLast() }
      guard let candidate = Slug(stem + ending) else {
        slug = Self.fallback(for: slug.name)
        continue
      }
      next += 1
      if !candidate.isNumberedPage, taken.insert(candidate.name).inserted { return candidate }
    }
  }

  /// A slug for a name without letters and digits: its code points, `u21-21`.
  private static func fallback(for name: String) -> Slug {
    let points = name.unicodeScalars.prefix(12).map { String($0.value, radix: 16) }
    guard let slug = Slug("u" + points.joined(separator: "-")) else {
      preconditionFailure("hexadecimal digits and hyphens make a slug")
    }
    return slug
  }
}
