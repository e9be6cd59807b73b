import OutputManifest

/// The lists earlier publishes left at a place.
struct TargetRecords: Sendable {
  /// The name of the staging folder, in which the list of an unfinished publish lies, too.
  static let stageName = ".pamphlet-stage"

  /// The list of an unfinished publish, by its path.
  static let pendingName = "\(stageName)/SHA256SUMS"

  /// The bytes of `SHA256SUMS` there; `nil` when there is none.
  var manifest: [UInt8]?

  /// The bytes of the list of a publish that was cut short; `nil` when there is none.
  var pending: [UInt8]?

  /// The records of a place without any.
  static let none = TargetRecords(manifest: nil, pending: nil)
}
