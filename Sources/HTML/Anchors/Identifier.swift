/// An assigned id: its range in the buffer of all ids.
///
/// It is made of letters, digits, hyphens, points and underscores, which need no escape anywhere.
struct Identifier: Sendable {
  let start: Int
  let count: Int
}
