import JSON

/// A document that could not be set, in the engine's words.
struct TypstFault: Error, Hashable, Sendable {
  let message: String
  let diagnostic: String
  let hints: [String]

  /// The file and line the engine points at first; `nil` when it points at none.
  var location: (file: String, line: Int)? {
    guard let start = diagnostic.firstRange(of: "┌─ ") else { return nil }
    let rest = diagnostic[start.upperBound...].prefix { $0 != "\n" }
    let parts = rest.split(separator: ":")
    guard parts.count >= 3, let line = Int(parts[parts.count - 2]) else { return nil }
    let path = parts.dropLast(2).joined(separator: ":")
    return (path.split(separator: "/").last.map(String.init) ?? path, line)
  }

  /// The letters that no font has, when that is the fault.
  var missingLetters: String? {
    guard message.contains("could not be displayed") else { return nil }
    var letters: [Character] = []
    for line in diagnostic.split(separator: "\n") where line.contains("could not be displayed") {
      guard let open = line.firstRange(of: "text `\""), let close = line.firstRange(of: "\"` could") else { continue }
      for letter in line[open.upperBound..<close.lowerBound] where !letters.contains(letter) { letters.append(letter) }
    }
    return String(letters)
  }
}

extension TypstFault {
  /// Reads a fault; `nil` where there is none.
  init?(_ json: JSONValue) {
    guard let message = json["message"].text else { return nil }
    self.init(
      message: message, diagnostic: json["diagnostic"].text ?? "", hints: json["hints"].items.compactMap(\.text))
  }
}
