import Records
import Testing

@testable import Reconciling

struct RoleChoiceTests {
  private func role(_ person: String, _ text: String) throws -> Entity.Role {
    let ledger = try TinySport.ledger(text, after: TinySport.events)
    let number = try #require(ledger.entities.indices.first { ledger.name($0) == person })
    return RoleChoice(ledger).role(of: number)
  }

  @Test func aPlayerWhereNothingSpeaksAgainstIt() throws {
    #expect(try role("Anna Bell", "Anna Bell waved.") == .player)
    #expect(try role("Anna Bell", "Ashfield 2-1 Norton. Anna Bell scored.") == .player)
  }

  @Test func whatIsSaidOfHer() throws {
    #expect(try role("Anna Bell", "Anna Bell, coach of Ashfield, waved.") == .coach)
  }

  @Test func whoCoachesIsOffThePitch() throws {
    let once = "Ashfield 2-1 Norton. Anna Bell scored. Ida Jarvis, coach, waved."
    // One word may be a slip: a part in the match would outweigh it.
    #expect(RoleChoice(try TinySport.ledger(once)).offPitch.isEmpty)
    let ledger = try TinySport.ledger(once + " Ida Jarvis, coach, sang.")
    #expect(RoleChoice(ledger).offPitch.map(ledger.name) == ["Ida Jarvis"])
    // Merging asks before it looks for whom a pronoun means.
    #expect(ledger.applying(Merging.self).offPitch == RoleChoice(ledger).offPitch)
  }
}
