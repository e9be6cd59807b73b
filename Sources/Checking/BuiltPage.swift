import Model

/// A page as a browser gets it, or a part of a book, reduced to the tags that rules need.
struct BuiltPage: Sendable {
  /// A start tag.
  struct Tag: Sendable {
    /// The element's name in lower case.
    let name: String

    /// The attributes that rules need, in lower case, with their values unescaped.
    let attributes: [(name: String, value: String)]

    /// Whether the element has text; read for `a`, `button` and `title` alone.
    var hasText = false

    /// The value of an attribute; `nil` when it is not there.
    subscript(name: String) -> String? { attributes.first { $0.name == name }?.value }
  }

  /// The path of the page.
  let path: OutputPath

  /// The text it is the page of; `nil` for a list.
  var source: String?

  /// The size in bytes.
  let size: Int

  /// The start tags that rules need, in order.
  let tags: [Tag]

  /// The identifiers, each with its number of occurrences.
  let ids: [String: Int]

  /// The first fault of its tags as XML; `nil` where there is none, and for a page that need not be XML.
  let fault: XMLFault?

  /// Reads a page.
  ///
  /// - Parameter isXML: Whether the page is XML, where all elements must be closed in order.
  init(path: OutputPath, source: String?, bytes: [UInt8], isXML: Bool = false) {
    self.path = path
    self.source = source
    size = bytes.count
    var tags: [Tag] = []
    fault = unsafe bytes.withUnsafeBufferPointer { bytes in
      var reader = unsafe TagReader(bytes, isXML: isXML)
      reader.read()
      tags = reader.tags
      return reader.fault
    }
    self.tags = tags
    var ids: [String: Int] = [:]
    for tag in tags {
      if let id = tag["id"] { ids[id, default: 0] += 1 }
    }
    self.ids = ids
  }

  /// The first tag of an element.
  func first(_ name: String) -> Tag? { tags.first { $0.name == name } }
}
