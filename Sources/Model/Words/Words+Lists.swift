extension Words {
  /// Several names in a row: "A, B and C".
  package func list(_ names: [String]) -> String {
    guard names.count > 1, let last = names.last else { return names.first ?? "" }
    return names.dropLast().joined(separator: self[.comma]) + self[.and] + last
  }
}
