/// One of the content files of a book, without its XHTML head and foot.
struct ContentFile {
  /// Its name: `text-1.xhtml`.
  let name: String

  /// The index of its text among the book's.
  let text: Int

  /// Its body.
  var body: [UInt8]
}
