import Ingestion

/// A build with its plan, as it is handed to everything that renders a part of the site.
struct PlannedBuild: Sendable {
  let setup: BuildSetup
  let inputs: SiteInputs
  let plan: BuildPlan

  /// The cache of the last build.
  let cache: BuildCache

  let reader: SiteReader
  let writer: OutputWriter
  let pool: WorkerPool
  let watchdog: Watchdog?
}
