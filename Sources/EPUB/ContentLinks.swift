import Escaping
import Model

/// The links among the files of a book: written as ids alone, they are resolved to the file that has the id.
struct ContentLinks {
  private var files: [String: Int] = [:]

  /// Collects the ids of all files.
  init(_ contents: [ContentFile]) {
    for (index, file) in contents.enumerated() {
      Self.eachAttribute(of: file.body) { name, value in
        guard file.body[name].elementsEqual("id".utf8) else { return }
        let identifier = String(decoding: file.body[value], as: UTF8.self)
        if files[identifier] == nil { files[identifier] = index }
      }
    }
  }

  /// The name of the file an id is in.
  func file(of identifier: String, among contents: [ContentFile]) -> String? {
    files[identifier].map { contents[$0].name }
  }

  /// Returns a file's body with every link to an id resolved to its file; a link to an unknown id loses its address.
  func resolved(_ index: Int, among contents: [ContentFile]) -> [UInt8] {
    let body = contents[index].body
    var changes: [(range: Range<Int>, name: String?)] = []
    Self.eachAttribute(of: body) { name, value in
      guard body[name].elementsEqual("href".utf8), body[value].first == UInt8(ascii: "#") else { return }
      let identifier = Self.decoded(body[value].dropFirst())
      guard let file = files[identifier] else {
        return changes.append(((name.lowerBound - 1)..<(value.upperBound + 1), nil))
      }
      if file != index { changes.append((value.lowerBound..<value.lowerBound, contents[file].name)) }
    }
    guard !changes.isEmpty else { return body }
    var result: [UInt8] = []
    result.reserveCapacity(body.count + changes.count * 16)
    var start = 0
    for (range, name) in changes {
      result += body[start..<range.lowerBound]
      if let name { result.append(name) }
      start = range.upperBound
    }
    return result + body[start...]
  }

  /// Goes through the attributes of all tags. Between tags `<` is always written as an entity, and within values so are
  /// `<` and quotation marks.
  private static func eachAttribute(of body: [UInt8], _ use: (_ name: Range<Int>, _ value: Range<Int>) -> Void) {
    var index = 0
    while let open = body[index...].firstIndex(of: UInt8(ascii: "<")) {
      index = open + 1
      while index < body.count, body[index] != UInt8(ascii: ">") {
        guard body[index] == 0x20 else {
          index += 1
          continue
        }
        let start = index + 1
        var end = start
        while end < body.count, body[end].isLetter || body[end] == UInt8(ascii: "-") || body[end] == UInt8(ascii: ":") {
          end += 1
        }
        guard end + 1 < body.count, body[end] == UInt8(ascii: "="),
          body[end + 1] == UInt8(ascii: "\"") || body[end + 1] == UInt8(ascii: "'"),
          let close = body[(end + 2)...].firstIndex(of: body[end + 1])
        else {
          index = max(end, index + 1)
          continue
        }
        use(start..<end, (end + 2)..<close)
        index = close + 1
      }
    }
  }

  /// A fragment, percent-decoded.
  private static func decoded(_ fragment: ArraySlice<UInt8>) -> String {
    PercentEncoding.decodedWherePossible(String(decoding: fragment, as: UTF8.self))
  }
}
