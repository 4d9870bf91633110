import BifocalText
import Testing

@testable import BifocalIngest

@Suite struct HTMLReaderTests {
  @Test(
    "HTML becomes paragraphs, separated by |",
    arguments: [
      ("<p>One <b>bold</b>\n  word.<p>Two.</p>", "One bold word.|Two."),
      ("<p>中文\n“引”\n，文\n中", "中文“引”，文中"),
      ("a<br>b<br/><br>c", "a\nb|c"),
      ("<ul><li>x<li>y</ul>z", "x|y|z"), ("<h2>H</h2>t", "H|t"),
      ("a &lt; b < c &amp; d", "a < b < c & d"),
      ("<!-- x --><p>a<!-- > --><!--> b", "a b"), ("<p>a<!-- unclosed <p>b", "ab"),
      ("<script>if (a < b) '</p>'</script>a<style>p{}</STYLE >b<script>c", "ab"),
      ("<nav>n<nav>m</nav>o</nav>a<footer>f</footer>", "a"),
      ("<nav>never closed<p>a", "never closed|a"),
      ("click <button>Go</button>here", "click here"), ("<a title='a>b' href=x>t</a>", "t"),
      ("<p title=\"unclosed>a</p><p>b</p>", "a|b"), ("<img alt=\"A\" title=\"B\"><p>c", "c"),
      ("<figure><img><figcaption>C.</figcaption></figure>d", "C.|d"),
      ("<table><tr><th>a<th>b<tr><td>1</td><td>2</td></tr></table>", "a\tb|1\t2"),
      ("<pre>\n a\n  b\n</pre>", " a\n  b"), ("<p>中文\n换行</p>", "中文换行"),
      ("x<span class=share-bar>S</span>y", "xy"),
      ("<form><p>这是一个很长的段落，它说明了老网站会把整页放进一个表单里。</p></form>", "这是一个很长的段落，它说明了老网站会把整页放进一个表单里。"),
      ("<header>Site</header><article><header><h1>T</h1></header>t</article>", "T|t"),
      (
        "&nbsp;a&nbsp;&nbsp;b&shy;c&#x200B;d&#150;&#0;&unknown;&copy=1",
        "a bcd–\u{FFFD}&unknown;&copy=1"
      ),
      ("<", "<"), ("</", ""), ("<p", ""), ("a<div", "a"), ("<a", ""), ("</>a", "a"), ("<!", ""),
    ])
  func blocks(html: String, expected: String) {
    var reader = HTMLReader()
    reader.read(Array(html.utf8)[...])
    let blocks = NamedParts.divided(reader.finish()).blocks
    #expect(blocks.map(\.text.string).joined(separator: "|") == expected)
  }

  @Test(
    "elements end where browsers end them",
    arguments: [
      ("<p>a<div>b</div>c", "paragraph a|paragraph b|paragraph c"),
      ("<ul><li>a<ul><li>b</ul><li>c</ul>", "listItem a|listItem b|listItem c"),
      ("<table><tr><td>a<td>b<tr><th>c</table>d", "row a\tb|row c|paragraph d"),
      ("<table><tr><td>a</div>b</td></tr></table>", "row ab"),
      (
        "<table><tr><td><table><tr><td>a</table>b</td><td>c</td></tr></table>",
        "row a|paragraph b|paragraph c"
      ),
      ("<h2>a<p>b", "heading a|paragraph b"), ("<h1>a<h2>b", "heading a|heading b"),
      ("<svg><path>x<div>a</div>", "paragraph a"), ("<video>x<div></div></div>a", "paragraph"),
      ("a<noscript><div>x</div></noscript>b", "paragraph ab"),
      ("<p>a<template><p>x</template>b", "paragraph ab"),
      ("a</b></p></div>b", "paragraph a|paragraph b"),
      ("<textarea><p>x</textarea><iframe><p>y</iframe>a", "paragraph a"),
      ("m<sup>2</sup> said<sup>[3]</sup><sup><a href='#f'>*</a></sup>.", "paragraph m2 said."),
      ("<figure><table><tr><td>a</table><figcaption>b</figure>", "row a|caption b"),
      ("<pre> a\n<b>b</b></pre>", "preformatted  a\nb"),
      ("a <time class=date>b</time> <span class=sr-only>x</span>c", "paragraph a b c"),
    ])
  func structure(html: String, expected: String) {
    var reader = HTMLReader()
    reader.read(Array(html.utf8)[...])
    let page = reader.finish()
    let blocks = page.blocks.indices.filter {
      !page.parts[page.blocks[$0].part].inherited.contains(.hidden)
    }
    let shown = blocks.map {
      "\("\(page.blocks[$0].kind)".prefix { $0 != "(" }) \(page.block($0).text.string)"
    }
    #expect(shown.joined(separator: "|") == (expected == "paragraph" ? "" : expected))
  }

  @Test("a text that comes in pieces is read like one that comes whole")
  func pieces() {
    var whole = HTMLReader()
    whole.read(Array("<div><p>a</p><ul><li>b</ul></div>".utf8)[...])
    var pieces = HTMLReader()
    for piece in ["<div><p>a</p>", "<ul><li>b", "</ul></div>"] {
      pieces.read(Array(piece.utf8)[...])
    }
    let (first, second) = (whole.finish(), pieces.finish())
    #expect(first.blocks.indices.map(first.block) == second.blocks.indices.map(second.block))
  }

  @Test("parts hold their blocks, and the parts within")
  func parts() throws {
    var reader = HTMLReader()
    reader.read(Array("<main><p>a<nav>b</nav></main><footer>c".utf8)[...])
    let page = reader.finish()
    #expect(page.parts.map(\.element) == [.html, .main, .nav, .footer])
    #expect(page.parts.map(\.blocks) == [0..<3, 0..<2, 1..<2, 2..<3])
    #expect(page.parts.map(\.isClosed) == [true, true, true, false])
    #expect(page.parts[2].inherited.isSuperset(of: [.content, .navigation]))
  }
}
