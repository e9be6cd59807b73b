/// A means of carrying files to a place: a disk, a program, a host's own interface.
///
/// A carrier knows nothing of the files' contents. Its methods may be called in any order, and repeatedly.
protocol Carrier: Sendable {
  /// The place as people know it: `/media/stick/library`, `you@example.org:/var/www/library/`.
  var destination: String { get }

  /// Locks the place where that is possible, so that two publishes do not write at once.
  ///
  /// - Parameter createsPlace: Whether a place that is not there yet is made.
  /// - Returns: A lock that frees the target when it is released.
  func lock(createsPlace: Bool, _ context: PublishContext) throws -> PublishLock?

  /// Reads the lists that earlier publishes left there.
  func records(_ context: PublishContext) throws -> TargetRecords

  /// Finds the files among those listed there that are missing or changed; none where that cannot be told cheaply.
  func absent(_ files: [PublishedFile], of publication: Publication, _ context: PublishContext) throws
    -> Set<String>

  /// Finds the entries at the given paths; paths where nothing lies are left out.
  func occupants(of paths: [String], _ context: PublishContext) throws -> [String: Occupant]

  /// Carries out a plan.
  ///
  /// - Returns: Whether it was done; otherwise somebody else has published meanwhile, and a new plan is needed.
  func carryOut(_ plan: PublishPlan, of publication: Publication, _ context: PublishContext) throws
    -> Bool

  /// Finds the files that were sent and are missing or different there.
  func verify(_ plan: PublishPlan, of publication: Publication, _ context: PublishContext) throws
    -> [String]

  /// Returns the reason why a file cannot lie there; `nil` when it can.
  func refusal(of path: String) -> String?
}

extension Carrier {
  func lock(createsPlace: Bool, _ context: PublishContext) throws -> PublishLock? { nil }

  func absent(_ files: [PublishedFile], of publication: Publication, _ context: PublishContext) throws
    -> Set<String>
  { [] }

  func refusal(of path: String) -> String? { nil }
}
