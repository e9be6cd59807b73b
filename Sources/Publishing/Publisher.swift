import Diagnostics
package import Model

/// A publish to one target: looks, plans, carries out and verifies.
package struct Publisher: Sendable {
  private let target: PublishTarget
  private let carrier: any Carrier
  private let context: PublishContext

  /// Creates a publisher.
  ///
  /// - Throws: When the target's settings name a folder that nothing may be written into.
  package init(to target: PublishTarget, _ context: PublishContext) throws {
    self.target = target
    self.context = context
    carrier =
      switch target.carrier {
      case .folder(let path): try FolderCarrier(path: path, location: target.location, context)
      case .rsync(let address, let port): RsyncCarrier(address: address, port: port)
      case .git(let repository, let branch): GitCarrier(repository: repository, branch: branch, context)
      case .rclone(let remote): RcloneCarrier(remote: remote)
      case .neocities(let site): NeocitiesCarrier(site: site, url: target.url)
      }
  }

  /// The place, as messages name it.
  package var destination: String { carrier.destination }

  /// The address the site can be seen at; `nil` when it cannot be known.
  package var address: String? { target.address }

  /// Locks the place, so that a plan still holds when it is carried out; the value returned releases it.
  ///
  /// - Parameter createsPlace: Whether a place that is not there yet is made.
  package func begin(createsPlace: Bool) throws -> PublishLocks {
    let own = try PublishLock(file: "\(try context.scratchFolder())/lock", for: destination, context)
    return PublishLocks(locks: [own, try carrier.lock(createsPlace: createsPlace, context)].compactMap(\.self))
  }

  /// Reads the output that a build left, with the files the host wants.
  package func publication() throws -> Publication {
    try Publication(of: context.output, adding: HostFiles.files(for: target)) { carrier.refusal(of: $0) }
  }

  /// Compares the files at the place with those of a publication.
  ///
  /// - Parameter adopting: Whether files that no publish wrote are taken over.
  package func plan(for publication: Publication, adopting: Bool) throws -> PublishPlan {
    context.progress("looking at \(destination)")
    return try PublishPlan(of: publication, over: try carrier.records(context), adopting: adopting) {
      (files) throws in
      try carrier.absent(files, of: publication, context)
    } occupants: { (paths) throws in
      try paths.isEmpty ? [:] : carrier.occupants(of: paths, context)
    }
  }

  /// Carries out a plan, and verifies it.
  ///
  /// - Returns: Whether it was done; otherwise somebody else has published meanwhile, and a new plan is needed.
  package func carryOut(_ plan: PublishPlan, of publication: Publication) throws -> Bool {
    try publication.check(plan.added + plan.changed, context)
    try context.stopIfCancelled()
    guard try carrier.carryOut(plan, of: publication, context) else { return false }
    context.progress("looking whether everything lies there")
    let wrong = try carrier.verify(plan, of: publication, context)
    guard wrong.isEmpty else {
      let names = wrong.prefix(5).joined(separator: ", ") + (wrong.count > 5 ? " and \(wrong.count - 5) more" : "")
      throw SystemFailure(
        operation: "publish to", path: destination, reason: "what lies there is not what was sent: \(names)",
        hint: "publish again; when it stays so, somebody else writes there")
    }
    return true
  }
}

/// The locks on a place during a publish.
package struct PublishLocks: Sendable {
  let locks: [PublishLock]

  /// Releases the locks, which are held until this is called.
  package func release() { withExtendedLifetime(locks) {} }
}
