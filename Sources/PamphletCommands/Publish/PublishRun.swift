import Diagnostics
import ExternalTools
import Model
import Publishing

/// One publish of a built site to one place, from the plan to its verification.
struct PublishRun: Sendable {
  /// The outcome when nothing failed.
  enum Outcome: Sendable {
    /// It was a dry run.
    case planned
    /// There was nothing to do.
    case unchanged
    /// The plan may not be carried out, for these reasons.
    case refused([String])
    /// It was carried out, and verified.
    case done(PublishPlan)
  }

  /// The target.
  let target: PublishTarget

  /// Whether files there that no publish has written are taken over.
  var adopts = false

  /// Whether more than half may be deleted.
  var isSure = false

  /// Whether it is a dry run.
  var isDry = false

  /// The number of times a plan is made anew when another publish came first.
  private static let tries = 5

  /// Creates a run.
  init(target: PublishTarget) {
    self.target = target
  }

  /// Carries out the run.
  ///
  /// - Parameters:
  ///   - context: The folders, the cancellation and the progress of the publish.
  ///   - report: Called with each plan before it is carried out.
  func outcome(
    _ context: PublishContext, report: (PublishPlan, Publication) -> Void
  ) throws -> Outcome {
    let publisher = try Publisher(to: target, context)
    let locks = try publisher.begin(createsPlace: !isDry)
    defer { locks.release() }
    let publication = try publisher.publication()
    for _ in 0..<Self.tries {
      let plan = try publisher.plan(for: publication, adopting: adopts)
      let objections = plan.objections(at: publisher.destination, isSure: isSure)
      report(plan, publication)
      if !objections.isEmpty { return .refused(objections) }
      if isDry { return .planned }
      if plan.isEmpty { return .unchanged }
      if try publisher.carryOut(plan, of: publication) { return .done(plan) }
    }
    throw SystemFailure.overtaken(at: publisher.destination)
  }

  /// The address the site can be seen at in a browser; `nil` when it is not known.
  func address(_ context: PublishContext, baseURL: String?) -> String? {
    guard let publisher = try? Publisher(to: target, context) else { return nil }
    return publisher.address ?? (isFolder ? nil : baseURL)
  }

  /// The words that tell a person how to see the site.
  func viewingHint(_ context: PublishContext, baseURL: String?) -> String? {
    if let address = address(context, baseURL: baseURL) { return "see \(address)" }
    guard isFolder, let publisher = try? Publisher(to: target, context) else { return nil }
    return "open \(publisher.destination)/index.html"
  }

  private var isFolder: Bool {
    if case .folder = target.carrier { return true }
    return false
  }
}

extension SystemFailure {
  /// Another publish came first, each time.
  fileprivate static func overtaken(at destination: String) -> SystemFailure {
    SystemFailure(
      operation: "publish to", path: destination, reason: "somebody else publishes there again and again",
      hint: "wait a little, then publish again")
  }
}
