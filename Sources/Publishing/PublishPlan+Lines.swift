import Diagnostics

extension PublishPlan {
  /// The plan as people read it, a line a file.
  ///
  /// - Parameter limit: The number of lines after which the rest is only counted; `nil` for all.
  package func lines(limit: Int?) -> [String] {
    let all =
      added.map { "add \($0)" } + changed.map { "change \($0)" } + deleted.map { "delete \($0)" }
    guard let limit, all.count > limit else { return all }
    return all.prefix(limit) + ["… and \(all.count - limit) more; --dry-run shows them all"]
  }

  /// The totals: `12 to add, 3 to change, 1 to delete, 84 KB to send`.
  package var summary: String {
    "\(added.count.grouped) to add, \(changed.count.grouped) to change, "
      + "\(deleted.count.grouped) to delete, \(Self.size(bytes)) to send"
  }

  /// The totals once it is done: `12 added, 3 changed, 1 deleted`.
  package var result: String {
    "\(added.count.grouped) added, \(changed.count.grouped) changed, \(deleted.count.grouped) deleted"
  }

  /// The reasons why the plan may not be carried out as it is, each with its remedy; empty when it may.
  ///
  /// - Parameters:
  ///   - destination: The place.
  ///   - isSure: Whether the user has said that much may be deleted.
  package func objections(at destination: String, isSure: Bool) -> [String] {
    var objections: [String] = []
    if !foreign.isEmpty {
      objections.append(
        Self.objection(
          foreign, "is at \(destination) already, and no publish put it there",
          "move it away, or publish with --adopt to take it over",
          many: "are at \(destination) already, and no publish put them there",
          "move them away, or publish with --adopt to take them over"))
    }
    if !blocked.isEmpty {
      objections.append(
        Self.objection(
          blocked, "has no place at \(destination): a folder or a link is there, or in its way", "move that away",
          many: "have no place at \(destination): a folder or a link is there, or in their way", "move those away"))
    }
    if deleted.count * 2 > owned, !isSure {
      objections.append(
        "this would delete \(deleted.count.grouped) of the \(owned.grouped) files at \(destination); "
          + "if that is meant, publish with --yes")
    }
    return objections
  }

  private static func objection(
    _ paths: [String], _ one: String, _ hint: String, many: String, _ hints: String
  ) -> String {
    guard paths.count > 1 else { return "'\(paths.first ?? "")' \(one); \(hint)" }
    let shown = paths.prefix(40).map { "\n  \($0)" }.joined()
    let rest = paths.count > 40 ? "\n  … and \(paths.count - 40) more" : ""
    return "\(paths.count.grouped) files \(many); \(hints):\(shown)\(rest)"
  }

  /// A number of bytes, in thousands.
  static func size(_ bytes: Int) -> String {
    switch bytes {
    case ..<1_000: bytes == 1 ? "1 byte" : "\(bytes) bytes"
    case ..<1_000_000: "\((bytes + 500) / 1_000) KB"
    case ..<1_000_000_000: "\((bytes + 50_000) / 1_000_000).\((bytes + 50_000) / 100_000 % 10) MB"
    default: "\((bytes + 50_000_000) / 1_000_000_000).\((bytes + 50_000_000) / 100_000_000 % 10) GB"
    }
  }
}
