/// A question about the rest of the site that a link or picture of a text gave rise to, and its answer.
///
/// A text is rendered the same as long as its questions have the same answers.
package struct LinkLookup: Hashable, Sendable {
  /// A question: what is found at a path of the site's folder.
  package struct Question: Hashable, Sendable {
    /// The path, relative to the site's folder: `content/walden/house.png`.
    package let path: String

    /// Whether it is to be shown as a picture.
    package let isImage: Bool

    /// Creates a question.
    package init(path: String, isImage: Bool) {
      self.path = path
      self.isImage = isImage
    }
  }

  /// An answer.
  package enum Answer: Hashable, Sendable {
    /// A page of the site.
    case page(OutputPath)
    /// A draft, which is not published.
    case draft
    /// A file that is published, with its size if it is a picture to be shown and its header gives it.
    case file(BundleFile, PictureSize?)
    /// Nothing.
    case nothing
  }

  /// The question.
  package let question: Question

  /// The answer.
  package let answer: Answer

  /// Creates a look-up.
  package init(_ question: Question, answer: Answer) {
    self.question = question
    self.answer = answer
  }
}

extension LinkLookup: Packable {
  package func pack(into packer: inout Packer) {
    packer.pack(question.path, question.isImage)
    switch answer {
    case .page(let page): packer.pack(0, page)
    case .draft: packer.pack(1)
    case .file(let file, let size): packer.pack(2, file, size)
    case .nothing: packer.pack(3)
    }
  }

  package init(from packed: inout Unpacker) throws(Unpacker.Damage) {
    let question = Question(path: try packed.next(), isImage: try packed.next())
    switch try packed.number() {
    case 0: self.init(question, answer: .page(try packed.next()))
    case 1: self.init(question, answer: .draft)
    case 2: self.init(question, answer: .file(try packed.next(), try packed.next()))
    case 3: self.init(question, answer: .nothing)
    default: throw Unpacker.Damage()
    }
  }
}

extension PictureSize: Packable {
  package func pack(into packer: inout Packer) { packer.pack(width, height) }

  package init(from packed: inout Unpacker) throws(Unpacker.Damage) {
    self.init(width: try packed.next(), height: try packed.next())
  }
}
