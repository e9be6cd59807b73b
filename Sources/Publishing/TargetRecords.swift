import OutputManifest

/// The lists earlier publishes left at a place.
struct TargetRecords: Sendable {
  /// The name of the folder that files wait in, and that the list of an unfinished publish lies in.
  static let stageName = ".pamphlet-stage"

  /// The list of an unfinished publish, by its path.
  static let pendingName = "\(stageName)/SHA256SUMS"

  /// The bytes of `SHA256SUMS` there; `nil` when there is none.
  var manifest: [UInt8]?

  /// The bytes of the list of a publish that was cut short; `nil` when there is none.
  var pending: [UInt8]?

  /// Nothing at all.
  static let none = TargetRecords(manifest: nil, pending: nil)
}
