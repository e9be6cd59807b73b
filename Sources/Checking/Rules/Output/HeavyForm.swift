import Diagnostics
import Model

/// A book or printed form that is too large to pass on.
///
/// Many mailboxes and e-readers take no more than twenty megabytes. Usually the pictures are the cause. You can change
/// the limit, in kilobytes: `check: { heavy-form: 50000 }`.
///
/// ```
/// a book of sixty megabytes
/// ```
///
/// ```
/// the same with smaller pictures, or in several parts
/// ```
///
/// Source: common practice.
struct HeavyForm: FormRule {
  static let code = DiagnosticCode.heavyForm

  func look(at form: BuiltForm, of output: BuiltOutput, _ report: inout SiteReport) {
    let own = form.file.source.flatMap { output.facts[$0] }?.text.frontMatter.checks
    let limit = (own ?? output.settings.checks).amount(Self.code) ?? 20_000
    guard form.bytes.count > limit * 1_000 else { return }
    report.add(
      at: .start(of: form.reportedPath),
      "'\(form.file.path.path)' weighs \(form.bytes.count / 1_000) kB, more than \(limit)",
      hint: "save its pictures with fewer pixels, or divide the text")
  }
}
