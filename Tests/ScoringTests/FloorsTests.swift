import Testing

@testable import Scoring

struct FloorsTests {
  private func floors(_ right: Int) throws -> Floors { try #require(Floors().raised(by: Articles.evaluation(right))) }

  private func sport(_ floors: Floors?, _ part: String = "") -> Double? { floors?.floors[part]?["article.sport"] }

  @Test func floorsOnlyRise() throws {
    let floors = try floors(2)
    #expect(sport(floors) == 0.5)
    #expect(floors.complaints(about: Articles.evaluation(3)).isEmpty)
    #expect(floors.complaints(about: Articles.evaluation(1)) == ["article.sport is 0.25, under its floor of 0.5"])
    #expect(sport(floors.raised(by: Articles.evaluation(1))) == 0.5)
    #expect(sport(floors.raised(by: Articles.evaluation(3))) == 0.75)
  }

  @Test func changedCorpusIsNoticed() throws {
    let floors = try floors(2)
    #expect(floors.complaints(about: Articles.evaluation(4, digest: "b")).count == 1)
    #expect(floors.raised(by: Articles.evaluation(4, digest: "b")) == nil)
    let lowered = floors.lowered(to: Articles.evaluation(1, digest: "b"), because: "two fixtures were wrong")
    #expect(lowered.complaints(about: Articles.evaluation(1, digest: "b")).isEmpty)
    #expect(lowered.lowered.map(\.reason) == ["two fixtures were wrong"])
    let read = try Floors(json: lowered.json)
    #expect(read.floors == lowered.floors && read.corpus == "b")
    #expect(read.lowered.first?.from == ["": ["article.sport": 0.5]])
  }

  @Test func eachPartHasItsOwn() throws {
    let floors = try #require(Floors().raised(by: Articles.evaluation(2, unseen: 3)))
    #expect(sport(floors, "Seen") == 0.5 && sport(floors, "Unseen") == 0.75)
    #expect(
      floors.complaints(about: Articles.evaluation(4, unseen: 2)) == [
        "Unseen: article.sport is 0.5, under its floor of 0.75"
      ])
  }

  @Test func digestOfOneFile() {
    var digest = CorpusDigest()
    #expect(digest.description == "fnv1a64:cbf29ce484222325")
    digest.add(path: "a", bytes: [])
    #expect(digest.description != "fnv1a64:cbf29ce484222325")
  }
}
