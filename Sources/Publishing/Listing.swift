/// A list of everything that lies at a place.
struct Listing: Sendable {
  /// The paths; folders need not be listed.
  private var entries: [String: Occupant] = [:]

  /// Folders that have something in them.
  private var folders: Set<String> = []

  /// Adds the entry at a path.
  mutating func add(_ path: String, _ occupant: Occupant) {
    entries[path] = occupant
    folders.formUnion(SafePath.folders(of: path))
  }

  /// Finds the entries at the given paths; paths where nothing lies are left out.
  func occupants(of paths: [String]) -> [String: Occupant] {
    var found: [String: Occupant] = [:]
    for path in paths {
      if folders.contains(path) {
        found[path] = .other
      } else if let entry = entries[path] {
        found[path] = entry
      } else if SafePath.folders(of: path).contains(where: { entries[$0] != nil }) {
        found[path] = .other
      }
    }
    return found
  }
}
