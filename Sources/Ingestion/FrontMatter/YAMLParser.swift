import CYAML

/// The parser of libyaml, read event by event. No other file uses libyaml.
@safe
struct YAMLParser: ~Copyable {
  /// An event of the parser.
  struct Event {
    /// The kinds of event that matter to a reader of values.
    enum Kind {
      case documentStart, documentEnd, streamEnd
      case scalar(String)
      case listStart, listEnd, mappingStart, mappingEnd
      case alias
      case other
    }

    /// Its kind.
    let kind: Kind

    /// The position at which it begins; lines are counted from 1.
    let position: YAMLPosition

    /// Whether the value has an anchor.
    let hasAnchor: Bool
  }

  /// A syntax error.
  struct Failure: Error {
    /// The parser's description of it.
    let problem: String

    /// Its position; lines are counted from 1.
    let position: YAMLPosition
  }

  private let parser: UnsafeMutablePointer<yaml_parser_t>
  private let input: UnsafeMutableBufferPointer<UInt8>

  /// Creates a parser of UTF-8; `nil` when memory is exhausted.
  init?(_ bytes: [UInt8]) {
    let parser = UnsafeMutablePointer<yaml_parser_t>.allocate(capacity: 1)
    guard unsafe yaml_parser_initialize(parser) == 1 else {
      unsafe parser.deallocate()
      return nil
    }
    let input = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: max(bytes.count, 1))
    _ = unsafe input.update(fromContentsOf: bytes)
    unsafe yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    unsafe yaml_parser_set_input_string(parser, input.baseAddress, bytes.count)
    unsafe self.parser = parser
    unsafe self.input = input
  }

  deinit {
    unsafe yaml_parser_delete(parser)
    unsafe parser.deallocate()
    unsafe input.deallocate()
  }

  /// Returns the next event.
  mutating func next() throws(Failure) -> Event {
    var event = unsafe yaml_event_t()
    guard unsafe yaml_parser_parse(parser, &event) == 1 else { throw failure }
    defer { unsafe yaml_event_delete(&event) }
    let kind: Event.Kind
    var hasAnchor = false
    switch unsafe event.type {
    case YAML_DOCUMENT_START_EVENT: kind = .documentStart
    case YAML_DOCUMENT_END_EVENT: kind = .documentEnd
    case YAML_STREAM_END_EVENT: kind = .streamEnd
    case YAML_SCALAR_EVENT:
      let scalar = unsafe event.data.scalar
      hasAnchor = unsafe scalar.anchor != nil
      kind = unsafe .scalar(
        String(decoding: UnsafeBufferPointer(start: scalar.value, count: scalar.length), as: UTF8.self))
    case YAML_SEQUENCE_START_EVENT:
      hasAnchor = unsafe event.data.sequence_start.anchor != nil
      kind = .listStart
    case YAML_SEQUENCE_END_EVENT: kind = .listEnd
    case YAML_MAPPING_START_EVENT:
      hasAnchor = unsafe event.data.mapping_start.anchor != nil
      kind = .mappingStart
    case YAML_MAPPING_END_EVENT: kind = .mappingEnd
    case YAML_ALIAS_EVENT: kind = .alias
    default: kind = .other
    }
    return Event(kind: kind, position: Self.position(unsafe event.start_mark), hasAnchor: hasAnchor)
  }

  private var failure: Failure {
    guard let problem = unsafe parser.pointee.problem, unsafe parser.pointee.error != YAML_READER_ERROR else {
      return Failure(problem: "not text", position: YAMLPosition(line: 1, column: 1))
    }
    return Failure(
      problem: unsafe String(cString: problem), position: Self.position(unsafe parser.pointee.problem_mark))
  }

  private static func position(_ position: yaml_mark_t) -> YAMLPosition {
    YAMLPosition(line: position.line + 1, column: position.column + 1)
  }
}
