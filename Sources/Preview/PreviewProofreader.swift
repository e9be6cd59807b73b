package import Diagnostics
package import Model

/// Looks at the texts of a site that is previewed, each whenever it was built anew, and at all of them together.
package protocol PreviewProofreader: TextInspector {
  /// Everything wrong or doubtful with the texts as they were built last.
  ///
  /// - Parameters:
  ///   - sources: The files of all texts of the site; `nil` where it could not be built, and they are what they were.
  ///   - reported: The diagnostics the build has reported already.
  func findings(in sources: Set<String>?, after reported: [Diagnostic]) async -> [Diagnostic]
}
