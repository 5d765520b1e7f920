import Testing

@testable import Rules

@Suite struct RowPlacesTests {
  static func places(_ all: [Int]) -> RowPlaces {
    all.reduce(into: .none) { $0.formUnion(RowPlaces($1)) }
  }

  /// The places of a row of a hundred items that are held.
  static func held(_ places: RowPlaces) -> Set<Int> { Set((0..<100).filter(places.contains)) }

  @Test(
    arguments: [[], [0], [7], [3, 9, 20], [62], [5, 63], [5, 80]], [0...0, 1...1, 0...3, 2...16, 0...63, 63...63])
  func standsBefore(_ all: [Int], _ distance: ClosedRange<Int>) {
    let exact = Set(all.flatMap { place in distance.map { place - $0 } }.filter { $0 >= 0 })
    let found = RowPlacesTests.held(
      RowPlacesTests.places(all).before(from: distance.lowerBound, to: distance.upperBound))
    #expect(found.isSuperset(of: exact))
    // Only behind the last bit may there be more.
    if all.allSatisfy({ $0 < RowPlaces.reach }) { #expect(found == exact) }
  }

  @Test func findsTheFirst() {
    let places = RowPlacesTests.places([3, 9, 70])
    #expect([0, 3, 4, 10, 63, 80].map(places.first) == [3, 3, 9, 63, 63, 80])
    #expect(RowPlacesTests.places([3]).first(from: 4) == nil)
    #expect(RowPlacesTests.places([3]).first(from: 64) == nil)
  }
}
