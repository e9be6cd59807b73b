/// A means by which files are carried to a place: a disk, a program, a host's own interface.
///
/// A carrier knows nothing of what the files are. It may be asked for its answers in any order, and again.
protocol Carrier: Sendable {
  /// The place as people know it: `/media/stick/library`, `you@example.org:/var/www/library/`.
  var destination: String { get }

  /// Takes the place for itself where that can be done, so that two publishes do not write at once.
  ///
  /// - Parameter isMade: Whether a place that is not there yet is made.
  /// - Returns: A lock that frees the target when it is released.
  func lock(making isMade: Bool, _ context: PublishContext) throws -> PublishLock?

  /// Reads the lists that earlier publishes left there.
  func records(_ context: PublishContext) throws -> TargetRecords

  /// Finds those of the given files, all of them listed there, that do not lie there as they were left; none where that
  /// cannot be told cheaply.
  func absent(_ files: [PublishedFile], of publication: Publication, _ context: PublishContext) throws
    -> Set<String>

  /// Finds what lies at the given paths; paths where nothing lies are left out.
  func occupants(of paths: [String], _ context: PublishContext) throws -> [String: Occupant]

  /// Puts everything in its place.
  ///
  /// - Returns: Whether it was done; otherwise somebody else has published meanwhile, and a new plan is wanted.
  func carryOut(_ plan: PublishPlan, of publication: Publication, _ context: PublishContext) throws
    -> Bool

  /// Finds those of the files sent that do not lie there as they were sent.
  func verify(_ plan: PublishPlan, of publication: Publication, _ context: PublishContext) throws
    -> [String]

  /// Says why a file cannot lie there; `nil` when it can.
  func refusal(of path: String) -> String?
}

extension Carrier {
  func lock(making isMade: Bool, _ context: PublishContext) throws -> PublishLock? { nil }

  func absent(_ files: [PublishedFile], of publication: Publication, _ context: PublishContext) throws
    -> Set<String>
  { [] }

  func refusal(of path: String) -> String? { nil }
}
