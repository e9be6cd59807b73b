package import Diagnostics
package import Model

/// A checker of a previewed site's texts: of each whenever it was built anew, and of all of them together.
package protocol PreviewProofreader: TextInspector {
  /// Returns everything wrong or doubtful with the texts as they were built last.
  ///
  /// - Parameters:
  ///   - sources: The files of all texts of the site; `nil` where it could not be built, and those known before remain.
  ///   - reported: The diagnostics the build has reported already.
  func findings(in sources: Set<String>?, after reported: [Diagnostic]) async -> [Diagnostic]
}
