/// One of the files a book's words stand in, not yet put between head and foot.
struct ContentFile {
  /// Its name: `text-1.xhtml`.
  let name: String

  /// The text it is a part of, among the book's.
  let text: Int

  /// Its body.
  var body: [UInt8]
}
