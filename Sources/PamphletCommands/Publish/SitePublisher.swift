import Diagnostics
import Dispatch
import ExternalTools
import Ingestion
import Model
import OutputManifest
import Preview
import Publishing
import SiteBuilder

/// The publisher of a previewed site, built into `public` without drafts and sent to the first place it names.
struct SitePublisher: PreviewPublisher {
  /// The site's folder.
  let site: String

  /// The folder it is built into.
  let output: String

  /// Raised when the preview ends.
  let cancellation: CancellationFlag

  var target: String? { settings?.publish.first?.name }

  func plan() async -> PublishAnswer { await answer(carryingOut: nil) }

  func carryOut(_ plan: String) async -> PublishAnswer { await answer(carryingOut: plan) }

  private var settings: SiteSettings? { (try? SiteReader(folder: site).settings())?.settings }

  private func answer(carryingOut mark: String?) async -> PublishAnswer {
    guard let target = settings?.publish.first else { return PublishAnswer("site.yml names no place to publish to.") }
    let builder = SiteBuilder(
      source: site, output: output, options: BuildOptions(), exporters: Exporters.all(site: site))
    switch await builder.build(progress: { _ in }) {
    case .done: break
    case .invalid(let diagnostics):
      let errors = Set(diagnostics).filter { $0.severity == .error }.sorted().map(\.description)
      return PublishAnswer("Nothing is published while there are errors.", lines: errors)
    case .failed(let failure, _): return PublishAnswer("The site cannot be built.", lines: [failure.description])
    case .interrupted: return PublishAnswer("The preview has ended.")
    }
    // The carriers block on other programs, which no task may.
    return await withCheckedContinuation { continuation in
      DispatchQueue.global().async { continuation.resume(returning: publish(to: target, carryingOut: mark)) }
    }
  }

  private func publish(to target: PublishTarget, carryingOut mark: String?) -> PublishAnswer {
    let context = PublishContext(
      site: site, output: output, target: target.name, cancellation: cancellation, progress: { _ in })
    var lines: [String] = []
    var summary = ""
    var seen = ""
    var run = PublishRun(target: target)
    run.isDry = true
    do throws {
      var outcome = try run.outcome(context) { plan, _ in
        lines = plan.lines(limit: 200)
        summary = plan.summary
        seen = Digest(of: Array((plan.lines(limit: nil) + [target.name]).joined(separator: "\n").utf8)).description
        if plan.isEmpty { seen = "" }
      }
      if case .refused(let reasons) = outcome {
        return PublishAnswer(
          "Nothing was published.", lines: reasons.flatMap { $0.split(separator: "\n").map(String.init) })
      }
      let address = run.address(context, baseURL: settings?.baseURL)
      if seen.isEmpty { return PublishAnswer("Nothing has changed at ‘\(target.name)’.", address: address) }
      guard mark == seen else { return PublishAnswer("‘\(target.name)’: \(summary).", lines: lines, plan: seen) }
      run.isDry = false
      outcome = try run.outcome(context) { _, _ in }
      guard case .done(let plan) = outcome else { return PublishAnswer("Nothing was published.") }
      return PublishAnswer("Published to ‘\(target.name)’: \(plan.result).", address: address)
    } catch {
      switch PublishFailure(error) {
      case .system(let failure, let words):
        return PublishAnswer("It could not be published.", lines: [failure.description] + words)
      case .invalid(let diagnostics):
        return PublishAnswer("It could not be published.", lines: diagnostics.map(\.description))
      case .interrupted: return PublishAnswer("The preview has ended.")
      }
    }
  }
}
