import Testing

@testable import Imaging

@Suite struct PlainArrayTests {
  @Test func readsWhatItHolds() {
    let own = PlainArray([3, 1, 2])
    #expect(Array(own) == [3, 1, 2])
    #expect(own.count == 3 && own[1] == 1 && own.sorted() == [1, 2, 3])
    #expect(Array(own.stretch(1..<2)) == [1])
    #expect(PlainArray<Int>().isEmpty)
    #expect(Array(PlainArray(repeating: 7, count: 2)) == [7, 7])
  }

  @Test func readsWhereAnImageLies() {
    [UInt32(5), 6, 7].withUnsafeBufferPointer { image in
      let array = PlainArray(in: image)
      #expect(Array(array) == [5, 6, 7])
      #expect(Array(array.stretch(1..<3)) == [6, 7])
      #expect(array.withBuffer { $0.baseAddress } == image.baseAddress)
    }
  }

  /// An image stays as it is, whatever is made of what was read from it.
  @Test func copiesAnImageBeforeItChanges() {
    [UInt32(5), 6, 7].withUnsafeBufferPointer { image in
      var changed = PlainArray(in: image)
      changed[1] = 9
      var longer = PlainArray(in: image)
      longer.append(8)
      #expect(Array(changed) == [5, 9, 7])
      #expect(Array(longer) == [5, 6, 7, 8])
      #expect(Array(image) == [5, 6, 7])
    }
  }
}
