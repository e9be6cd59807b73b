import Diagnostics
import Model

/// A link or file on a built page that leads to nothing.
///
/// Links of texts are followed before anything is built; these come from templates, from HTML in a text, or from a
/// style.
///
/// ```
/// <a href="abuot/index.html">About</a>
/// ```
///
/// ```
/// <a href="about/index.html">About</a>
/// ```
///
/// Source: HTML, 2.4; WCAG 2.2.
struct DeadPageLink: PageRule {
  static let code = DiagnosticCode.deadPageLink

  func look(at page: BuiltPage, of output: BuiltOutput, _ report: inout SiteReport) {
    var told: Set<String> = []
    for tag in page.tags where tag.name != "base" {
      guard let address = tag.attributes["href"] ?? tag.attributes["src"], !address.isEmpty,
        told.insert(address).inserted
      else { continue }
      guard let fault = fault(in: address, on: page, of: output) else { continue }
      report.tell(
        .error, at: output.origin(of: address, on: page), "'\(address)' on '\(page.path.path)' leads to \(fault)",
        hint: "mend the address")
    }
  }

  /// The thing an address lacks; `nil` when it leads somewhere, or away from the site.
  private func fault(in address: String, on page: BuiltPage, of output: BuiltOutput) -> String? {
    if let colon = address.firstIndex(of: ":"),
      address[..<colon].allSatisfy({ $0.isLetter || $0.isNumber || $0 == "+" || $0 == "-" })
    {
      return nil
    }
    if address.hasPrefix("//") { return nil }
    let parts = address.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    let path = parts[0].prefix { $0 != "?" }
    let fragment = parts.count > 1 ? String(parts[1]).removingPercentEncoding : ""
    // The page that is shown for a missing one stands anywhere.
    if page.path.path == "404.html" { return nil }
    var target = page.path
    if !path.isEmpty {
      guard let resolved = page.path.resolved(String(path).removingPercentEncoding) else {
        return "something outside of the site"
      }
      target = resolved
      if !output.has(target) {
        let index = OutputPath(
          target.path + (target.path.isEmpty || target.path.hasSuffix("/") ? "" : "/") + "index.html")
        guard output.has(index) else { return "nothing" }
        target = index
      }
    }
    guard !fragment.isEmpty, fragment != "top", let there = output.page(at: target) else { return nil }
    return there.ids[fragment] == nil ? "no place '\(fragment)'" : nil
  }
}

extension OutputPath {
  /// The path an address leads to from this page; `nil` when it leaves the output.
  fileprivate func resolved(_ address: String) -> OutputPath? {
    if address.hasPrefix("/") { return OutputPath(String(address.dropFirst())) }
    var parts = folder.split(separator: "/").map(String.init)
    for part in address.split(separator: "/", omittingEmptySubsequences: false) {
      switch part {
      case "..":
        if parts.isEmpty { return nil }
        parts.removeLast()
      case ".", "": continue
      default: parts.append(String(part))
      }
    }
    return OutputPath(parts.joined(separator: "/") + (address.hasSuffix("/") && !parts.isEmpty ? "/" : ""))
  }
}

extension String {
  /// The string with its percent signs read.
  fileprivate var removingPercentEncoding: String {
    guard utf8.contains(0x25) else { return self }
    var bytes: [UInt8] = []
    var rest = Array(utf8)[...]
    while let byte = rest.popFirst() {
      if byte == 0x25, rest.count >= 2, let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16) {
        bytes.append(value)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
