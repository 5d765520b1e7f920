import Testing

@testable import Writing

struct XMLTextTests {
  /// Marks of XML's own, white space, and what no XML can hold.
  @Test func escapes() {
    var xml = XMLText()
    xml.element("a", ["b": "<\"&\n\u{7}é", "none": nil]) {
      $0.element("c", text: "x\ny > \u{FFFF}")
      $0.element("d")
    }
    #expect(
      String(decoding: xml.utf8, as: UTF8.self) == """
        <a b="&lt;&quot;&amp;&#10;\u{FFFD}é">
          <c>x y &gt; \u{FFFD}</c>
          <d/>
        </a>

        """)
  }
}
