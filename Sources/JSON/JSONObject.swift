/// The members of a JSON object, in the order they are written in.
package struct JSONObject: Hashable, Sendable, ExpressibleByDictionaryLiteral {
  private struct Member: Hashable, Sendable {
    let name: String
    var value: JSONValue
  }

  private var members: [Member] = []

  /// Creates an object without members.
  package init() {}

  /// Creates an object; members whose value is `nil` are left out.
  package init(dictionaryLiteral members: (String, JSONValue?)...) {
    self.members = members.compactMap { name, value in value.map { Member(name: name, value: $0) } }
  }

  /// The names of its members.
  package var names: [String] { members.map(\.name) }

  /// The value of a member; `nil` where there is none. A new member is added at the end.
  package subscript(_ name: String) -> JSONValue? {
    get { members.first { $0.name == name }?.value }
    set {
      let index = members.firstIndex { $0.name == name }
      switch (index, newValue) {
      case (let index?, let value?): members[index].value = value
      case (let index?, nil): members.remove(at: index)
      case (nil, let value?): members.append(Member(name: name, value: value))
      case (nil, nil): break
      }
    }
  }

  /// Calls a closure with each member, in order.
  func forEach(_ body: (String, JSONValue) -> Void) {
    for member in members { body(member.name, member.value) }
  }

  /// Adds a member that was read; of two with the same name, the first is the one found.
  mutating func append(_ name: String, _ value: JSONValue) { members.append(Member(name: name, value: value)) }
}
