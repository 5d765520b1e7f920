import Testing

@testable import Imaging

/// What is written into an image against what is read from it.
@Suite struct ImageTests {
  /// A value after it went through an image, behind one byte so that nothing lies even by luck.
  static func through<Value: Imaged>(_ value: Value) -> Value {
    var writer = ImageWriter()
    UInt8(1).write(to: &writer)
    value.write(to: &writer)
    return reading(writer.bytes) { image in
      _ = UInt8(from: &image)
      return Value(from: &image)
    }
  }

  static func reading<Result>(_ bytes: [UInt8], _ body: (inout ImageReader) -> Result) -> Result {
    let room = UnsafeMutableRawBufferPointer.allocate(byteCount: bytes.count, alignment: 16)
    defer { room.deallocate() }
    room.copyBytes(from: bytes)
    var image = ImageReader(UnsafeRawBufferPointer(room), texts: ["a.tsv": PlainArray([1, 2])])
    return body(&image)
  }

  @Test func keepsNumbersAndFlags() {
    #expect(ImageTests.through(-5) == -5)
    #expect(ImageTests.through(Int32.min) == .min)
    #expect(ImageTests.through(UInt64.max) == .max)
    #expect([true, false].map(ImageTests.through) == [true, false])
  }

  @Test(arguments: ["", "a", "Møller", "a name that is longer than fifteen bytes"]) func keepsText(_ text: String) {
    #expect(ImageTests.through(text) == text)
    #expect(ImageTests.through([text, "b", text]) == [text, "b", text])
    #expect(ImageTests.through(Optional(text)) == text)
    #expect(ImageTests.through(String?.none) == nil)
  }

  @Test func keepsPlainArrays() {
    let kept = ImageTests.through([PlainArray<UInt16>([1, 2, 3]), PlainArray([])]).map(\.count)
    #expect(kept == [3, 0])
    var writer = ImageWriter()
    true.write(to: &writer)
    PlainArray<UInt64>([.max, 2]).write(to: &writer)
    ImageTests.reading(writer.bytes) { image in
      _ = Bool(from: &image)
      #expect(Array(PlainArray<UInt64>(from: &image)) == [.max, 2])
    }
  }

  /// The order of a dictionary is another in each process.
  @Test func writesKeysInTheirOrder() {
    let words = ["b", "a", "d", "c"]
    var writer = ImageWriter()
    Dictionary(uniqueKeysWithValues: zip(words, 0...)).write(to: &writer)
    var expected = ImageWriter()
    words.count.write(to: &expected)
    for (word, number) in [("a", 1), ("b", 0), ("c", 3), ("d", 2)] {
      word.write(to: &expected)
      number.write(to: &expected)
    }
    #expect(writer.bytes == expected.bytes)
    #expect(ImageTests.through(["x": 1, "y": 2]) == ["x": 1, "y": 2])
  }

  @Test func defersWhatFewAskFor() {
    var writer = ImageWriter()
    7.write(to: &writer)
    Deferred.own("kept").write(to: &writer)
    ImageTests.reading(writer.bytes) { image in
      _ = Int(from: &image)
      let deferred = Deferred<String>(from: &image)
      #expect([deferred.value, deferred.value] == ["kept", "kept"])
    }
  }

  @Test func findsTextsThatStandOutside() {
    ImageTests.reading([]) { image in
      #expect(Array(image.text("a.tsv")) == [1, 2])
      #expect(image.text("b.tsv").isEmpty)
    }
  }
}
