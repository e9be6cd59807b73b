/// An id that was given out: where its bytes stand among all that were.
struct Identifier: Sendable {
  let start: Int
  let count: Int
}
