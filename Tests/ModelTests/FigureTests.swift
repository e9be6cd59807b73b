import Model
import Testing

@Suite("Figures and captions") struct FigureTests {
  private let image = Image(destination: .address("a.png"), title: "", alternative: "", size: nil)

  @Test("one picture, linked or not, is a figure")
  func readsFigures() {
    let link = Link(to: .address("/"))
    #expect(Figure([.image(image)])?.image == image)
    #expect(Figure([.link(link, [.image(image)])])?.link == link)
    #expect(Figure([.image(image), .text(" ")]) == nil)
    #expect(Figure([.link(link, [.text("a")])]) == nil)
    #expect(Figure([]) == nil)
  }

  @Test(
    "a caption begins with Table: or a colon",
    arguments: [
      ("Table: Cost", "Cost"), (": Cost", "Cost"), ("table:  Cost", "Cost"), ("Cost", nil), (":Cost", nil), (": ", nil),
    ])
  func readsCaptions(text: String, caption: String?) {
    #expect(Table.caption(in: [.text(text)]) == caption.map { [.text($0)] })
  }
}
