import JSON
import Testing

@Suite("Objects in JSON") struct JSONObjectTests {
  @Test("members are changed in place, added at the end, and removed")
  func changesMembers() {
    var object: JSONObject = ["a": .number(1), "b": .number(2)]
    object["a"] = .string("x")
    object["c"] = .null
    object["b"] = nil
    object["d"] = nil
    #expect(object.names == ["a", "c"])
    #expect(JSONValue.object(object).description == #"{"a":"x","c":null}"#)
  }
}
