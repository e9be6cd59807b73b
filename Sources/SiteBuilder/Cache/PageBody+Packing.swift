import Model
import Templating

extension Packer {
  /// Packs all that a page prints of what a text says.
  mutating func pack(_ body: PageBody) {
    pack(body.title)
    pack(body.text)
    pack(body.notes)
    pack(body.contents)
    pack(body.opening)
    pack(body.hasNotes)
  }
}
