internal import Manuscript

struct BareLinks {
  let isPlain: Bool
  func inlines(of text: String) -> [Inline] { [.text(text)] }
}
