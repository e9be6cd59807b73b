import Diagnostics
import JSON

/// A publisher of the site, for requests from the browser.
package protocol PreviewPublisher: Sendable {
  /// The name of the target the site would be published to; `nil` when the site names none.
  var target: String? { get }

  /// Builds the site and plans the publish.
  func plan() async -> PublishAnswer

  /// Carries out a plan that was shown.
  ///
  /// - Parameter plan: The plan's mark; when the plan has become another since, that one is returned instead.
  func carryOut(_ plan: String) async -> PublishAnswer
}

/// The answer to a request to publish from the browser.
package struct PublishAnswer: Hashable, Sendable {
  /// A sentence: the totals, the result, or the reason why it cannot be done.
  package var words: String

  /// The changes that would be or were made, a line a file; or the reasons against it.
  package var lines: [String] = []

  /// The mark of the plan that can be carried out; `nil` when nothing can.
  package var plan: String?

  /// The address the site can be seen at, once it is published.
  package var address: String?

  /// Creates an answer.
  package init(_ words: String, lines: [String] = [], plan: String? = nil, address: String? = nil) {
    self.words = words
    self.lines = lines
    self.plan = plan
    self.address = address
  }

  /// The answer as JSON.
  var json: [UInt8] {
    JSONValue.object([
      "words": .string(words),
      "lines": .array(lines.map { .string($0) }),
      "plan": plan.map { .string($0) },
      "address": address.map { .string($0) },
    ]).bytes
  }
}
