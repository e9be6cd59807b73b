import Diagnostics
import TestSupport
import Testing

@testable import Ingestion

@Suite("Inspection of SVG") struct SVGInspectionTests {
  @Test(
    "active content and remote addresses are reported at their locations",
    arguments: [
      "<svg>▸<script>alert(1)</script></svg>", "<svg>▸<SCRIPT href='#a'/></svg>", "<svg>▸<x:script/></svg>",
      "<svg\n  ▸onload=\"a()\"/>", "<svg><g ▸ONCLICK='a()'/></svg>", "<svg><use ▸href='other.svg#a'/></svg>",
      "<svg><image ▸xlink:href='https://example.org/a.png'/></svg>", "<svg><image ▸href='//example.org/a'/></svg>",
      "<svg><a ▸href='javascript:a()'/></svg>", "<svg><a ▸href=' java&#x73;cript:a()'/></svg>",
      "<svg><a ▸href='data:text/html,x'/></svg>", "<svg><image ▸href='data:image/svg+xml,x'/></svg>",
      "<svg><rect ▸style='fill:url(https://example.org/a)'/></svg>", "<svg><rect ▸fill='url( \"a.svg#b\" )'/></svg>",
      "<svg><rect ▸fill='u\\72l(a)'/></svg>", "<svg><style>▸@import 'a.css';</style></svg>",
      "<svg><style><![CDATA[▸a{fill:URL(a)}]]></style></svg>",
      "<svg><style>▸a{b:url(data:image/svg+xml,x)}</style></svg>",
      "<svg><set ▸attributeName='xlink:href' to='javascript:a()'/></svg>",
      "<svg><animate ▸attributeName='onclick'/></svg>",
      "▸<?xml-stylesheet href='a.css'?><svg/>", "▸<!DOCTYPE svg [<!ENTITY a 'b'>]><svg>&a;</svg>",
      "<svg><foreignObject>▸<iframe ▸src='a'/></foreignObject></svg>",
      "<svg xml:a='b' ▸xml:base='https://example.org/'/>",
      "<svg>▸<rect a=b/></svg>", "<svg>▸<rect a</svg>", "<svg>▸<!-- no end", "<svg>▸< /svg>",
    ])
  func reportsFault(_ svg: String) {
    let marked = Marked(svg)
    let faults = SVGInspection(Array(marked.source.utf8)).faults
    #expect(faults.map(\.line) == marked.locations.map(\.line))
    #expect(faults.map(\.column) == marked.locations.map(\.column))
  }

  @Test(
    "the output of drawing programs is accepted",
    arguments: [
      "<svg xmlns='http://www.w3.org/2000/svg' xmlns:xlink='http://www.w3.org/1999/xlink' viewBox='0 0 1 1'/>",
      "<?xml version='1.0' encoding='UTF-8'?>\n<!DOCTYPE svg PUBLIC '-//W3C//DTD SVG 1.1//EN' 'http://www.w3.org/a.dtd'>\n<svg/>",
      "<svg><use xlink:href='#a'/><rect fill='url(#b)' style=\"filter: url('#c')\"/></svg>",
      "<svg><style>.a{fill:#fff;font-family:'A, B'} /* > */ .b{clip-path:url(#c)}</style></svg>",
      "<svg><image href='data:image/png;base64,AAAA'/></svg>",
      "<svg><a href='https://example.org/'><text>one on two</text></a></svg>",
      "<svg inkscape:export-filename='C:\\a\\b.png' sodipodi:docname='a.svg'/>",
      "<svg><text>script onload=x @import url(x)</text></svg>",
      "<svg><path d='M0 0L1 1'/><!-- <script/> --></svg>",
      "<svg><image href=''/><set attributeName='fill' to='red'/></svg>",
    ])
  func passes(_ svg: String) {
    #expect(SVGInspection(Array(svg.utf8)).faults == [])
  }

  @Test("a bundle's SVG is inspected even if no text shows it")
  func looksThroughBundles() throws {
    let site = try readSite([
      "content/a/index.md": "", "content/a/b.svg": "<svg>\n<script/></svg>", "content/a/c.SVG": "\u{0}",
      "content/d/index.md": "---\ndraft: true\n---\n", "content/d/e.svg": "<svg onload=''/>",
    ])
    #expect(
      site.diagnostics.map { "\($0.location): \($0.message)" } == [
        "content/a/b.svg:2:1: the picture has a <script>, which can run or load something",
        "content/a/c.SVG:1:1: the picture cannot be read as SVG from here",
      ])
    #expect(site.diagnostics.hasErrors)
  }

  @Test("malformed input is read in linear time, and the number of faults is limited")
  func survivesNoise() {
    for piece in ["<", "<a ", "<!--", "<![CDATA[", "&", "url(", "<style>", "=", "'", "<a b='", "<?", "<!"] {
      _ = SVGInspection(Array(String(repeating: piece, count: 20_000).utf8)).faults
    }
    #expect(
      SVGInspection(Array(String(repeating: "<script/>", count: 100).utf8)).faults.count == SVGInspection.faultLimit)
  }
}
