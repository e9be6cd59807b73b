import Diagnostics
import Escaping
import Model

extension ValueReader {
  /// The way for readers to reply: a mail address, or a link to a form.
  mutating func reply(_ entry: YAMLEntry) -> String? {
    guard let text = text(entry, example: "library@example.org") else { return nil }
    let isPlain = text.utf8.allSatisfy(ByteSet.webAddress.union("{}".utf8).contains)
    let isWeb = text.hasPrefix("https://") || text.hasPrefix("http://") || text.hasPrefix("mailto:")
    let at = text.split(separator: "@", omittingEmptySubsequences: false)
    let isMail = at.count == 2 && !at[0].isEmpty && at[1].contains(".") && !text.contains("/") && !text.contains("?")
    guard isPlain, isWeb || isMail else {
      report(
        .error(
          .wrongValue, at: location(entry.value.position), "'\(text)' is no way to answer",
          hint: "write an address for mail, or a link with {address} and {quote} in it"))
      return nil
    }
    return text
  }
}
