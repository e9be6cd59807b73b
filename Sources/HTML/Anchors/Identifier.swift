/// An id that was given out: where its bytes stand among all that were.
///
/// It is made of letters, digits, hyphens, points and underscores, which need no escape anywhere.
struct Identifier: Sendable {
  let start: Int
  let count: Int
}
